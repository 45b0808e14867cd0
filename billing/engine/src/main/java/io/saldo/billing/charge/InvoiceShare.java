package io.saldo.billing.charge;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.FactId;
import java.util.List;

/**
 * The part of premises in what was invoiced for the common property of the house.
 *
 * @param area what it was divided by, in m²
 * @param unrounded the part before whole kopecks were given out, in roubles
 * @param rows of the invoice
 */
public record InvoiceShare(Exact area, Exact unrounded, Kopecks amount, Derivation derivation, List<FactId> rows) {
    public InvoiceShare {
        rows = List.copyOf(rows);
    }
}
