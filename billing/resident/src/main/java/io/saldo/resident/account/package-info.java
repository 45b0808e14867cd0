/**
 * The account as a card: whose it is, where, what it has agreed on at which price, and what is owed to whom.
 * Start with
 * {@link io.saldo.resident.account.AccountCards}.
 */
@NullMarked
package io.saldo.resident.account;

import org.jspecify.annotations.NullMarked;
