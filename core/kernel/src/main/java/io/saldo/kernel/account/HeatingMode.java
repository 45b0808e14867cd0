package io.saldo.kernel.account;

import io.saldo.kernel.error.InvalidValueException;

/**
 * How heating is paid, and over how many months the region heats.
 *
 * @param heatingMonths months of the heating season, the incomplete ones included, 1…12; used where the norm is paid evenly over the year
 */
public record HeatingMode(HeatingPayment payment, int heatingMonths) {
    public HeatingMode {
        InvalidValueException.unless(
                heatingMonths >= 1 && heatingMonths <= 12, "heating months", heatingMonths, "1…12");
    }
}
