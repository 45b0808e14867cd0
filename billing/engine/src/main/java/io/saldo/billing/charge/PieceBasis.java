package io.saldo.billing.charge;

import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;

/** What a rule sees: a service of premises on days through which nothing it looks at changes. */
public record PieceBasis(ServiceCase whole, DateRange days, Span<Tariff> tariff) {

    ServiceMonth service() {
        return whole.service();
    }

    PremisesMonth premises() {
        return whole.premises();
    }

    ServiceVolumes volumes() {
        return whole.volumes();
    }

    LawBook law() {
        return whole.law();
    }

    BillingPeriod period() {
        return whole.period();
    }

    /** Whether the piece is the whole month. */
    boolean wholeMonth() {
        return days.days() == period().days();
    }

    /** T: the price. */
    Operand price() {
        return Operand.of(Symbols.TARIFF, priceQuantity(), tariff.source());
    }

    Quantity priceQuantity() {
        return tariff.value().price();
    }
}
