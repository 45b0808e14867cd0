package io.saldo.billing.book;

import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.charge.Adjustment;
import io.saldo.kernel.time.Timeline;
import java.time.LocalDate;

/**
 * Money facts. Two payments of one day are two payments: here overlapping facts do not contradict each other; only the
 * links of correction count.
 *
 * @param opened the day the book was opened: obligations and advances are as of the beginning of this day, and payments
 *     before it are in them already
 * @param obligations debts of before, as another system brought them; what bills make of lines is handed on from month
 *     to month
 * @param advances money that payees held then, as payments of an earlier day
 * @param payments those of before the book was opened are left aside
 * @param adjustments amounts that staff put into bills
 * @param orders what else changes money: orders, reversals, claims
 * @param penalties how penalties are counted
 */
public record MoneyBook(
        LocalDate opened,
        Timeline<Obligation> obligations,
        Timeline<Payment> advances,
        Timeline<Payment> payments,
        Timeline<Adjustment> adjustments,
        OrderBook orders,
        PenaltyBook penalties) {
    /** A book without orders, reversals and claims, its penalties counted by default. */
    public MoneyBook(
            LocalDate opened,
            Timeline<Obligation> obligations,
            Timeline<Payment> advances,
            Timeline<Payment> payments,
            Timeline<Adjustment> adjustments) {
        this(opened, obligations, advances, payments, adjustments, OrderBook.NONE, PenaltyBook.DEFAULT);
    }
}
