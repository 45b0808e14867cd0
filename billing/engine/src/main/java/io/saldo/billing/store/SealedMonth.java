package io.saldo.billing.store;

import io.saldo.billing.binding.Closing;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.error.InvalidValueException;

/**
 * A closed month as a whole.
 *
 * @param bill as it was shown; printed again from here
 * @param closing what later months may need of it
 */
public record SealedMonth(Manifest manifest, HouseBill bill, Closing closing) {
    public SealedMonth {
        InvalidValueException.unless(
                bill.handedOn().period().equals(manifest.period()),
                "month of the bill",
                bill.handedOn().period(),
                manifest.period().toString());
    }
}
