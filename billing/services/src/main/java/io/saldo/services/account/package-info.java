/**
 * Personal accounts: opened, closed, passed to another holder, moved. Start with
 * {@link io.saldo.services.account.AccountService}.
 */
@NullMarked
package io.saldo.services.account;

import org.jspecify.annotations.NullMarked;
