/** Every public value as JSON. Start with {@link io.saldo.json.SaldoJson}. */
@NullMarked
package io.saldo.json;

import org.jspecify.annotations.NullMarked;
