package io.saldo.cabinet.mailing;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.user.UserId;

/** A user wishes something for an account. */
public record Wish(UserId user, AccountRef account, WishKind kind) {}
