package io.saldo.billing.benefit;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A benefit of a citizen in the bill of an account, for the days of its fact (льгота).
 *
 * @param service null for all that the account is charged for
 * @param share the part of the charge, above 0 up to 1
 * @param limit null where all that is charged counts
 * @param form as a discount it lowers the bill; money paid to the citizen is stated for information and lowers nothing
 * @param category of the citizen: it may tell of somebody's health
 * @param document that grants it
 */
public record Benefit(
        PersonId person,
        AccountNumber account,
        @Nullable ServiceCode service,
        Quantity share,
        @Nullable BenefitLimit limit,
        BenefitForm form,
        TextRef category,
        TextRef document)
        implements Canonical {
    public Benefit {
        InvalidValueException.unless(
                share.signum() > 0 && share.exact().compareTo(Exact.ONE) <= 0,
                "share of the benefit",
                share,
                "above 0, up to 1");
        InvalidValueException.unless(
                limit == null || service != null,
                "service of the benefit",
                account,
                "the service whose volume is limited: services have no unit in common");
    }

    boolean isFor(AccountNumber other, ServiceCode code) {
        return account.equals(other) && (service == null || service.equals(code));
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("person", person)
                .field("account", account)
                .field("service", service)
                .field("share", share)
                .object("limit", limit)
                .field("form", form)
                .field("category", category)
                .field("document", document);
    }
}
