package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.binding.Past;
import io.saldo.billing.binding.TrimmedBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.charge.Line;
import io.saldo.billing.month.Dispute;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The closed months, billed again one after another, each by what was known on the day it was closed. Nothing posted is
 * stored: the same facts give the same lines.
 */
final class Replay {
    private final List<Dispute> disputes;
    private final HouseBook book;
    private Past past = Past.NONE;
    private final List<Line> posted = new ArrayList<>();

    Replay(HouseBook book, List<Dispute> disputes) {
        this.book = book;
        this.disputes = disputes;
    }

    Replay close(Closings closings) {
        closings.days().forEach((month, day) -> close(month, day, closings));
        return this;
    }

    private void close(BillingPeriod month, LocalDate day, Closings closings) {
        Moment known = closings.endOf(day);
        HouseMonth bound = bind(month, known);
        HouseBill bill = MonthlyBilling.bill(bound);
        past = past.closing(bound, bill);
        posted.addAll(bill.lines());
        posted.addAll(bill.byMeter().lines());
        bill.recalculation()
                .outcomes()
                .values()
                .forEach(each -> posted.addAll(each.byMeter().lines()));
    }

    /**
     * All lines of the closed months, and what their services come to by the meters of the house, which years are
     * settled by.
     */
    List<Line> posted() {
        return posted;
    }

    /** The month after the closed ones. */
    HouseMonth bind(BillingPeriod month, Moment known) {
        RecalculationPolicy policy = RecalculationPolicy.DEFAULT;
        Past needed = past.only(MonthBinder.needs(book, month, known, past.before(), policy));
        HouseBook trimmed = TrimmedBook.of(book, month, known, needed, policy);
        return MonthBinder.bind(trimmed, month, known, needed, policy, disputes);
    }
}
