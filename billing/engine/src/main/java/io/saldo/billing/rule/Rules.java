package io.saldo.billing.rule;

import io.saldo.billing.charge.ChargeRule;
import io.saldo.kernel.account.ServiceKind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rules that make money of volumes. A plain list: a new formula is a new class beside the old one, chosen by date.
 */
public final class Rules {
    private static final List<ChargeRule> ALL = List.of(
            new AreaCharge(),
            new PremisesFee(),
            new PersonFee(),
            new CapitalRepairCharge(),
            new RentCharge(),
            new BandCharge(),
            new WholeVolumeCharge(),
            new CalculatedVolumeCharge(),
            new MeterCharge(),
            new NormCharge(),
            new MultipliedNormCharge(),
            new GasNormCharge(),
            new SewageCharge(),
            new HotWaterHeatCharge(),
            new HouseMadeHotWaterCharge(),
            new UnmeteredHotWaterCharge(),
            new BoilerHeatingCharge(),
            new HeatingCharge(),
            new EvenHeatingCharge(),
            new SharedHeatingNormCharge(),
            new HeatingNormCharge(),
            new CommonResourceCharge(),
            new InvoicedResourcesCharge(),
            new ContainerWasteCharge(),
            new WasteCharge(),
            new WasteAreaCharge());

    private static final Map<ServiceKind, List<ChargeRule>> BY_SERVICE = byService();

    private Rules() {}

    /** Every rule, in force or not. */
    public static List<ChargeRule> all() {
        return ALL;
    }

    /** The rules for a service, in force or not, in the order in which they are asked. */
    public static List<ChargeRule> of(ServiceKind service) {
        return BY_SERVICE.getOrDefault(service, List.of());
    }

    private static Map<ServiceKind, List<ChargeRule>> byService() {
        Map<ServiceKind, List<ChargeRule>> rules = new EnumMap<>(ServiceKind.class);
        for (ServiceKind kind : ServiceKind.values()) {
            rules.put(
                    kind,
                    ALL.stream().filter(rule -> rule.services().contains(kind)).toList());
        }
        return Collections.unmodifiableMap(rules);
    }

    /** The rules in force on {@code day}. */
    public static List<ChargeRule> inForce(LocalDate day) {
        return ALL.stream()
                .filter(rule -> rule.edition().inForce().contains(day))
                .toList();
    }
}
