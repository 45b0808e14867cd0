/**
 * How often something may be tried: dated counters in the store, so that a restart or a second server forgets nothing.
 *
 * <p>{@link io.saldo.cabinet.throttle.Throttle} counts a try before it is looked at, never after: a thousand tries at
 * once are a thousand counted. A {@link io.saldo.cabinet.throttle.Limit} holds in windows that follow one another, so
 * at the border of two it lets twice its number through, which is reckoned with in the numbers. Counters are of what
 * was typed, whether it exists or not.
 */
@NullMarked
package io.saldo.cabinet.throttle;

import org.jspecify.annotations.NullMarked;
