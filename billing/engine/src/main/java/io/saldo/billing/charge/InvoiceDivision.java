package io.saldo.billing.charge;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.money.Apportionment;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Divides what suppliers invoiced for the common property of a house, so that not a kopeck of it is lost (PRESERVE_TOTAL).
 *
 * <p>{@code P = Σ [V × T]} over the rows of the invoice, each rounded as the supplier rounds it; P is divided over the premises by area by the largest remainder, a tie to the lower
 * premises. What the house owes its suppliers is then exactly what its premises owe the house, which volumes × tariff for each premises cannot give.
 */
public final class InvoiceDivision {
    private InvoiceDivision() {}

    /**
     * The part of each premises.
     *
     * @param invoiced rows of the invoice, at least one
     * @param areas in m², not all of them zero
     */
    public static Map<PremisesId, InvoiceShare> divide(
            List<Span<InvoicedResource>> invoiced, Map<PremisesId, Exact> areas) {
        Kopecks whole = Kopecks.ZERO;
        List<Derivation> rows = new ArrayList<>();
        for (Span<InvoicedResource> row : invoiced) {
            Operand volume = Operand.of(Symbols.VOLUME, row.value().volume(), row.source());
            Operand price = Operand.of(Symbols.TARIFF, row.value().price(), row.source());
            whole = whole.plus(Kopecks.halfUp(volume.value().times(price.value())));
            rows.add(new Derivation.Calculated(
                    InvoicedResourcesCharge.EDITION, VolumeFee.FORMULA, List.of(volume, price)));
        }
        Derivation derivation = rows.size() == 1 ? rows.get(0) : new Derivation.Summed(rows);
        SortedMap<String, Exact> weights = new TreeMap<>();
        areas.forEach((premises, area) -> weights.put(premises.value(), area));
        return parts(whole, derivation, areas, Derivation.Apportioned.shared(weights));
    }

    private static Map<PremisesId, InvoiceShare> parts(
            Kopecks whole, Derivation derivation, Map<PremisesId, Exact> areas, SortedMap<String, Exact> weights) {
        Exact sum = Exact.ZERO;
        for (Exact area : weights.values()) {
            sum = sum.plus(area);
        }
        Exact perArea = whole.roubles().over(sum);
        SortedMap<String, Kopecks> amounts = Apportionment.largestRemainder(whole, weights);
        Map<PremisesId, InvoiceShare> shares = new HashMap<>();
        areas.forEach((premises, area) -> shares.put(
                premises,
                new InvoiceShare(
                        area,
                        perArea.times(area),
                        amounts.getOrDefault(premises.value(), Kopecks.ZERO),
                        new Derivation.Apportioned(derivation, ShareBasis.AREA.name(), weights, premises.value()))));
        return shares;
    }
}
