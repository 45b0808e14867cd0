/**
 * The two books of an organization, as ports for a store to implement: what was stated
 * ({@link io.saldo.kernel.store.Statements}) and what was decided ({@link io.saldo.billing.store.Months}). Beside them
 * stand the documents that were issued ({@link io.saldo.billing.store.Documents}) and the only rows that change
 * ({@link io.saldo.kernel.store.Persons}).
 *
 * <p>Start with {@link io.saldo.billing.store.BillingStore}. Obligations of posted lines, balances and movements are
 * computed from the two and never stored a second time to decide from. Beside the clauses of
 * {@link io.saldo.kernel.store}, a store promises:
 *
 * <table>
 * <caption>Clauses of the contract</caption>
 * <tr><td>P-5</td><td>{@code open} gives a moment later than every moment of that shelf that anybody has seen or can
 * still see: the order of moments is the order of commits. A clock that went back does not bring it back.</td></tr>
 * <tr><td>P-6</td><td>{@code asOf} a moment that was given is the same for ever.</td></tr>
 * <tr><td>P-7</td><td>Statements only grow. The same id and content is nothing; other content is refused.</td></tr>
 * <tr><td>P-8</td><td>A correction names a fact of its own shelf and kind, known earlier. (Of one thing too, but for
 * money, which may be moved from an account to another one; the engine checks that.)</td></tr>
 * <tr><td>P-9</td><td>What is wanted of a shelf, and the months asked for, come in a number of queries that does not
 * depend on the number of accounts, and no more of it is read than is wanted.</td></tr>
 * <tr><td>P-10</td><td>Lists are in the library's order, whatever order a database sorts in.</td></tr>
 * <tr><td>P-11</td><td>A month is sealed once, after the month before it; the same manifest again is nothing, another
 * one is refused. An annulled month counts no more and stays to be read.</td></tr>
 * <tr><td>P-12</td><td>Nothing of a sealed month can be changed through any port.</td></tr>
 * <tr><td>P-13</td><td>Lines come back with explanations that replay to their amounts.</td></tr>
 * <tr><td>P-14</td><td>An account number belongs to one house of an organization.</td></tr>
 * <tr><td>P-21</td><td>Erasing a person leaves none of its values anywhere in the store; both books stay as they
 * were. A stale version is refused as a value, and no version comes twice.</td></tr>
 * <tr><td>P-25</td><td>A document is issued once under its number and never changed; it is withdrawn once, and
 * replaced by another one.</td></tr>
 * </table>
 */
@NullMarked
package io.saldo.billing.store;

import org.jspecify.annotations.NullMarked;
