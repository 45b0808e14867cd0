package io.saldo.cabinet.mailing;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.user.UserId;
import java.util.List;

/** Wishes. */
public interface WishStore {

    /** Keeps a wish; one that is there already is no error. */
    void put(Wish wish);

    /** Takes a wish away; false where there is none. */
    boolean remove(Wish wish);

    /** All of a user, in the order of accounts and kinds. */
    List<Wish> of(UserId user);

    /** Who wishes one thing for an account, in the order of users. */
    List<UserId> who(AccountRef account, WishKind kind);

    /** The accounts for which anybody wishes one thing, in their order. */
    List<AccountRef> accounts(WishKind kind);

    /** Takes all wishes of a user away. */
    void erase(UserId user);
}
