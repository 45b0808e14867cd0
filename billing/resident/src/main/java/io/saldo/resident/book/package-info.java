/**
 * The books of organizations as one resident may see them.
 *
 * <p>A host gives {@link io.saldo.resident.book.ResidentBooks}. {@link io.saldo.resident.book.Door} turns a
 * {@link io.saldo.cabinet.link.LinkedAccount} into an {@link io.saldo.resident.book.OpenedAccount}, after
 * asking whether
 * the link still stands. Nothing else leads from a number of an account to what is known of it.
 *
 * <p>Of money a resident sees what the debtor of the link owes and paid, in every role: what a former holder
 * owes stays
 * theirs, and is not shown to who bought the premises. A table of roles that shows a holder more would be a
 * decision of
 * its own.
 */
@NullMarked
package io.saldo.resident.book;

import org.jspecify.annotations.NullMarked;
