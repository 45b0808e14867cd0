package io.saldo.cabinet.link;

import io.saldo.cabinet.user.UserId;
import java.util.List;
import java.util.Optional;

/** Links. A user has at most one standing link to an account, whoever writes at the same time. */
public interface LinkStore {

    /**
     * Adds a standing link, unless the user has one to that account; then nothing is changed and the answer is false
     * (P-18).
     */
    boolean add(AccountLink link);

    Optional<AccountLink> find(LinkId id);

    /** The standing link of a user to an account. */
    Optional<AccountLink> standing(UserId user, AccountRef account);

    /** The standing links of a user, in the order added. */
    List<AccountLink> of(UserId user);

    /** The standing links to an account, in the order added. */
    List<AccountLink> to(AccountRef account);

    /** Ends a standing link; false where it stands no more or never did. */
    boolean end(LinkId id, LinkEnd end);
}
