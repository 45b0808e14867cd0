package io.saldo.billing.binding;

import io.saldo.billing.charge.CauseKind;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Moment;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is known of a house when a month of it is bound: each kind of fact up to its own moment, so that a closed month
 * can be charged again by what was known of it and one late kind of fact after another. What is renewed with a cause is
 * what {@link FactKind} says can be that cause.
 *
 * @param settled what every kind is known up to
 * @param open what the renewed kinds are known up to
 * @param renewed the kinds known up to {@code open}
 * @param closed the last month whose readings may be used to settle a month before; the month itself where there is
 *     none
 * @param posted the month being billed: its readings settle months before, once readings are renewed
 */
record Knowledge(Moment settled, Moment open, Set<CauseKind> renewed, BillingPeriod closed, BillingPeriod posted) {
    Knowledge {
        renewed = Set.copyOf(renewed);
    }

    /** Everything up to one moment, to bill {@code period}. */
    static Knowledge at(Moment known, BillingPeriod period) {
        return new Knowledge(known, known, Set.of(), period, period);
    }

    Knowledge renewing(CauseKind kind) {
        Set<CauseKind> more = EnumSet.of(kind);
        more.addAll(renewed);
        return new Knowledge(settled, open, more, closed, posted);
    }

    /** What is known of the facts of a kind and place. Those that reopen no month are known as they were. */
    Moment of(FactKind kind, Place place) {
        return isRenewed(kind, place) ? open : settled;
    }

    private boolean isRenewed(FactKind kind, Place place) {
        return kind.cause(place).filter(renewed::contains).isPresent();
    }

    /** The last day whose reading may be used. */
    LocalDate readUntil(Place place) {
        return (isRenewed(FactKind.READING, place) ? posted : closed).last();
    }
}
