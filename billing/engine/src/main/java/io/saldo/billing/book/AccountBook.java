package io.saldo.billing.book;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PersonalAccount;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.Described;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Timeline;

/**
 * A personal account with all that was ever stated about it.
 *
 * @param described its kind and the days it is open
 * @param debtor who owes what the account accrues on a day; a debt stays with the debtor of its day
 * @param benefits that are granted to those of the account
 */
public record AccountBook(Described<PersonalAccount> described, Timeline<DebtorId> debtor, BenefitBook benefits) {
    public AccountBook {
        AccountNumber number = described.latest().number();
        Descriptions.check(described, PersonalAccount::open);
        for (PersonalAccount each : described.all()) {
            InvalidValueException.unless(
                    each.number().equals(number), "number of account", each.number(), number.toString());
        }
    }

    /** An account of which nobody has a benefit. */
    public AccountBook(Described<PersonalAccount> described, Timeline<DebtorId> debtor) {
        this(described, debtor, BenefitBook.NONE);
    }

    /** An account described once, known from the beginning. */
    public AccountBook(PersonalAccount account, Timeline<DebtorId> debtor) {
        this(Described.once(new FactId("described:account:" + account.number()), account.open(), account), debtor);
    }

    /** The same account with benefits. */
    public AccountBook with(BenefitBook granted) {
        return new AccountBook(described, debtor, granted);
    }

    public AccountNumber number() {
        return account().number();
    }

    /** As it was described last. */
    public PersonalAccount account() {
        return described.latest();
    }
}
