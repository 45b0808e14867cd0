package io.saldo.billing.charge;

import io.saldo.kernel.account.ServiceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rules that make money of volumes. A plain list: a new formula is a new class beside the old one, chosen by date. */
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

    /** What months were asked for; it only grows by the months that are billed. */
    private static final Map<LocalDate, Map<ServiceKind, List<ChargeRule>>> BY_DAY = new ConcurrentHashMap<>();

    private Rules() {}

    /** Every rule, in force or not. */
    public static List<ChargeRule> all() {
        return ALL;
    }

    /** The rules for a service in force on {@code day}. */
    static List<ChargeRule> inForce(LocalDate day, ServiceKind service) {
        Map<ServiceKind, List<ChargeRule>> known = BY_DAY.get(day);
        return (known != null ? known : BY_DAY.computeIfAbsent(day, Rules::byService)).getOrDefault(service, List.of());
    }

    private static Map<ServiceKind, List<ChargeRule>> byService(LocalDate day) {
        Map<ServiceKind, List<ChargeRule>> rules = new EnumMap<>(ServiceKind.class);
        for (ChargeRule rule : inForce(day)) {
            rule.services()
                    .forEach(service -> rules.computeIfAbsent(service, key -> new ArrayList<>())
                            .add(rule));
        }
        return rules;
    }

    /** The rules in force on {@code day}. */
    public static List<ChargeRule> inForce(LocalDate day) {
        return ALL.stream()
                .filter(rule -> rule.edition().inForce().contains(day))
                .toList();
    }
}
