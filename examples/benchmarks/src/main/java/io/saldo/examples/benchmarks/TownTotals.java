package io.saldo.examples.benchmarks;

import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.book.MoneyBook;
import io.saldo.billing.charge.Line;
import io.saldo.billing.run.HouseBill;
import io.saldo.examples.benchmarks.Town.Flat;
import io.saldo.examples.benchmarks.Town.House;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.Timeline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What bills come to, and whether that is what they must: a timing of bills with other totals is void. */
final class TownTotals {
    private final Totals billed = new Totals();
    private final StringBuilder broken = new StringBuilder();

    /**
     * Takes a bill; that every row of its movement closes, and all of them together close what was stated and billed.
     */
    void add(TownFacts facts, HouseBill bill) {
        EngineTown.add(bill, billed);
        long closing = stated(facts.book().money());
        for (Line line : bill.lines()) {
            closing += line.amount().value();
        }
        for (AccountStatement statement : bill.statements().values()) {
            long rows = 0;
            for (Movement row : statement.rows()) {
                long sum = row.opening().value()
                        + row.charged().value()
                        + row.recalculated().value()
                        + row.moved().value()
                        - row.paid().value()
                        - row.offset().value();
                if (sum != row.closing().value()) {
                    broken.append("does not close: ").append(row).append('\n');
                }
                rows += sum;
            }
            if (rows != statement.closing().value()) {
                broken.append("does not close: ").append(statement).append('\n');
            }
            closing -= rows;
        }
        if (closing != 0) {
            broken.append(bill.charges().house()).append(": ").append(closing).append(" kopecks lost\n");
        }
    }

    /** What was owed before, less what was held and paid and not taken back. */
    private static long stated(MoneyBook money) {
        long sum = 0;
        Map<PaymentId, Long> paid = new HashMap<>();
        for (Fact<Obligation> each : money.obligations().facts()) {
            sum += value(each).amount().value();
        }
        for (Timeline<Payment> all : List.of(money.advances(), money.payments())) {
            for (Fact<Payment> each : all.facts()) {
                sum -= value(each).amount().value();
                paid.put(value(each).id(), value(each).amount().value());
            }
        }
        for (Fact<PaymentReversal> each : money.orders().reversals().facts()) {
            sum += paid.getOrDefault(value(each).payment(), 0L);
        }
        return sum;
    }

    private static <T> T value(Fact<T> fact) {
        return Objects.requireNonNull(fact.value());
    }

    Totals billed() {
        return billed;
    }

    /** What is wrong, compared with the published totals or those of plain arrays; empty when nothing is. */
    String differences(Totals exact) {
        return broken + billed.differences(exact);
    }

    /**
     * What is wrong with a town with life: its charges are those of the published one, and the common water besides.
     */
    String livelyDifferences(Totals exact) {
        return broken + billed.sumDifferences(exact);
    }

    /** The totals of houses by plain arrays. */
    static Totals exact(int houses) {
        var totals = new Totals();
        for (int i = 0; i < houses; i++) {
            var town = new PrimitiveTown(Town.house(i));
            town.bill();
            town.addTo(totals);
        }
        return totals;
    }

    /** As {@link #exact}, with the common water of a town with life. */
    static Totals lively(int houses) {
        Totals totals = exact(houses);
        for (int i = 0; i < houses; i++) {
            addCommonWater(Town.house(i), totals);
        }
        return totals;
    }

    /** Each flat's part by area of what no flat used, at the price of cold water, rounded once. */
    private static void addCommonWater(House house, Totals totals) {
        BigDecimal whole = BigDecimal.valueOf(new TownLife(house).commonWater(), 3)
                .multiply(BigDecimal.valueOf(house.region.cold, 2));
        long areas = house.nonResidential;
        for (Flat flat : house.flats) {
            areas += flat.area;
        }
        for (Flat flat : house.flats) {
            BigDecimal part = whole.multiply(BigDecimal.valueOf(flat.area))
                    .divide(BigDecimal.valueOf(areas), 2, RoundingMode.HALF_UP);
            totals.charge[TownService.COMMON_COLD_WATER.index()] +=
                    part.unscaledValue().longValueExact();
        }
    }
}
