package io.saldo.billing.charge;

import java.time.LocalDate;
import java.util.List;

/** The rules that make money of volumes. A plain list: a new formula is a new class beside the old one, chosen by date. */
public final class Rules {
    private static final List<ChargeRule> ALL = List.of(
            new AreaCharge(),
            new PremisesFee(),
            new PersonFee(),
            new CapitalRepairCharge(),
            new RentCharge(),
            new BandCharge(),
            new MeterCharge(),
            new NormCharge(),
            new MultipliedNormCharge(),
            new GasNormCharge(),
            new SewageCharge(),
            new HotWaterHeatCharge(),
            new HouseMadeHotWaterCharge(),
            new HeatingCharge(),
            new HeatingNormCharge(),
            new CommonResourceCharge(),
            new InvoicedResourcesCharge(),
            new WasteCharge(),
            new WasteAreaCharge());

    private Rules() {}

    /** Every rule, in force or not. */
    public static List<ChargeRule> all() {
        return ALL;
    }

    /** The rules in force on {@code day}. */
    public static List<ChargeRule> inForce(LocalDate day) {
        return ALL.stream()
                .filter(rule -> rule.edition().inForce().contains(day))
                .toList();
    }
}
