package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.binding.HouseBook;
import io.saldo.billing.binding.MoneyBook;
import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.charge.Line;
import io.saldo.billing.month.Dispute;
import io.saldo.billing.recalculation.ClosedMonths;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The closed months, billed again one after another, each by what was known on the day it was closed. Nothing posted is stored: the same facts give the same lines.
 */
final class Replay {
    private static final Known BEGINNING = new Known(Instant.EPOCH, 0);

    private final List<Dispute> disputes;
    private HouseBook book;
    private ClosedMonths closed = ClosedMonths.NONE;
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
        Known known = closings.endOf(day);
        HouseBill bill = MonthlyBilling.bill(bind(month, known));
        closed = closed.closing(known, bill.recalculation().left(), bill.charges(), bill.recalculation());
        posted.addAll(bill.lines());
        book = remembering(bill);
    }

    /** All lines of the closed months. */
    List<Line> posted() {
        return posted;
    }

    /** The month after the closed ones. */
    HouseMonth bind(BillingPeriod month, Known known) {
        return MonthBinder.bind(book, month, known, closed, RecalculationPolicy.DEFAULT, disputes);
    }

    private HouseBook remembering(HouseBill bill) {
        MoneyBook money = book.money();
        List<Allocation> allocations = new ArrayList<>(money.allocations());
        allocations.addAll(bill.allocations());
        var after = new MoneyBook(
                money.opened(),
                with(
                        money.obligations(),
                        bill.obligations(),
                        each -> each.origin().last(),
                        each -> each.id().value()),
                money.advances(),
                with(
                        money.payments(),
                        bill.debts().credits(),
                        each -> each.day(),
                        each -> each.id().value()),
                allocations,
                money.adjustments(),
                money.orders(),
                money.penalties());
        return new HouseBook(
                book.house(),
                book.services(),
                book.premises(),
                book.accounts(),
                book.metering(),
                after,
                bill.charges().carry(),
                book.law(),
                book.workingDays());
    }

    private static <T> Timeline<T> with(
            Timeline<T> timeline, List<T> made, Function<T, LocalDate> day, Function<T, String> id) {
        List<Fact<T>> facts = new ArrayList<>(timeline.facts());
        made.forEach(each -> facts.add(
                new Fact<>(new FactId(id.apply(each)), DateRange.day(day.apply(each)), BEGINNING, null, each)));
        return Timeline.of(facts);
    }
}
