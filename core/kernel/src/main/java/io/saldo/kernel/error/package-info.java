/**
 * The one unchecked root of all errors. Subclasses stand beside their feature. An expected refusal is never an
 * exception but a value with a reason; an exception says what is wrong, where, and what to do.
 */
@NullMarked
package io.saldo.kernel.error;

import org.jspecify.annotations.NullMarked;
