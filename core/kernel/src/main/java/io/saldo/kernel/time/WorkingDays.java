package io.saldo.kernel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The calendar of working days: Saturdays, Sundays and the days off given are not working days, unless a weekend day is
 * declared a working one by a transfer.
 *
 * @param daysOff holidays and days off by transfer
 * @param working weekend days made working days by a transfer
 */
public record WorkingDays(Set<LocalDate> daysOff, Set<LocalDate> working) {
    public WorkingDays {
        daysOff = Set.copyOf(daysOff);
        working = Set.copyOf(working);
    }

    public boolean isWorking(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return working.contains(day) || (!weekend && !daysOff.contains(day));
    }

    /** The day itself when it is a working day, else the next that is (Civil Code, ст. 193). */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorking(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }
}
