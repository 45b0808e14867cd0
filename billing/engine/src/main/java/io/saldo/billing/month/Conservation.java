package io.saldo.billing.month;

import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;

/**
 * Where the volume of a distributed service went: billed by us + billed by others + parked + carried + borne = whole,
 * exactly.
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
        Exact borne)
        implements Canonical {

    /** Whether the parts sum to the whole. */
    public boolean holds() {
        return billedByUs
                .plus(billedByOthers)
                .plus(parked)
                .plus(carried)
                .plus(borne)
                .equals(whole);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("service", service)
                .field("unit", unit)
                .field("whole", whole)
                .field("billedByUs", billedByUs)
                .field("billedByOthers", billedByOthers)
                .field("parked", parked)
                .field("carried", carried)
                .field("borne", borne);
    }
}
