package io.saldo.resident.book;

import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.Seal;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Moment;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which closed month counted what was told of money: the first that was closed by knowing it. */
public final class Counted {
    /** A closed month, and up to where facts were known to it. */
    private record Closed(BillingPeriod month, Moment known) {}

    private final List<Closed> closed;

    private Counted(List<Closed> closed) {
        this.closed = closed;
    }

    public static Counted of(BillingStore store, HouseId house) {
        return new Counted(store.months().seals(house).stream()
                .filter(Seal::stands)
                .map(seal ->
                        new Closed(seal.manifest().period(), seal.manifest().known()))
                .sorted(Comparator.comparing(Closed::month))
                .toList());
    }

    /**
     * The closed month in whose movement a row stands; null while none has counted it.
     *
     * @param booked the month it would stand in
     */
    public @Nullable BillingPeriod in(BillingPeriod booked, StandingRow<?> row) {
        for (Closed each : closed) {
            boolean knew = row.known().compareTo(each.known().of(row.id().shelf())) <= 0;
            if (each.month().compareTo(booked) >= 0 && knew) {
                return each.month();
            }
        }
        return null;
    }

    /** The earliest month in which what is told now can stand. */
    public BillingPeriod next(BillingPeriod booked) {
        if (closed.isEmpty()) {
            return booked;
        }
        BillingPeriod open = closed.get(closed.size() - 1).month().next();
        return booked.compareTo(open) < 0 ? open : booked;
    }
}
