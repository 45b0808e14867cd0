package io.saldo.billing.rule;

import io.saldo.billing.charge.InvoiceShare;
import io.saldo.billing.charge.InvoicedResource;
import io.saldo.billing.charge.Symbols;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.money.Apportionment;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Divides what suppliers invoiced for the common property of a house, so that not a kopeck of it is lost
 * (PRESERVE_TOTAL).
 *
 * <p>{@code P = Σ [V × T]} over the rows of the invoice, each rounded as the supplier rounds it; P is divided over the
 * premises by area by the largest remainder, a tie to the lower premises. What the house owes its suppliers is then
 * exactly what its premises owe the house, which volumes × tariff for each premises cannot give.
 */
public final class InvoiceDivision {
    private final Kopecks whole;
    private final List<FactId> rows;
    private final List<Span<InvoicedResource>> invoiced;
    private final List<PremisesId> premises;
    private final long[] weights;
    private final Exact unit;
    private final Exact perArea;
    private final long[] amounts;
    private final Derivation invoice;
    private final SortedMap<String, Exact> areas;

    private InvoiceDivision(
            List<Span<InvoicedResource>> invoiced, List<PremisesId> premises, long[] weights, Exact unit) {
        this.invoiced = invoiced;
        this.rows = invoiced.stream().map(Span::source).toList();
        this.premises = premises;
        this.weights = weights;
        this.unit = unit;
        Kopecks sum = Kopecks.ZERO;
        for (Span<InvoicedResource> row : invoiced) {
            Exact roubles =
                    row.value().volume().exact().times(row.value().price().exact());
            sum = sum.plus(Kopecks.halfUp(roubles));
        }
        this.whole = sum;
        long area = 0;
        for (long weight : weights) {
            area = Math.addExact(area, weight);
        }
        this.perArea = whole.roubles().over(unit.times(area));
        this.amounts = Apportionment.largestRemainder(whole.value(), weights);
        this.invoice = derivation();
        this.areas = areas();
    }

    /**
     * Divides an invoice.
     *
     * @param invoiced rows of the invoice, at least one
     * @param premises in order of their ids
     * @param weights of each of them, zero or more: their areas as whole numbers; not all zero
     * @param unit how many m² a weight of one is
     */
    public static InvoiceDivision divide(
            List<Span<InvoicedResource>> invoiced, List<PremisesId> premises, long[] weights, Exact unit) {
        return new InvoiceDivision(invoiced, premises, weights, unit);
    }

    /** The part of the premises at a place, and how it was made. */
    public InvoiceShare share(int place) {
        Exact area = unit.times(weights[place]);
        return new InvoiceShare(area, perArea.times(area), Kopecks.of(amounts[place]), derivation(place), rows);
    }

    private Derivation derivation(int place) {
        SortedMap<String, Exact> all = areas;
        if (weights[place] == 0) {
            // premises without an area are not among those who pay
            all = new TreeMap<>(all);
            all.put(premises.get(place).value(), Exact.ZERO);
        }
        return new Derivation.Apportioned(
                invoice, ShareBasis.AREA.name(), all, premises.get(place).value());
    }

    private Derivation derivation() {
        List<Derivation> rows = new ArrayList<>();
        for (Span<InvoicedResource> row : invoiced) {
            Operand volume = Operand.of(Symbols.VOLUME, row.value().volume(), row.source());
            Operand price = Operand.of(Symbols.TARIFF, row.value().price(), row.source());
            rows.add(new Derivation.Calculated(
                    InvoicedResourcesCharge.EDITION, VolumeFee.FORMULA, List.of(volume, price)));
        }
        return rows.size() == 1 ? rows.get(0) : new Derivation.Summed(rows);
    }

    private SortedMap<String, Exact> areas() {
        SortedMap<String, Exact> all = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                all.put(premises.get(i).value(), unit.times(weights[i]));
            }
        }
        return Derivation.Apportioned.shared(all);
    }
}
