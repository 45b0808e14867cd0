package io.saldo.billing.month;

import io.saldo.billing.charge.ParkReason;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.time.FactId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts of the month that cannot be used. The facts themselves are left out of {@link MonthFacts}; here is what they
 * were about.
 *
 * @param account the one account that they are about; null where they are about premises or the house
 * @param premises whose facts; null for facts about the house
 * @param service the service they are about; null when they are not about one
 * @param resource the resource of a disputed meter; null when no meter is disputed
 * @param facts the facts in dispute, in order
 */
public record Dispute(
        @Nullable AccountNumber account,
        @Nullable PremisesId premises,
        @Nullable ServiceCode service,
        @Nullable Resource resource,
        ParkReason reason,
        List<FactId> facts) {
    static final Comparator<Dispute> ORDER = Comparator.comparing(Dispute::toString);

    public Dispute {
        facts = List.copyOf(facts);
    }

    /** About premises or the house. */
    public Dispute(
            @Nullable PremisesId premises,
            @Nullable ServiceCode service,
            @Nullable Resource resource,
            ParkReason reason,
            List<FactId> facts) {
        this(null, premises, service, resource, reason, facts);
    }

    /** About one account alone, as a payment of it that cannot be read. */
    public static Dispute of(AccountNumber account, ParkReason reason, List<FactId> facts) {
        return new Dispute(account, null, null, null, reason, facts);
    }

    /** Whether it is about the house. */
    boolean isAboutHouse() {
        return account == null && premises == null;
    }

    boolean isAbout(PremisesId other) {
        return other.equals(premises);
    }
}
