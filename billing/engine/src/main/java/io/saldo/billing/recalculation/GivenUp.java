package io.saldo.billing.recalculation;

import io.saldo.billing.month.Parked;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision to wait no longer for what a closed month could not charge (отказ от начисления): no later month names it.
 * It takes nothing off anybody's debt, and a fact that settles the matter after all is charged as any late one.
 *
 * @param about the month that could not be charged
 * @param account whose charge it was; null for a service of the house, or premises without an account
 * @param premises null for a service of the house, or all premises of the account
 * @param service null for all services
 * @param document the decision: its kind, number and day
 */
public record GivenUp(
        BillingPeriod about,
        @Nullable AccountNumber account,
        @Nullable PremisesId premises,
        @Nullable ServiceCode service,
        TextRef document)
        implements Canonical {
    public GivenUp {
        InvalidValueException.unless(
                account != null || premises != null || service != null,
                "what is given up of " + about,
                "nothing",
                "an account, premises or a service");
    }

    /** Whether it is about something that waits: what it does not name may be anything. */
    boolean covers(Withheld waiting) {
        Parked parked = waiting.parked();
        return waiting.about().equals(about)
                && (account == null || Objects.equals(account, parked.account()))
                && (premises == null || Objects.equals(premises, parked.premises()))
                && (service == null || Objects.equals(service, parked.service()));
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("about", about)
                .field("account", account)
                .field("premises", premises)
                .field("service", service)
                .field("document", document);
    }
}
