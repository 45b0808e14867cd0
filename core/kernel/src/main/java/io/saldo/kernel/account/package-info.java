/**
 * The things a bill is about: the house and its decisions, premises and who lives there, parties, services and
 * agreements, and the personal account (лицевой счёт).
 *
 * <p>What changes over time is a {@link io.saldo.kernel.time.Timeline}. Premises and accounts are many-to-many: what a
 * premises owes is determined once and divided among its accounts by {@link io.saldo.kernel.account.AccountShare}.
 * Names and contacts of people are not here: facts hold no personal data, and a name is joined only where a document is
 * composed. So are the words of reasons and documents: a fact holds a {@link io.saldo.kernel.account.TextRef} in their
 * place.
 */
@NullMarked
package io.saldo.kernel.account;

import org.jspecify.annotations.NullMarked;
