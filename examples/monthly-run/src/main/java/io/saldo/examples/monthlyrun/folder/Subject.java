package io.saldo.examples.monthlyrun.folder;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.time.FactId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row is about, as far as it can be told. When the row cannot be read, that is what must not be billed without
 * it.
 */
sealed interface Subject {
    /** The house itself: nothing can run. */
    record House() implements Subject {}

    /** Nobody can tell; the row is lost and told. */
    record Unknown() implements Subject {}

    /** An account with all its premises. */
    record OfAccount(AccountNumber account) implements Subject {}

    /** The money of an account: other accounts of its premises are not concerned. */
    record OfMoney(AccountNumber account) implements Subject {}

    /**
     * Premises with all their accounts.
     *
     * @param resource of the meter the row is about
     */
    record OfPremises(
            PremisesId premises,
            @Nullable ServiceCode service,
            @Nullable Resource resource) implements Subject {}

    /** A service for the whole house. */
    record OfService(ServiceCode service) implements Subject {}

    /** The services of a kind; the common resources where no kind is given. */
    record OfKind(@Nullable ServiceKind kind) implements Subject {}

    /** A service of the premises named. */
    record OfAgreement(List<String> premises, ServiceCode service) implements Subject {
        public OfAgreement {
            premises = List.copyOf(premises);
        }
    }

    /**
     * Several premises, each with all its accounts.
     *
     * @param resource of the meter the row is about
     */
    record OfSeveral(List<PremisesId> premises, @Nullable Resource resource) implements Subject {
        public OfSeveral {
            premises = List.copyOf(premises);
        }
    }

    /** A common meter; of every resource where the row does not tell which. */
    record OfCommonMeter(@Nullable Resource resource) implements Subject {}

    /** Premises that nobody can name: whatever is divided by the area of the house. */
    record OfHouseArea() implements Subject {}

    /** A row that was left out, and what it was about. */
    record Unread(Subject about, FactId row) {}
}
