package io.saldo.billing.statement;

import io.saldo.billing.allocation.DebtKind;

/**
 * One row of a document about penalties: what a service's late payment has cost.
 *
 * @param service name of the service; empty for money paid ahead
 */
public record DebtRow(String service, DebtKind kind, DocumentTotals totals) {}
