/**
 * Taking a house over from another system, and comparing with it while both bill.
 *
 * <p>Start with {@link io.saldo.services.takeover.TakeoverService}. What the house is (premises, accounts, agreements,
 * tariffs, meters) is told by the ordinary commands, with the days of long ago. What the system before knows
 * beside that is taken by one command as {@link io.saldo.services.takeover.OldRow}s: each is looked at by itself,
 * and one that is wrong stops no other.
 */
@NullMarked
package io.saldo.services.takeover;

import org.jspecify.annotations.NullMarked;
