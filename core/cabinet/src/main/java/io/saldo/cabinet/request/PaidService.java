package io.saldo.cabinet.request;

import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import org.jspecify.annotations.Nullable;

/**
 * A paid service of the catalogue (платная услуга).
 *
 * @param code of the organization, 1 to 40 small Latin letters, digits and hyphens
 * @param about what it comprises; may be empty
 * @param price null where it is named after a look at the place
 * @param unit what the price is for: a visit, a meter
 * @param charged the service under which it stands in bills
 */
public record PaidService(
        String code, String name, String about, @Nullable Kopecks price, String unit, ServiceCode charged) {
    /** What a code looks like. */
    public static final String FORM = "[a-z0-9-]{1,40}";

    public PaidService {
        InvalidValueException.unless(
                code.matches(FORM), "paid service", code, "1 to 40 small Latin letters, digits and hyphens");
        InvalidValueException.unless(
                price == null || price.signum() > 0,
                "price of " + code,
                String.valueOf(price),
                "more than zero, or none");
    }
}
