/**
 * Volumes of the whole house and their parts: the second of the four stages. Volumes only; formulas that divide money
 * are in billing.
 *
 * <p>A {@link io.saldo.metering.house.Distribution} is a value of its own, posted with the month: the whole, what was
 * carried over, and a share for every participant, billed here or elsewhere. Shares are exact and sum to the whole
 * exactly. Start with {@link io.saldo.metering.house.HeatDistribution}. A metering group is one input of the house with
 * its premises; each group is distributed apart.
 */
@NullMarked
package io.saldo.metering.house;

import org.jspecify.annotations.NullMarked;
