/**
 * Benefits and subsidies (льготы, субсидии).
 *
 * <p>A {@link io.saldo.billing.benefit.Benefit} is a fact of an account.
 * {@link io.saldo.billing.benefit.AccountBenefits} makes of it a discount: a part of what the account is charged for a
 * service, within the norm, as a line of its own. It is a part of the charge, so it is counted wherever the charge is:
 * in a month charged again for any late fact, and in a year settled by the meter. Money that the citizen gets elsewhere
 * is for information and changes no debt.
 *
 * <p>A {@link io.saldo.billing.benefit.SubsidyGrant} (Housing Code, ст. 159) is paid to the citizen: for information,
 * too. Benefits come before a subsidy: the expense it covers is what they leave.
 */
@NullMarked
package io.saldo.billing.benefit;

import org.jspecify.annotations.NullMarked;
