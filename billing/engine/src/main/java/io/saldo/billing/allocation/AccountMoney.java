package io.saldo.billing.allocation;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The money of one account (лицевой счёт) while a month is billed: a {@link Ledger} for each of its debtors, former
 * ones first. Not thread-safe.
 */
public final class AccountMoney {
    private final AccountNumber account;
    private final List<DebtorChange> changes;
    private final List<Ledger> ledgers = new ArrayList<>(1);
    private final List<Claim> claims = new ArrayList<>(0);
    private boolean handedOn;

    /**
     * @param changes of this account, in order of days
     */
    AccountMoney(AccountNumber account, List<DebtorChange> changes) {
        this.account = account;
        this.changes = changes;
        for (DebtorChange change : changes) {
            ledger(change.former());
            ledger(change.next());
        }
    }

    public AccountNumber account() {
        return account;
    }

    /**
     * In the order in which debtors followed each other; the money of an account that never changed hands is together.
     */
    public List<Ledger> ledgers() {
        return Collections.unmodifiableList(ledgers);
    }

    /** Whether a month before handed something on of it, be it nothing that is open. */
    public boolean isHandedOn() {
        return handedOn;
    }

    void handedOn() {
        handedOn = true;
    }

    public List<Claim> claims() {
        return Collections.unmodifiableList(claims);
    }

    List<DebtorChange> changes() {
        return changes;
    }

    /** The money of a debtor. */
    Ledger ledger(DebtorId debtor) {
        for (Ledger each : ledgers) {
            if (changes.isEmpty() || each.debtor().equals(debtor)) {
                return each;
            }
        }
        var added = new Ledger(debtor);
        ledgers.add(added);
        return added;
    }

    void add(Claim claim) {
        claims.add(claim);
    }
}
