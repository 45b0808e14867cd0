package io.saldo.billing.binding;

import io.saldo.billing.month.Carry;
import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.recalculation.ClosedMonths;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.RegisterPast;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was handed on to a month and, where late facts reopen months before it, to each of those. A late reading reaches
 * behind what was handed on since its day, and seldom behind what the first month it reopens took over: the register is
 * read from there and not from its beginning, however old it is.
 *
 * @param carries the latest first
 */
record RegisterPasts(List<Carry> carries) {

    /**
     * What a month may start from.
     *
     * @param carry what was handed on to the month
     * @param first the first month that is bound
     */
    static RegisterPasts of(BillingPeriod month, Carry carry, BillingPeriod first, ClosedMonths closed) {
        if (first.compareTo(month) >= 0) {
            return new RegisterPasts(List.of(carry));
        }
        NavigableMap<BillingPeriod, ClosedMonth> between =
                new TreeMap<>(closed.months()).subMap(first, true, month, false);
        List<Carry> carries = new ArrayList<>();
        carries.add(carry);
        between.descendingMap()
                .values()
                .forEach(each -> carries.add(each.inherited().carry()));
        return new RegisterPasts(carries);
    }

    /**
     * What was handed on by the month before the open one and by those before closed months, as far as they are read.
     */
    static RegisterPasts all(Carry carry, ClosedMonths closed) {
        List<Carry> carries = new ArrayList<>();
        carries.add(carry);
        closed.months().values().forEach(each -> carries.add(each.inherited().carry()));
        return new RegisterPasts(carries);
    }

    /** All readings of a register that were handed on, some of them more than once. */
    List<DatedReading> readings(MeterId meter, Zone zone) {
        List<DatedReading> readings = new ArrayList<>();
        for (Carry carry : carries) {
            RegisterPast past = carry.register(meter, zone);
            if (past != null) {
                readings.addAll(past.readings());
            }
        }
        return readings;
    }

    /** The latest of a register that will do; null where the register is read from its beginning. */
    @Nullable
    RegisterPast latest(MeterId meter, Zone zone, Predicate<RegisterPast> willDo) {
        for (Carry carry : carries) {
            RegisterPast past = carry.register(meter, zone);
            if (past == null || willDo.test(past)) {
                return past;
            }
        }
        return null;
    }
}
