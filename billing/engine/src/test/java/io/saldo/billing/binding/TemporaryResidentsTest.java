package io.saldo.billing.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Spans;
import io.saldo.kernel.time.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guests count after more than five days in a row (Rules 354, п. 56); two people live there for good. */
class TemporaryResidentsTest {
    @ParameterizedTest(name = "guests {0} in {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # from…last=guests                                         ; month  ; how many count; why
            2026-10-10…2026-10-13=1                                    ; 2026-10; 0      ; four days
            2026-10-10…2026-10-14=1                                    ; 2026-10; 0      ; five
            2026-10-10…2026-10-15=1                                    ; 2026-10; 1      ; six
            2026-10-29…2026-11-03=1                                    ; 2026-10; 1      ; six days through two months, as told
            2026-10-29…2026-11-03=1                                    ; 2026-11; 1      ;
            2026-10-29…2026-11-02=1                                    ; 2026-11; 0      ;
            2026-10-28…2026-10-31=1 2026-11-01…2026-11-02=1            ; 2026-11; 1      ; two rows that touch
            2026-10-28…2026-10-31=1 2026-11-01…2026-11-02=1            ; 2026-10; 0      ; what begins after the month counts in its own
            2026-10-01…2026-10-04=1 2026-10-06…2026-10-09=1            ; 2026-10; 0 0    ; twice four days, not in a row
            2026-10-01…2026-10-03=1 2026-10-04…2026-10-06=2 2026-10-07…2026-10-09=1; 2026-10; 1 1 1; one stays nine days, the other three
            2026-10-01…2026-10-06=2                                    ; 2026-10; 2      ; both six
            2026-10-20…=1                                              ; 2026-10; 1      ; nobody says until when""")
    void howManyCount(String told, String month, String counting, String why) {
        BillingPeriod period = BillingPeriod.parse(month);
        Timeline<Occupancy> timeline = timeline(told);
        String counted = counting(timeline, period, FederalLaw.book()).list().stream()
                .map(each -> Integer.toString(each.value().temporary()))
                .collect(Collectors.joining(" "));
        assertThat(counted).as(why).isEqualTo(counting);
    }

    @Test
    void aLawThatSaysNothingOfItCountsEverybody() {
        Spans<Occupancy> counting =
                counting(timeline("2026-10-10…2026-10-13=1"), BillingPeriod.of(2026, 10), LawBook.read(List.of()));
        assertThat(counting.list())
                .singleElement()
                .satisfies(each -> assertThat(each.value().temporary()).isEqualTo(1));
    }

    private static Spans<Occupancy> counting(Timeline<Occupancy> timeline, BillingPeriod period, LawBook law) {
        var known = timeline.asOf(Known.LATEST);
        var living = ((Resolution.Resolved<Occupancy>) known.over(period.range())).spans();
        return TemporaryResidents.counting(living, known.live(), law, period);
    }

    private static Timeline<Occupancy> timeline(String told) {
        List<Fact<Occupancy>> facts = new ArrayList<>();
        for (String each : told.split(" ", -1)) {
            String[] sides = each.split("[…=]", -1);
            DateRange days =
                    DateRange.closed(LocalDate.parse(sides[0]), sides[1].isEmpty() ? null : LocalDate.parse(sides[1]));
            facts.add(Fact.of(
                    new FactId("residents " + facts.size()),
                    days,
                    new Known(Instant.EPOCH, facts.size()),
                    new Occupancy(2, Integer.parseInt(sides[2]), 1)));
        }
        return Timeline.of(facts);
    }
}
