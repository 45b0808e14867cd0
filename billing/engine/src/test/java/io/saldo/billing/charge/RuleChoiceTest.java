package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.RuleHouse.Rule;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.rule.Rules;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.house.Distribution;
import io.saldo.metering.meter.Zone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which rule covers which case: every rule that does, in the order in which they are asked. The first one charges;
 * where two are named the order decides, and the table says so.
 */
class RuleChoiceTest {
    /** The houses of {@link RuleHouse}, one for each rule and case. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            # case                   ; rules
            AREA                     ; areaCharge
            PREMISES                 ; premisesFee
            PERSON                   ; personFee
            VOLUNTARY_PREMISES       ; premisesFee
            CAPITAL_REPAIR           ; capitalRepairCharge
            RENT                     ; rentCharge
            WATER_METER              ; meterCharge
            GAS_METER                ; meterCharge
            ZONES                    ; bandCharge meterCharge
            RANGES                   ; bandCharge meterCharge
            WHOLE_VOLUME             ; wholeVolumeCharge meterCharge
            SHOP                     ; calculatedVolumeCharge
            WATER_NORM               ; normCharge
            SEWAGE_NORM              ; normCharge
            ELECTRICITY_NORM         ; normCharge
            WATER_RAISED             ; multipliedNormCharge
            HOT_WATER_RAISED         ; multipliedNormCharge
            ELECTRICITY_RAISED       ; multipliedNormCharge
            GAS_STOVE                ; gasNormCharge
            GAS_FOR_ALL              ; gasNormCharge
            SEWAGE                   ; sewageCharge
            SEWAGE_OF_NORM           ; sewageCharge
            HEAT_OF_WATER            ; hotWaterHeatCharge
            HEAT_OF_NORM             ; hotWaterHeatCharge
            HEAT_WITHOUT_METER       ; unmeteredHotWaterCharge
            HOUSE_MADE               ; houseMadeHotWaterCharge
            HEATING_METER            ; heatingCharge
            HEATING_OF_LAST_YEAR     ; evenHeatingCharge
            HEATING_BESIDE_INDIVIDUAL; sharedHeatingNormCharge
            HEATING_BY_BOILER        ; boilerHeatingCharge
            HEATING_SEASON           ; heatingNormCharge
            HEATING_EVENLY           ; heatingNormCharge
            COMMON_METER             ; commonResourceCharge
            COMMON_NORM              ; commonResourceCharge
            WASTE_PERSON             ; wasteCharge
            WASTE_AREA               ; wasteAreaCharge
            WASTE_CONTAINERS         ; containerWasteCharge""")
    void theRuleOfEveryCase(Rule rule, String rules) {
        assertThat(covering(new RuleHouse(rule).house, rule.service)).isEqualTo(rules);
    }

    @Test
    void everyCaseAndEveryRuleStandInTheTable() throws Exception {
        String table = RuleChoiceTest.class
                .getDeclaredMethod("theRuleOfEveryCase", Rule.class, String.class)
                .getAnnotation(CsvSource.class)
                .textBlock();
        Set<String> named = new TreeSet<>(List.of(table.split("[;\\s]+", -1)));
        assertThat(named).containsAll(Stream.of(Rule.values()).map(Rule::name).toList());
        // the books of a house state no invoices yet: InvoiceDivisionTest and the reference town have them
        named.add("invoicedResourcesCharge");
        assertThat(named)
                .containsAll(
                        Rules.all().stream().map(rule -> rule.edition().rule()).collect(Collectors.toSet()));
    }

    /** One flat, or what is said, with one thing changed. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # service         ; case                                      ; rules
            COLD_WATER        ; by the average                            ; meterCharge
            COLD_WATER        ; readings missing for long                 ; normCharge
            COLD_WATER        ; failed long ago                           ; multipliedNormCharge
            COLD_WATER        ; a volume told                             ; meterCharge
            COLD_WATER        ; a room                                    ; multipliedNormCharge
            SEWAGE            ; a meter of its own                        ; meterCharge
            SEWAGE            ; neither water                             ; -
            SEWAGE            ; a norm, cold by the meter                 ; sewageCharge
            GAS               ; a volume told                             ; meterCharge
            ELECTRICITY       ; one price, a meter of one zone            ; meterCharge
            ELECTRICITY       ; one price, a meter of two zones           ; bandCharge meterCharge
            ELECTRICITY       ; prices by zone, no meter                  ; normCharge
            HEATING           ; a room whose flat is not told             ; -
            HEATING           ; a shop by the norm                        ; heatingNormCharge
            HEATING           ; a shop by the meter                       ; heatingCharge
            COMMON_ELECTRICITY; a room whose flat is not told             ; -
            COMMON_ELECTRICITY; a shop                                    ; commonResourceCharge
            HOT_WATER_HEAT    ; without hot water                         ; -
            WASTE             ; a shop                                    ; -
            WASTE             ; a shop by containers                      ; containerWasteCharge
            MAINTENANCE       ; a shop                                    ; areaCharge
            CAPITAL_REPAIR    ; a room                                    ; capitalRepairCharge""")
    void theRuleOfOtherCases(ServiceKind service, String given, String rules) {
        assertThat(covering(other(service, given), service)).isEqualTo(rules == null ? "" : rules);
    }

    private static TestHouse other(ServiceKind service, String given) {
        TestHouse house = new TestHouse();
        if (!given.equals("prices by zone, no meter")) {
            house.service(service, "10.00");
        }
        PremisesKind kind = given.startsWith("a room")
                ? PremisesKind.COMMUNAL_ROOM
                : given.startsWith("a shop") ? PremisesKind.NON_RESIDENTIAL : PremisesKind.RESIDENTIAL;
        TestPremises flat = house.premises(kind, "1").area("50").people(2).account("1001");
        switch (service) {
            case COLD_WATER -> house.norm(service, "4");
            case HEATING -> house.heatingInSeason().norm(service, "0.02");
            case COMMON_ELECTRICITY ->
                house.common(CommonResourcesMethod.BY_NORM)
                        .norm(service, "1")
                        .premises(PremisesKind.COMMON_ROOMS, "stairs")
                        .area("10");
            case HOT_WATER_HEAT -> house.norm(service, "0.06");
            case WASTE -> house.norm(service, "0.1");
            case ELECTRICITY -> house.norm(service, "50");
            default -> {}
        }
        switch (given) {
            case "by the average" ->
                flat.waterMeter("W").reading("2025-11-20", "0").reading("2026-05-20", "24");
            case "readings missing for long" ->
                flat.waterMeter("W").reading("2025-07-20", "0").reading("2026-01-20", "24");
            case "failed long ago" ->
                flat.waterMeter("W").reading("2025-12-20", "0").verifiedTo("2026-01-31");
            case "a volume told" -> flat.stated(service.ownResource().orElseThrow(), "2026-06", "5");
            case "a meter of its own" ->
                flat.meter("S", Resource.SEWAGE).reading("2026-05-20", "0").reading("2026-06-20", "6");
            case "a norm, cold by the meter" -> {
                house.norm(service, "6").service(ServiceKind.COLD_WATER, "10.00");
                flat.ran("W", "2026-05-20", "2026-06-20", "5").agree(ServiceKind.COLD_WATER);
            }
            case "one price, a meter of one zone" ->
                flat.meter("E", Resource.ELECTRICITY).reading("2026-05-20", "0").reading("2026-06-20", "6");
            case "one price, a meter of two zones" -> {
                var meter = flat.meter("E", Resource.ELECTRICITY);
                for (Zone zone : List.of(Zone.DAY, Zone.NIGHT)) {
                    meter.reading(zone, "2026-05-20", "0").reading(zone, "2026-06-20", "6");
                }
            }
            case "prices by zone, no meter" ->
                house.tariff(
                        service,
                        "ZONE=DAY",
                        new Tariff(Quantity.parse("10.00", Unit.RUB.per(Unit.KILOWATT_HOUR)), "a decree"));
            case "a shop by the meter" ->
                house.houseMeter("H", Resource.HEAT).reading("2026-05-20", "0").reading("2026-06-20", "6");
            case "a shop by containers" ->
                house.supplied(service)
                        .add(TestHouse.days("2026-06-01", "2026-06-30"), Quantity.parse("2", Unit.CUBIC_METRE));
            default -> {}
        }
        flat.agree(service);
        return house;
    }

    private static Optional<ServiceKind> ownService(Resource resource) {
        return Stream.of(ServiceKind.values())
                .filter(kind -> kind.ownResource().filter(resource::equals).isPresent())
                .findFirst();
    }

    /** Every rule in force that covers the service of the flat with the account 1001. */
    private static String covering(TestHouse house, ServiceKind service) {
        MonthFacts facts = house.month("2026-06").facts();
        HouseCharges charges = house.charges("2026-06");
        PremisesMonth premises = facts.premises().stream()
                .filter(each -> each.id().value().equals("1"))
                .findFirst()
                .orElseThrow();
        ServiceMonth month = facts.services().stream()
                .filter(each -> each.service().kind() == service)
                .findFirst()
                .orElseThrow();
        Map<ServiceKind, Consumption> own = new EnumMap<>(ServiceKind.class);
        charges.consumptions().stream()
                .filter(each -> each.premises().equals(premises.id()))
                .forEach(each -> own.put(ownService(each.resource()).orElse(service), each));
        Optional<Distribution.Share> share =
                charges.distributions().getOrDefault(month.service().code(), List.of()).stream()
                        .flatMap(each -> each.share(premises.id()).stream())
                        .findFirst();
        Ground ground = charges.distributions().getOrDefault(month.service().code(), List.of()).stream()
                .map(Distribution::ground)
                .findFirst()
                .orElse(null);
        ServiceCase given = new ServiceCase(
                month,
                premises,
                new ServiceVolumes(own, share, ground),
                new RateBinder(facts.period()).bind(month, premises),
                facts.terms(),
                facts.period());
        List<String> rules = new ArrayList<>();
        for (ChargeRule rule : Rules.inForce(facts.period().first())) {
            if (rule.services().contains(service) && rule.concerns(premises.kind()) && rule.covers(given)) {
                rules.add(rule.edition().rule());
            }
        }
        return String.join(" ", rules);
    }
}
