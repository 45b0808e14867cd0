/**
 * The content of what a resident gets: the payment document (платёжный документ), after the sections of the sample form
 * (Приказ Минстроя № 43/пр). How it looks on paper is not decided here.
 *
 * <p>Start with {@link io.saldo.billing.statement.PaymentDocument}, then
 * {@link io.saldo.billing.statement.PaymentDocumentComposer}.
 *
 * <p>An account's month is a set of documents, because the law wants penalties apart (Rules 354, п. 70) and capital
 * repair is owed to a fund by other rules. {@code DocumentParts} is the one place that divides; it divides the rows of
 * the movement, never amounts, so the set sums to the account's statement. Where one payee collects for two documents,
 * money paid ahead stands in one and pays in the other: {@link io.saldo.billing.statement.DocumentTotals#offset} shows
 * it, instead of a payment that nobody made.
 *
 * <p>An account that changed hands has a set for each debtor, because a debt stays with whoever made it (Civil Code,
 * ст. 210; Housing Code, ст. 153). {@code DebtorMonths} divides among
 * them before {@code DocumentParts} does among documents. A former debtor's documents hold what is theirs alone: no
 * name, people, readings or norms of whoever lives there now; and no
 * document of the new owner asks for it, except for what passed (ст. 158 ч. 3, or a change told late), which a note
 * explains to both.
 *
 * <p>A document of penalties has no services: {@link io.saldo.billing.statement.DebtRow} tells what its sum is made of.
 * Voluntary services are in a list of their own and in no total; nobody owes them, so they are no obligations either.
 * Instalments (section 6 of the form) are not there yet.
 */
@NullMarked
package io.saldo.billing.statement;

import org.jspecify.annotations.NullMarked;
