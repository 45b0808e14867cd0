package io.saldo.examples.benchmarks;

import io.saldo.billing.binding.HouseBook;
import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.binding.TrimmedBook;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.month.Carry;
import io.saldo.billing.recalculation.ClosedMonths;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Known;

/** A house billed month after month from its first one, each month from what it needs of all that is known by then. */
final class AgedHouse {
    private final AgedBook facts = new AgedBook();
    private final AgedMoney money;
    private BillingPeriod open = AgedBook.FIRST.previous();
    private ClosedMonths closed = ClosedMonths.NONE;
    private Carry carry = Carry.NONE;
    private HouseBook book;

    AgedHouse(AgedMoney.Payers payers) {
        this.money = new AgedMoney(payers);
        this.book = facts.with(money.book(), carry);
    }

    /** The number of the open month, the first being 1. */
    int month() {
        return open.monthsSince(AgedBook.FIRST) + 1;
    }

    /** Opens the next month and fills its books. */
    void open() {
        open = open.next();
        facts.read(open);
        money.happen(open);
        // what a store would give: no more than the month needs
        book = TrimmedBook.of(facts.with(money.book(), carry), open, known(), closed, RecalculationPolicy.DEFAULT);
    }

    private Known known() {
        return new Known(AgedMoney.noon(open.last()).at(), Long.MAX_VALUE);
    }

    /** The bill of the open month, from what is stated. */
    HouseBill bill() {
        return MonthlyBilling.bill(MonthBinder.bind(book, open, known(), closed, RecalculationPolicy.DEFAULT));
    }

    /** The bill and its rows, as a store takes them. */
    RowSums rows() {
        return BillRows.of(bill(), false);
    }

    void close() {
        HouseBill bill = bill();
        if (!bill.charges().parked().isEmpty()) {
            throw new IllegalStateException(
                    "nothing of this house is parked: " + bill.charges().parked());
        }
        closed = closed.closing(known(), bill.recalculation().left(), bill.charges(), bill.recalculation());
        carry = bill.charges().carry();
        money.close(bill, open);
    }

    /** Whether a year is settled in the open month. */
    boolean isSettling() {
        return bill().lines().stream().anyMatch(line -> line.id().kind() == LineKind.YEARLY_CORRECTION);
    }

    AgedMoney.Size size() {
        return money.size();
    }
}
