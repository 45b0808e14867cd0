package io.saldo.billing.binding;

import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Temporary residents (временно проживающие) count for the fee only where they live there for more than so many days in
 * a row: five (Rules 354, п. 56, generally known; a row of the law).
 *
 * <p>Facts tell how many there are, not who: of two guests on some days one may have come before. So the first guest is
 * there while there is one, the second while there are two. Days in a row run through the months, over facts that touch
 * each other; what begins after the month counts in its own.
 */
final class TemporaryResidents {
    private final List<Fact<Occupancy>> told;
    private final int most;

    private TemporaryResidents(List<Fact<Occupancy>> told, int most) {
        this.told = told;
        this.most = most;
    }

    /**
     * The people of a month who count.
     *
     * @param living those of its days
     * @param facts that hold, of the month before too
     */
    static Spans<Occupancy> counting(
            Spans<Occupancy> living, List<Fact<Occupancy>> facts, LawBook law, BillingPeriod period) {
        int most = days(law, period.first());
        if (most == 0 || living.list().stream().allMatch(each -> each.value().temporary() == 0)) {
            return living;
        }
        var residents = new TemporaryResidents(
                facts.stream()
                        .filter(each -> each.value() != null
                                && each.range().from().isBefore(period.next().first()))
                        .sorted(Comparator.comparing(each -> each.range().from()))
                        .toList(),
                most);
        Map<FactId, Occupancy> counting = residents.counting();
        List<Span<Occupancy>> spans = new ArrayList<>();
        for (Span<Occupancy> each : living.list()) {
            spans.add(new Span<>(each.days(), counting.getOrDefault(each.source(), each.value()), each.source()));
        }
        return new Spans<>(spans);
    }

    /** How many days in a row are too few; none where the law says nothing of it. */
    static int days(LawBook law, LocalDate day) {
        return law.at(LawParameter.TEMPORARY_RESIDENT_DAYS, day)
                .map(row -> row.value().value())
                .orElse(Exact.ZERO)
                .floor()
                .intValueExact();
    }

    private Map<FactId, Occupancy> counting() {
        Map<FactId, Occupancy> counting = new HashMap<>();
        for (int i = 0; i < told.size(); i++) {
            Occupancy people = people(i);
            int staying = 0;
            for (int guest = 1; guest <= people.temporary(); guest++) {
                staying += isLong(i, guest) ? 1 : 0;
            }
            if (staying < people.temporary()) {
                counting.put(told.get(i).id(), new Occupancy(people.permanent(), staying, people.owners()));
            }
        }
        return counting;
    }

    private Occupancy people(int i) {
        return Objects.requireNonNull(told.get(i).value(), "a fact that holds has a value");
    }

    /** Whether as many guests as that are there for more days in a row than the law wants. */
    private boolean isLong(int i, int guests) {
        int first = i;
        while (first > 0 && people(first - 1).temporary() >= guests && touches(first - 1)) {
            first--;
        }
        int last = i;
        while (last + 1 < told.size() && people(last + 1).temporary() >= guests && touches(last)) {
            last++;
        }
        @Nullable LocalDate until = told.get(last).range().until();
        return until == null || ChronoUnit.DAYS.between(told.get(first).range().from(), until) > most;
    }

    /** Whether the fact after this one begins where it ends. */
    private boolean touches(int i) {
        DateRange range = told.get(i).range();
        return told.get(i + 1).range().from().equals(range.until());
    }
}
