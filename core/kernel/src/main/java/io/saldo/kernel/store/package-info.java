/**
 * What every book of a host needs, whatever it keeps: units of work, keys of commands, messages that leave with their
 * unit.
 *
 * <p>Start with {@link io.saldo.kernel.store.UnitOfWork}. The ports of one book are one record or interface, its
 * {@code S}. They know facts, commands and messages, never a bill. Each port that stores an aggregate stands beside
 * that aggregate.
 *
 * <p>A store, ours or a host's, promises these clauses of the storage contract here; others stand where their ports do:
 *
 * <table>
 * <caption>Clauses of the contract</caption>
 * <tr><td>P-1</td><td>A unit of work is kept whole or not at all.</td></tr>
 * <tr><td>P-2</td><td>What one {@code read} reads comes from one moment.</td></tr>
 * <tr><td>P-3</td><td>What is read equals what was written: to the last letter and microsecond.</td></tr>
 * <tr><td>P-4</td><td>What cannot be kept exactly (over-long text, NUL, half a surrogate, an instant finer than a
 * microsecond) is refused before anything is written; nothing is mended silently.</td></tr>
 * <tr><td>P-15</td><td>A key is taken once: first, repeated with the first result, or conflicting. A second taker waits
 * for the unit of the first; a unit that fails forgets its key.</td></tr>
 * <tr><td>P-16</td><td>Messages appear only with their unit, and are delivered at least once, in order for each
 * subject.</td></tr>
 * <tr><td>P-17</td><td>Opened for one organization, nothing of another is seen.</td></tr>
 * <tr><td>P-18</td><td>An expected outcome (a key taken before, a name taken, a stale version) is a value. It leaves
 * the unit, and the host's transaction, usable.</td></tr>
 * <tr><td>P-19</td><td>No update is lost, whoever writes at the same time.</td></tr>
 * <tr><td>P-20</td><td>In a host's transaction nothing is committed, rolled back, closed, retried or reconfigured; the
 * host's own statements see what was written.</td></tr>
 * <tr><td>P-22</td><td>Stopped at any moment and opened again, every unit is there or not there.</td></tr>
 * <tr><td>P-23</td><td>All this at READ COMMITTED.</td></tr>
 * </table>
 */
@NullMarked
package io.saldo.kernel.store;

import org.jspecify.annotations.NullMarked;
