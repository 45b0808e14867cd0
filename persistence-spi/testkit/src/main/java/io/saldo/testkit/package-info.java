/**
 * The contract of storage as tests: an adapter that passes them keeps the books of an organization.
 *
 * <p>Start with {@link io.saldo.testkit.PersistenceKit}: a test class of the adapter extends it and says how its store
 * is opened, fresh and empty for each test. A second class extends {@link io.saldo.testkit.PersistenceModel}, which
 * compares the adapter with the reference by random scripts. Every test names the clause that it proves; nothing is
 * skipped, and what a store declares not to have is asserted to be absent.
 */
@NullMarked
package io.saldo.testkit;

import org.jspecify.annotations.NullMarked;
