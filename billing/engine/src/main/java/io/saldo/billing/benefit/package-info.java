/**
 * Benefits and subsidies (льготы, субсидии): pure calculators that explain themselves.
 *
 * <p>{@link io.saldo.billing.benefit.ShareBenefit} is a part of a charge, {@link io.saldo.billing.benefit.Subsidy} the Housing Code's ст. 159. A benefit is taken before a subsidy: the expense a subsidy covers is what
 * benefits leave. A {@link io.saldo.billing.benefit.Benefit} is a discount in the bill, or money that the citizen gets elsewhere; the second is for information and changes no debt.
 */
@NullMarked
package io.saldo.billing.benefit;

import org.jspecify.annotations.NullMarked;
