package io.saldo.examples.benchmarks;

import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.binding.Needs;
import io.saldo.billing.binding.Past;
import io.saldo.billing.binding.TrimmedBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.month.Carry;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Moment;

/**
 * A house billed month after month from its first one, each from what the month before handed on and what is told
 * since.
 */
final class AgedHouse {
    private final AgedBook facts = new AgedBook();
    private final AgedMoney money;
    private BillingPeriod open = AgedBook.FIRST.previous();
    /** All that was ever closed; a month is given what it needs of it. */
    private Past kept = Past.NONE;

    private Past needed = Past.NONE;

    private HouseBook book;

    AgedHouse(AgedMoney.Payers payers) {
        this.money = new AgedMoney(payers);
        this.book = facts.with(money.book(), Carry.NONE);
    }

    /** The number of the open month, the first being 1. */
    int number() {
        return open.monthsSince(AgedBook.FIRST) + 1;
    }

    /** Opens the next month and fills its books. */
    void open() {
        open = open.next();
        facts.read(open);
        money.happen(open);
        HouseBook all = facts.with(money.book(), Carry.NONE);
        needed = kept.only(MonthBinder.needs(all, open, known(), kept.before(), RecalculationPolicy.DEFAULT));
        // what a store would give: no more than the month needs
        book = TrimmedBook.of(all, open, known(), needed, RecalculationPolicy.DEFAULT);
    }

    private Moment known() {
        return Moment.of(new Known(AgedMoney.noon(open.last()).at(), Long.MAX_VALUE));
    }

    private HouseMonth bind(HouseBook stated) {
        Needs needs = MonthBinder.needs(stated, open, known(), needed.before(), RecalculationPolicy.DEFAULT);
        return MonthBinder.bind(stated, open, known(), needed.only(needs), RecalculationPolicy.DEFAULT);
    }

    /** The bill of the open month, from what is stated. */
    HouseBill bill() {
        return MonthlyBilling.bill(bind(book));
    }

    /** The bill and its rows, as a store takes them. */
    RowSums rows() {
        return BillRows.of(bill(), false);
    }

    void close() {
        HouseMonth month = bind(book);
        HouseBill bill = MonthlyBilling.bill(month);
        if (!bill.charges().parked().isEmpty()) {
            throw new IllegalStateException(
                    "nothing of this house is parked: " + bill.charges().parked());
        }
        kept = kept.closing(month, bill);
        money.close(bill, open);
    }

    /** Whether a year is settled in the open month. */
    boolean isSettling() {
        return bill().lines().stream().anyMatch(line -> line.id().kind() == LineKind.YEARLY_CORRECTION);
    }

    AgedMoney.Size size() {
        return money.size(kept.before());
    }
}
