/**
 * Values that are made when somebody asks for them, once: a bill tells every amount at once, and what explains an amount when it is looked at. Thread-safe; every value looks immutable to the outside. Start with
 * {@link io.saldo.kernel.later.Later}.
 */
@NullMarked
package io.saldo.kernel.later;

import org.jspecify.annotations.NullMarked;
