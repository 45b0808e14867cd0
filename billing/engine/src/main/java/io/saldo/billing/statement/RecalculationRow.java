package io.saldo.billing.statement;

import io.saldo.billing.charge.LineKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;

/**
 * A recalculation or a benefit, with its reason (section 5 of the form).
 *
 * @param service name of the service
 * @param about the month it is about
 * @param reason in words; empty where none is told
 */
public record RecalculationRow(String service, BillingPeriod about, LineKind kind, String reason, Kopecks amount) {}
