/**
 * Every public value as JSON. Start with {@link io.saldo.json.SaldoJson}; {@link io.saldo.json.SaldoModule} is the
 * reference of the forms.
 *
 * <p>The domain modules know nothing of JSON: what a record or a sealed type needs is said here, by area
 * ({@code MoneyJson}, {@code TimeJson}, …). The form is exchanged and archived, so that it changes only by a decision:
 * its golden strings are tests.
 */
@NullMarked
package io.saldo.json;

import org.jspecify.annotations.NullMarked;
