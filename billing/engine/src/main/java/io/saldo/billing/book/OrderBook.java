package io.saldo.billing.book;

import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.DebtorChange;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.recalculation.GivenUp;
import io.saldo.kernel.time.Timeline;

/**
 * What changes money besides bills and payments. As in {@link MoneyBook}, overlapping facts do not contradict each
 * other.
 *
 * @param orders corrections, write-offs, refunds, transfers, court costs
 * @param reversals payments taken back
 * @param claims debts claimed together
 * @param changes sales by the State or a municipality; that an account passed from one debtor to another is read from
 *     its own timeline
 * @param givenUp decisions to wait no longer for what closed months could not charge
 * @param stateSales whether unpaid contributions to capital repair pass on such a sale
 */
public record OrderBook(
        Timeline<MoneyOrder> orders,
        Timeline<PaymentReversal> reversals,
        Timeline<Claim> claims,
        Timeline<DebtorChange> changes,
        DebtorChanges.StateSales stateSales,
        Timeline<GivenUp> givenUp) {
    /** Nothing was ordered. */
    public static final OrderBook NONE = new OrderBook(
            Timeline.empty(),
            Timeline.empty(),
            Timeline.empty(),
            Timeline.empty(),
            DebtorChanges.NONE.stateSales(),
            Timeline.empty());

    /** A book in which nothing was given up. */
    public OrderBook(
            Timeline<MoneyOrder> orders,
            Timeline<PaymentReversal> reversals,
            Timeline<Claim> claims,
            Timeline<DebtorChange> changes,
            DebtorChanges.StateSales stateSales) {
        this(orders, reversals, claims, changes, stateSales, Timeline.empty());
    }
}
