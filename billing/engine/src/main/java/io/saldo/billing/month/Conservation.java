package io.saldo.billing.month;

import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;

/**
 * Where the volume of a distributed service went: billed by us + billed by others + parked + carried + borne = whole, exactly.
 *
 * @param carried handed on to later months less what was taken over from earlier ones
 * @param borne what falls to the performer: {@link io.saldo.metering.house.Distribution#borne}
 */
public record Conservation(
        ServiceCode service,
        Unit unit,
        Exact whole,
        Exact billedByUs,
        Exact billedByOthers,
        Exact parked,
        Exact carried,
        Exact borne) {

    /** Whether the parts sum to the whole. */
    public boolean holds() {
        return billedByUs
                .plus(billedByOthers)
                .plus(parked)
                .plus(carried)
                .plus(borne)
                .equals(whole);
    }
}
