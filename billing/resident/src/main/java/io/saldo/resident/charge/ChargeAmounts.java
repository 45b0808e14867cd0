package io.saldo.resident.charge;

import io.saldo.kernel.money.Kopecks;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The amounts of a service, or of all of them.
 *
 * @param base charged for the month (базовое начисление)
 * @param thisMonth recalculated of this month: absence, quality, documents
 * @param earlier recalculated of earlier months
 * @param benefit given as a discount; less than zero
 */
public record ChargeAmounts(Kopecks base, Kopecks thisMonth, Kopecks earlier, Kopecks benefit) {

    /** Скорректированное начисление. */
    public Kopecks adjusted() {
        return base.plus(thisMonth).plus(earlier).plus(benefit);
    }

    /** All recalculations. */
    public Kopecks recalculated() {
        return thisMonth.plus(earlier);
    }

    static ChargeAmounts sum(Collection<ChargeAmounts> all) {
        return new ChargeAmounts(
                sum(all, ChargeAmounts::base),
                sum(all, ChargeAmounts::thisMonth),
                sum(all, ChargeAmounts::earlier),
                sum(all, ChargeAmounts::benefit));
    }

    private static Kopecks sum(Collection<ChargeAmounts> all, Function<ChargeAmounts, Kopecks> column) {
        List<Kopecks> amounts = all.stream().map(column).toList();
        return Kopecks.sum(amounts);
    }
}
