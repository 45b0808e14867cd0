package io.saldo.services.rate;

import io.saldo.billing.tariff.Vat;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Measured;
import io.saldo.services.constraint.Required;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The price of one unit of a service.
 *
 * @param per the unit; null for the usual one of the service
 */
public record Price(
        @Required @Measured(zero = true) BigDecimal roubles,

        @Code(max = 40) @Nullable String per,

        @Required Vat vat) implements Canonical {
    public Price {
        per = Text.optional(per);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("roubles", roubles).field("per", per).field("vat", vat);
    }
}
