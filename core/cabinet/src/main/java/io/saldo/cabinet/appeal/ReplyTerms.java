package io.saldo.cabinet.appeal;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many working days an organization has to answer, by rows with dates.
 *
 * <p>Rules of management (постановление Правительства РФ от 15.05.2013 № 416), п. 36: not more than ten working days
 * after the appeal was received, in force from 01.03.2019. The wording is not confirmed here; a host whose treaty
 * promises an earlier answer gives rows of its own.
 *
 * @param rows in the order of their days
 * @param calendar of working days
 */
public record ReplyTerms(List<Row> rows, WorkingDays calendar) {
    private static final int WORKING_DAYS = 10;

    /**
     * A row.
     *
     * @param kind of appeals, or null for all
     * @param received the days on which an appeal came
     * @param basis the act or the treaty
     */
    public record Row(@Nullable AppealKind kind, DateRange received, int workingDays, String basis) {}

    public ReplyTerms {
        rows = List.copyOf(rows);
    }

    public static ReplyTerms federal() {
        return new ReplyTerms(
                List.of(new Row(null, DateRange.from(LocalDate.of(2019, 3, 1)), WORKING_DAYS, "Правила № 416, п. 36")),
                FederalLaw.workingDays());
    }

    /**
     * The last day to answer: working days are counted from the day after.
     *
     * @throws InvalidValueException where no row holds on the day
     */
    public LocalDate until(AppealKind kind, LocalDate received) {
        Row row = rows.stream()
                .filter(each -> each.received().contains(received) && (each.kind() == null || each.kind() == kind))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("term of reply", received, "a row that holds on the day"));
        LocalDate day = received;
        for (int i = 0; i < row.workingDays(); i++) {
            day = calendar.onOrAfter(day.plusDays(1));
        }
        return day;
    }
}
