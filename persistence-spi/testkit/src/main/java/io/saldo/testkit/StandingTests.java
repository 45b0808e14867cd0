package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.binding.AccountRows;
import io.saldo.billing.charge.Line;
import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.store.Annulment;
import io.saldo.billing.store.Manifest;
import io.saldo.billing.store.SealedMonth;
import io.saldo.billing.store.Sealing;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.time.BillingPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

abstract class StandingTests extends Group {
    private static final BillingPeriod JANUARY = SmallHouse.FIRST;
    private static final BillingPeriod FEBRUARY = JANUARY.next();
    private static final BillingPeriod MARCH = JANUARY.plus(2);
    private static final BillingPeriod OPEN = JANUARY.plus(600);
    private static final Annulment DECISION = new Annulment(Instant.EPOCH, "staff-7", "by mistake");

    private final SmallHouse house = new SmallHouse("h-1");

    /** January; February, in which January is recalculated; March. */
    private List<SealedMonth> three() {
        house.paid("p-1", house.account, JANUARY.first().plusDays(4), "300.00");
        house.paid("p-2", house.account, MARCH.first().plusDays(4), "400.00");
        List<SealedMonth> months = new ArrayList<>(house.close(1));
        house.areaWas("60", "area-h-1-1", "area-2");
        months.addAll(house.close(2));
        assertThat(months.get(1).closing().months()).containsOnlyKeys(JANUARY, FEBRUARY);
        sealAll(months);
        return months;
    }

    private SortedMap<BillingPeriod, ClosedMonth> standing(BillingPeriod open, BillingPeriod... periods) {
        return books().read(store -> store.months().standing(house.id, Set.of(periods), open));
    }

    private Map<AccountNumber, AccountRows> rows(BillingPeriod open) {
        return books().read(store ->
                store.months().rows(house.id, Set.of(house.account, new AccountNumber("nobody")), open));
    }

    private List<Line> lines(BillingPeriod from, BillingPeriod to) {
        return books().read(store -> store.months().lines(house.id, house.account, from, to));
    }

    private void annulMarchAndFebruary() {
        for (BillingPeriod each : List.of(MARCH, FEBRUARY)) {
            assertThat(books().<Optional<Manifest>>write(store -> {
                        open(store, HOUSE);
                        return store.months().annul(house.id, each, DECISION);
                    }))
                    .map(Manifest::period)
                    .contains(each);
        }
    }

    private static ClosedMonth said(SealedMonth month, BillingPeriod of) {
        return Objects.requireNonNull(month.closing().months().get(of));
    }

    @Test
    @Clause({"P-3", "P-11"})
    void aMonthStandsAsTheLatestSealSays() {
        List<SealedMonth> months = three();
        assertThat(standing(OPEN, JANUARY, MARCH, MARCH.next()))
                .containsOnlyKeys(JANUARY, MARCH)
                .containsEntry(JANUARY, said(months.get(1), JANUARY))
                .containsEntry(MARCH, said(months.get(2), MARCH));
        assertThat(said(months.get(1), JANUARY)).isNotEqualTo(said(months.get(0), JANUARY));
    }

    @Test
    @Clause("P-11")
    void beforeAMonthItStandsAsTheMonthsBeforeThatOneSay() {
        List<SealedMonth> months = three();
        assertThat(standing(FEBRUARY, JANUARY, FEBRUARY))
                .containsOnlyKeys(JANUARY)
                .containsEntry(JANUARY, said(months.get(0), JANUARY));
        assertThat(standing(MARCH, JANUARY)).containsEntry(JANUARY, said(months.get(1), JANUARY));
        assertThat(standing(JANUARY, JANUARY)).isEmpty();
    }

    @Test
    @Clause("P-11")
    void whatAnAnnulledMonthSaidCountsNoMore() {
        List<SealedMonth> months = three();
        annulMarchAndFebruary();
        assertThat(standing(OPEN, JANUARY, FEBRUARY))
                .containsOnlyKeys(JANUARY)
                .containsEntry(JANUARY, said(months.get(0), JANUARY));
        assertThat(rows(OPEN).get(house.account))
                .isEqualTo(months.get(0).closing().rows().get(house.account));
        assertThat(lines(JANUARY, MARCH)).hasSize(1);
        books().read(store -> {
            assertThat(store.months().handedOn(house.id))
                    .contains(months.get(0).closing().handedOn());
            assertThat(store.months().last(house.id)).contains(months.get(0).manifest());
            assertThat(store.months().month(house.id, FEBRUARY)).isEmpty();
            return true;
        });
    }

    @Test
    @Clause("P-11")
    void anAnnulledMonthIsSealedAgainUnderTheNextNumber() {
        List<SealedMonth> months = three();
        annulMarchAndFebruary();
        SealedMonth february = months.get(1);
        assertThat(seal(february)).isEqualTo(new Sealing.NotNext(JANUARY));
        SealedMonth again = SmallHouse.sealed(february, 2, february.manifest().before());
        assertThat(seal(again)).isEqualTo(new Sealing.Sealed());
        assertThat(seal(again)).isEqualTo(new Sealing.Repeated());
        SealedMonth march = SmallHouse.sealed(months.get(2), 2, again.manifest().fingerprint());
        assertThat(seal(march)).isEqualTo(new Sealing.Sealed());
        assertThat(standing(OPEN, JANUARY)).containsEntry(JANUARY, said(february, JANUARY));
        books().read(store -> {
            assertThat(store.months().seals(house.id))
                    .extracting(each -> each.stands())
                    .containsExactly(true, false, false, true, true);
            assertThat(store.months().month(house.id, FEBRUARY)).contains(again);
            return true;
        });
        assertThat(lines(JANUARY, MARCH)).hasSize(4);
    }

    @Test
    @Clause({"P-3", "P-10"})
    void theRowsOfAnAccountAreThoseOfItsMonthsInTheirOrder() {
        List<SealedMonth> months = three();
        List<AccountRows> each = months.stream()
                .map(month -> Objects.requireNonNull(month.closing().rows().get(house.account)))
                .toList();
        assertThat(rows(OPEN))
                .containsOnlyKeys(house.account)
                .containsEntry(house.account, each.get(0).and(each.get(1)).and(each.get(2)));
        assertThat(rows(MARCH)).containsEntry(house.account, each.get(0).and(each.get(1)));
        assertThat(rows(JANUARY)).isEmpty();
        assertThat(each.get(0).payments()).hasSize(1);
    }

    @Test
    @Clause({"P-10", "P-17"})
    void theLinesOfAnAccountComeInOrderAndAloneOfItsHouse() {
        List<SealedMonth> months = three();
        List<Line> own = months.stream()
                .flatMap(month -> month.bill().lines().stream())
                .filter(line -> line.id().account().equals(house.account))
                .sorted(Comparator.comparing(Line::id))
                .toList();
        assertThat(own).hasSize(4);
        assertThat(lines(JANUARY, MARCH)).isEqualTo(own);
        assertThat(lines(FEBRUARY, FEBRUARY)).isEqualTo(own.subList(1, 3));
        assertThat(lines(MARCH, FEBRUARY)).isEmpty();
        assertThat(lines(MARCH.next(), OPEN)).isEmpty();
    }

    @Test
    @Clause("P-9")
    void whatAMonthCostsDoesNotGrowWithTheAgeOfTheHouse() {
        List<Long> costs = new ArrayList<>();
        for (int age : List.of(3, 24)) {
            var aged = new SmallHouse("aged-" + age);
            List<SealedMonth> months = aged.close(age);
            sealAll(months);
            BillingPeriod last = months.get(age - 1).manifest().period();
            long before = store().rowsRead().orElse(0);
            books().read(store -> {
                assertThat(store.months().standing(aged.id, Set.of(last.previous()), last.next()))
                        .hasSize(1);
                assertThat(store.months().lines(aged.id, aged.account, last, last))
                        .hasSize(1);
                assertThat(store.months().month(aged.id, last)).isPresent();
                assertThat(store.months().last(aged.id)).isPresent();
                return store.months().handedOn(aged.id);
            });
            costs.add(store().rowsRead().orElse(0) - before);
        }
        assertThat(costs.get(1)).isEqualTo(costs.get(0));
        assertThat(costs.get(0) > 0).isEqualTo(store().capabilities().contains(Capability.COUNTS_ROWS_READ));
    }

    @Test
    @Clause("P-19")
    void theMonthsOfTwoHousesHaveNothingToDoWithEachOther() {
        List<SealedMonth> months = three();
        var other = new SmallHouse("h-2");
        sealAll(other.close(1));
        books().read(store -> {
            assertThat(store.months().last(other.id)).map(Manifest::period).contains(JANUARY);
            assertThat(store.months().last(house.id)).contains(months.get(2).manifest());
            assertThat(store.months().lines(other.id, house.account, JANUARY, MARCH))
                    .isEmpty();
            assertThat(store.months().rows(other.id, Set.of(house.account), OPEN))
                    .isEmpty();
            return true;
        });
    }
}
