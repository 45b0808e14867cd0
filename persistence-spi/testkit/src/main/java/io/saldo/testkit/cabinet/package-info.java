/**
 * What every store of the cabinet promises, as tests with sentences for names. A store's own test extends
 * {@link io.saldo.testkit.cabinet.CabinetStoreContract} and gives a fresh store for each test.
 *
 * <p>The clauses (P-1, P-18 …) are those of {@link io.saldo.kernel.store}. Tests with several threads let them begin
 * together, have a time limit and look at what each came back with.
 */
@NullMarked
package io.saldo.testkit.cabinet;

import org.jspecify.annotations.NullMarked;
