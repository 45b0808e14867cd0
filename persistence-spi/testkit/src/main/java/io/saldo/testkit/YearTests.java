package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Line;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.service.Closed;
import io.saldo.billing.service.Stating;
import io.saldo.billing.service.Verdict;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

abstract class YearTests extends Group {
    private static final int MONTHS = 12;

    /** A year of bills; what was charged, paid and owed at its end, to the kopeck. */
    @Test
    @Clause({"P-3", "P-6", "P-11", "P-13"})
    void aHouseIsBilledForAYearThroughTheServices() {
        var house = new MeteredHouse(store());
        house.register
                .take(house.id, house.picture(), new CommandKey("take", "1"))
                .orElseThrow();
        List<HouseBill> bills = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            if (month > 0) {
                house.paid(month, "1000.00");
            }
            if (month == 5) {
                house.misread(3, 2);
            }
            if (month == 8) {
                house.areaWas("42");
            }
            bills.add(house.pass(month));
        }
        // 50 m² × 20.00 and 5 m³ × 40.00 a month, less eleven payments
        assertThat(owed(bills.get(11), MeteredHouse.METERED)).hasToString("3400.00");
        // 42 m² × 20.00 a month
        assertThat(owed(bills.get(11), MeteredHouse.PLAIN)).hasToString("10080.00");
        assertThat(recalculated(bills.get(5), MeteredHouse.METERED)).containsExactly("2025-04 -80.00", "2025-05 80.00");
        assertThat(recalculated(bills.get(8), MeteredHouse.PLAIN)).hasSize(8).allMatch(each -> each.endsWith(" 40.00"));
        for (int month = 1; month < MONTHS; month++) {
            assertThat(opening(bills.get(month), MeteredHouse.METERED))
                    .as("opening of month %d", month)
                    .isEqualTo(owed(bills.get(month - 1), MeteredHouse.METERED));
        }
        standsAsBilled(house, bills);
    }

    private void standsAsBilled(MeteredHouse house, List<HouseBill> bills) {
        for (AccountNumber account : List.of(MeteredHouse.METERED, MeteredHouse.PLAIN)) {
            List<Line> lines = lines(house, account);
            assertThat(lines)
                    .isNotEmpty()
                    .allMatch(Line::replays)
                    .containsExactlyInAnyOrderElementsOf(bills.stream()
                            .flatMap(bill -> bill.lines().stream())
                            .filter(line -> line.id().account().equals(account))
                            .toList());
            for (Line line : lines) {
                assertThat(house.billing.explain(line.id()).orElseThrow()).isEqualTo(line);
            }
        }
        assertThat(house.billing.verifyAll(house.id)).hasSize(MONTHS).allMatch(each -> each instanceof Verdict.Holds);
    }

    private List<Line> lines(MeteredHouse house, AccountNumber account) {
        return books().read(store ->
                store.months().lines(house.id, account, MeteredHouse.FIRST, MeteredHouse.month(MONTHS)));
    }

    private static AccountStatement statement(HouseBill bill, AccountNumber account) {
        return Objects.requireNonNull(bill.statements().get(account));
    }

    private static Kopecks owed(HouseBill bill, AccountNumber account) {
        return statement(bill, account).sums(DebtKind.PRINCIPAL).closing();
    }

    private static Kopecks opening(HouseBill bill, AccountNumber account) {
        return Kopecks.sum(statement(bill, account).rows().stream()
                .filter(row -> row.kind() == DebtKind.PRINCIPAL)
                .map(Movement::opening)
                .toList());
    }

    private static List<String> recalculated(HouseBill bill, AccountNumber account) {
        return bill.recalculation().lines().stream()
                .filter(line -> line.id().account().equals(account))
                .map(line -> line.id().about() + " " + line.amount())
                .toList();
    }

    @Test
    @Clause({"P-7", "P-11", "P-15"})
    void aPictureTakenAgainAndAMonthClosedAgainChangeNothing() {
        var house = new MeteredHouse(store());
        house.register
                .take(house.id, house.picture(), new CommandKey("take", "1"))
                .orElseThrow();
        HouseBill first = house.pass(0);
        Closed again = house.close(0, "month-0");
        assertThat(again.repeated()).isTrue();
        Stating same = house.register
                .take(house.id, house.picture(0), new CommandKey("take", "2"))
                .orElseThrow();
        assertThat(same.rows()).allMatch(row -> row.result() == Stating.Result.REPEATED);
        assertThat(house.billing.reprint(house.id, MeteredHouse.FIRST).orElseThrow())
                .isEqualTo(first);
    }

    @Test
    @Clause({"P-11", "P-12"})
    void aMonthClosedByMistakeIsAnnulledAndClosedAnew() {
        var house = new MeteredHouse(store());
        house.register
                .take(house.id, house.picture(), new CommandKey("take", "1"))
                .orElseThrow();
        HouseBill january = house.pass(0);
        house.pass(1);
        BillingPeriod february = MeteredHouse.month(1);
        house.billing
                .annul(house.id, february, "staff-7", "closed too early", new CommandKey("annul", "1"))
                .orElseThrow();
        house.misread(1, 1);
        house.close(1, "february-anew");
        HouseBill anew = house.billing.reprint(house.id, february).orElseThrow();
        // 4 m³ × 40.00 and not 5
        assertThat(owed(anew, MeteredHouse.METERED)).hasToString("2360.00");
        assertThat(house.billing.reprint(house.id, MeteredHouse.FIRST).orElseThrow())
                .isEqualTo(january);
        assertThat(house.billing.verifyAll(house.id)).hasSize(2).allMatch(each -> each instanceof Verdict.Holds);
    }

    /**
     * What closing a month costs: as much of a house of ten years as of one of a year, and of late facts by how far
     * back they reach.
     */
    @Test
    @Clause("P-9")
    void closingAMonthReadsByTheMonthsReopenedAndNeverByAge() {
        OptionalLong counted = store().rowsRead();
        assertThat(counted.isPresent()).isEqualTo(store().capabilities().contains(Capability.COUNTS_ROWS_READ));
        var house = new MeteredHouse(store());
        house.register
                .take(house.id, house.picture(), new CommandKey("take", "1"))
                .orElseThrow();
        if (counted.isEmpty()) {
            assertThat(house.pass(0).lines()).isNotEmpty();
            return;
        }
        List<Long> costs = new ArrayList<>();
        for (int month = 0; month < 124; month++) {
            house.read(month);
            if (month == 13 || month == 121) {
                house.misread(month - 1, 1);
            } else if (month == 14 || month == 122) {
                house.misread(month - 12, 1);
            } else if (month == 39 || month == 123) {
                house.misread(month - 35, 1);
            }
            long before = rowsRead();
            house.close(month, "month-" + month);
            costs.add(rowsRead() - before);
        }
        List<String> late = List.of("nothing", "one month", "twelve months", "thirty-five months");
        int[] young = {12, 13, 14, 39};
        int[] old = {120, 121, 122, 123};
        for (int i = 0; i < young.length; i++) {
            System.out.printf(
                    "Rows read to close a month with %s late: %d after %d months, %d after %d%n",
                    late.get(i), costs.get(young[i]), young[i], costs.get(old[i]), old[i]);
            assertThat(costs.get(old[i])).as("late by %s", late.get(i)).isLessThanOrEqualTo(costs.get(young[i]));
        }
    }

    private long rowsRead() {
        return store().rowsRead().orElse(0);
    }
}
