package io.saldo.billing.month;

import io.saldo.billing.charge.ParkReason;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.FactId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not billed this month, and why. Nothing of a parked account is posted; a service parked for the
 * house is posted for nobody.
 *
 * @param account the account; null for a service of the house, or premises without an account
 * @param premises where the reason lies; null for a service of the house
 * @param service the service the reason lies in; null when it concerns all
 * @param facts the facts behind it; empty when a fact is missing
 */
public record Parked(
        @Nullable AccountNumber account,
        @Nullable PremisesId premises,
        @Nullable ServiceCode service,
        ParkReason reason,
        List<FactId> facts)
        implements Canonical, Comparable<Parked> {
    private static final Comparator<Parked> ORDER = Comparator.<Parked, String>comparing(each -> text(each.account))
            .thenComparing(each -> text(each.premises))
            .thenComparing(each -> text(each.service))
            .thenComparing(Parked::reason)
            .thenComparing(each -> each.facts.toString());

    public Parked {
        facts = List.copyOf(facts);
    }

    /** Whether a service is parked for the whole house. */
    public boolean isService() {
        return account == null && premises == null;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public int compareTo(Parked other) {
        return ORDER.compare(this, other);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account)
                .field("premises", premises)
                .field("service", service)
                .field("reason", reason)
                .list("facts", facts);
    }
}
