package io.saldo.services.account;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import jakarta.validation.Validator;
import java.time.Clock;

/**
 * Personal accounts. A number belongs to one house of the organization for good, also after the account is closed.
 *
 * <p>Every command is done whole or refused with a reason ({@link io.saldo.services.command.Refuses} on its type). Its
 * key coming again changes nothing and gives the first result. Safe for use by many threads; a host may put a class of
 * its own before it.
 */
public interface AccountService {

    /**
     * Over the books of one organization.
     *
     * @param books of one organization
     * @param clock tells the day, in the zone of the organization
     * @param validator of the host
     */
    static AccountService of(UnitOfWork<BillingStore> books, Clock clock, Validator validator, NumberRule rule) {
        return new AccountsOfBooks(new Desk(books, clock, validator), rule);
    }

    /**
     * Opens an account for a part of what premises owe, under the number given or the next one of the rule, which is
     * the subject of the result. The name of the holder is kept apart from the facts.
     */
    Outcome<Recorded> open(OpenAccount command);

    /** Closes an account; its debts stay on it. Shares of the premises are not moved to others. */
    Outcome<Recorded> close(CloseAccount command);

    /**
     * Passes an account to another holder from a day on; the debts of before stay those of the former one.
     */
    Outcome<Recorded> pass(ChangeHolder command);

    /**
     * Closes an account and opens one for the same holder in premises of another house, of which it owes the whole. The
     * subject of the result is the number there. Balances are not moved: debts stay where they were made.
     */
    Outcome<Recorded> move(MoveAccount command);
}
