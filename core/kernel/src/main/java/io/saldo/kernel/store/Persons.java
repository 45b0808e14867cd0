package io.saldo.kernel.store;

import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.TextRef;
import java.util.Optional;

/**
 * Who debtors are, and the free text that facts refer to: the only rows of a store that change, and the only ones with
 * personal data. What is erased here is nowhere in the store any more, while both books stay as they were (P-21). A
 * unit that reads sees them as they stand, not as of its beginning (P-2).
 */
public interface Persons {

    /** Who a debtor is; empty where nobody was kept, or who it was is erased. */
    Optional<KeptPerson> find(DebtorId debtor);

    /**
     * Keeps who a debtor is, all of it anew.
     *
     * @param version the one that was read, 0 where nobody was kept; after an erasure the one that the refusal names
     * @throws io.saldo.kernel.error.InvalidValueException for text that a database does not keep (P-4)
     */
    PersonKeeping put(DebtorId debtor, Person person, long version);

    /** Erases who a debtor is. Whether there was anything to erase. */
    boolean erase(DebtorId debtor);

    /** The text of a reference; empty where none was kept, or it is erased. */
    Optional<String> text(TextRef reference);

    /**
     * Keeps the text of a reference. A reference means one text for good: it can be erased and never changed.
     *
     * @param text 1 to 4,000 characters
     * @return whether this text stands now; not where another one does, or what stood is erased
     * @throws io.saldo.kernel.error.InvalidValueException for an empty or over-long text, or one that a database does
     *     not keep (P-4)
     */
    boolean put(TextRef reference, String text);

    /** Erases the text of a reference. Whether there was anything to erase. */
    boolean erase(TextRef reference);

    /** The longest text of a reference, in characters. */
    int LONGEST_TEXT = 4_000;
}
