package io.saldo.billing.statement;

import io.saldo.billing.allocation.DebtKind;

/**
 * One row of a document about penalties: what a service's late payment has cost.
 *
 * @param service name of the service; empty for money paid ahead
 * @param payee name of whoever collects it, or holds the money
 */
public record DebtRow(String service, String payee, DebtKind kind, DocumentTotals totals) {}
