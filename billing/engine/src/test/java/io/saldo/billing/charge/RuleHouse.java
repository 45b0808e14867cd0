package io.saldo.billing.charge;

import static io.saldo.billing.fixture.TestHouse.ALWAYS;
import static io.saldo.billing.fixture.TestHouse.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.fixture.Words;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.tariff.Tariff;
import io.saldo.billing.tariff.Tiers;
import io.saldo.billing.tariff.Vat;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HotWaterSource;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.meter.Zone;
import java.util.ArrayList;
import java.util.List;

/**
 * A house in June 2026 that charges one rule: a flat of 50 m² and two people, its service 30 roubles a unit. What is
 * special about the case is said in words, as {@code "from the 11th"}.
 */
final class RuleHouse {
    /** A rule, the service it is for and what is special about its house. */
    enum Rule {
        AREA(ServiceKind.MAINTENANCE),
        PREMISES(ServiceKind.FIXED_FEE),
        PERSON(ServiceKind.FIXED_FEE),
        VOLUNTARY_PREMISES(ServiceKind.VOLUNTARY),
        CAPITAL_REPAIR(ServiceKind.CAPITAL_REPAIR),
        RENT(ServiceKind.RENT),
        WATER_METER(ServiceKind.COLD_WATER),
        GAS_METER(ServiceKind.GAS),
        ZONES(ServiceKind.ELECTRICITY),
        RANGES(ServiceKind.ELECTRICITY),
        WATER_NORM(ServiceKind.COLD_WATER),
        SEWAGE_NORM(ServiceKind.SEWAGE),
        ELECTRICITY_NORM(ServiceKind.ELECTRICITY),
        WATER_RAISED(ServiceKind.COLD_WATER),
        HOT_WATER_RAISED(ServiceKind.HOT_WATER),
        ELECTRICITY_RAISED(ServiceKind.ELECTRICITY),
        GAS_STOVE(ServiceKind.GAS),
        GAS_FOR_ALL(ServiceKind.GAS),
        SEWAGE(ServiceKind.SEWAGE),
        SEWAGE_OF_NORM(ServiceKind.SEWAGE),
        HEAT_OF_WATER(ServiceKind.HOT_WATER_HEAT),
        HEAT_OF_NORM(ServiceKind.HOT_WATER_HEAT),
        HOUSE_MADE(ServiceKind.HOT_WATER_HEAT),
        HEATING_METER(ServiceKind.HEATING),
        HEATING_SEASON(ServiceKind.HEATING),
        HEATING_EVENLY(ServiceKind.HEATING),
        COMMON_METER(ServiceKind.COMMON_ELECTRICITY),
        COMMON_NORM(ServiceKind.COMMON_ELECTRICITY),
        WHOLE_VOLUME(ServiceKind.ELECTRICITY),
        SHOP(ServiceKind.ELECTRICITY),
        HEAT_WITHOUT_METER(ServiceKind.HOT_WATER_HEAT),
        HEATING_OF_LAST_YEAR(ServiceKind.HEATING),
        HEATING_BESIDE_INDIVIDUAL(ServiceKind.HEATING),
        HEATING_BY_BOILER(ServiceKind.HEATING),
        WASTE_CONTAINERS(ServiceKind.WASTE),
        WASTE_PERSON(ServiceKind.WASTE),
        WASTE_AREA(ServiceKind.WASTE);

        final ServiceKind service;

        Rule(ServiceKind service) {
            this.service = service;
        }

        Unit unit() {
            return switch (this) {
                case PREMISES, VOLUNTARY_PREMISES -> Unit.PREMISES;
                case PERSON -> Unit.PERSON;
                case HEATING_BY_BOILER -> Unit.CUBIC_METRE;
                default -> service.unit();
            };
        }
    }

    final TestHouse house = new TestHouse();
    final TestPremises flat;
    private final Rule rule;
    private final List<String> special;

    RuleHouse(Rule rule, String... special) {
        this.rule = rule;
        this.special = List.of(special);
        this.flat = house.premises(rule == Rule.SHOP ? PremisesKind.NON_RESIDENTIAL : PremisesKind.RESIDENTIAL, "1")
                .account("1001");
        tariffs();
        norms();
        premises();
        if (!is("without its tariff")) {
            agree();
        }
        metersOfTheFlat();
        decisions();
    }

    private boolean is(String what) {
        return special.contains(what);
    }

    private void tariffs() {
        if (is("without its tariff")) {
            return;
        }
        for (String key : keys()) {
            boolean changes = is("a new tariff from the 11th");
            add(key, changes ? days("2026-01-01", "2026-06-10") : ALWAYS, "30");
            if (changes) {
                add(key, days("2026-06-11", null), "33");
            }
        }
    }

    private List<String> keys() {
        return switch (rule) {
            case ZONES -> List.of("ZONE=DAY", "ZONE=NIGHT");
            case RANGES, WHOLE_VOLUME -> List.of("RANGE=1", "RANGE=2");
            default -> List.of("");
        };
    }

    private void add(String key, DateRange range, String roubles) {
        Quantity end = key.equals("RANGE=1") ? Quantity.of(4, Unit.KILOWATT_HOUR) : null;
        Quantity price = Quantity.parse(roubles, Unit.RUB.per(rule.unit()));
        Tiers tiers = rule == Rule.WHOLE_VOLUME ? Tiers.WHOLE_VOLUME : Tiers.BLOCKS;
        Vat vat = is("the tax on top") ? Vat.ADDED : Vat.INCLUDED;
        house.tariffs(rule.service, TestHouse.key(key)).add(range, new Tariff(price, end, vat, "a decree", tiers));
    }

    private void norms() {
        List<String[]> norms = new ArrayList<>();
        switch (rule) {
            case RENT -> {
                norms.add(new String[] {"PURPOSE=QUALITY", "0.8", "1"});
                norms.add(new String[] {"PURPOSE=CONFORMITY", "0.5", "1"});
            }
            case WATER_NORM, WATER_RAISED -> norms.add(new String[] {"", "4", "M3/PERSON"});
            case SEWAGE_NORM -> norms.add(new String[] {"", "6", "M3/PERSON"});
            case ELECTRICITY_NORM, ELECTRICITY_RAISED -> norms.add(new String[] {"", "50", "KWH/PERSON"});
            case HOT_WATER_RAISED -> norms.add(new String[] {"", "3", "M3/PERSON"});
            case GAS_STOVE, GAS_FOR_ALL -> {
                norms.add(new String[] {"PURPOSE=COOKING", "10", "M3/PERSON"});
                norms.add(new String[] {"PURPOSE=WATER_HEATING", "5", "M3/PERSON"});
                norms.add(new String[] {"PURPOSE=SPACE_HEATING", "2", "M3/M2"});
            }
            case HEAT_OF_WATER, HEAT_OF_NORM, HEAT_WITHOUT_METER -> norms.add(new String[] {"", "0.06", "GCAL/M3"});
            case HEATING_SEASON, HEATING_EVENLY, HEATING_BESIDE_INDIVIDUAL ->
                norms.add(new String[] {"", "0.02", "GCAL/M2"});
            case COMMON_NORM -> norms.add(new String[] {"", "2", "KWH/M2"});
            case WASTE_PERSON -> norms.add(new String[] {"", "0.2", "M3/PERSON"});
            case WASTE_AREA -> norms.add(new String[] {"", "0.006", "M3/M2"});
            default -> {}
        }
        if (is("a norm missing") || is("no norm at all")) {
            norms.remove(norms.size() - 1);
        }
        for (String[] norm : is("no norm at all") ? List.<String[]>of() : norms) {
            house.norm(rule.service, norm[0], norm[1], Unit.parse(norm[2]));
        }
        if (is("two norms of one key")) {
            String[] norm = norms.get(norms.size() - 1);
            house.norm(rule.service, (norm[0] + " STOVE=GAS").strip(), norm[1], Unit.parse(norm[2]))
                    .norm(rule.service, (norm[0] + " ROOMS=2").strip(), norm[1], Unit.parse(norm[2]));
        }
    }

    private void premises() {
        if (is("60 m² from the 11th")) {
            flat.area(days("2026-01-01", "2026-06-10"), "50").area(days("2026-06-11", null), "60");
        } else if (!is("without an area")) {
            flat.area("50");
        }
        if (is("a third person from the 11th")) {
            flat.people(days("2026-01-01", "2026-06-10"), 2).people(days("2026-06-11", null), 3);
        } else if (!is("without people said")) {
            flat.people(is("nobody registered") ? 0 : 2);
        }
        if (rule == Rule.GAS_FOR_ALL) {
            flat.with("STOVE=GAS WATER_HEATER=GAS HEATER=GAS ROOMS=2");
        } else if (!is("without attributes")) {
            flat.with("STOVE=GAS ROOMS=2");
        }
        switch (rule) {
            case WATER_NORM -> flat.noMeterPossible(Resource.COLD_WATER);
            case ELECTRICITY_NORM -> flat.noMeterPossible(Resource.ELECTRICITY);
            case HEAT_OF_NORM -> flat.noMeterPossible(Resource.HOT_WATER);
            default -> {}
        }
    }

    private void agree() {
        flat.agree(
                rule.service, is("from the 11th") ? days("2026-06-11", null) : ALWAYS, Billing.OURS, TestHouse.MANAGER);
    }

    private void metersOfTheFlat() {
        switch (rule) {
            case WATER_METER -> meter(flat, "W", Resource.COLD_WATER);
            case GAS_METER -> meter(flat, "G", Resource.GAS);
            case RANGES, WHOLE_VOLUME -> meter(flat, "E", Resource.ELECTRICITY);
            case ELECTRICITY_RAISED -> {
                flat.meter("E", Resource.ELECTRICITY);
                flat.notLetIn(Resource.ELECTRICITY, "2026-05-15", null, true);
            }
            case SHOP -> flat.calculated(Resource.ELECTRICITY, is("nothing used") ? "0" : "6");
            case ZONES ->
                flat.meter("E", Resource.ELECTRICITY)
                        .reading(Zone.DAY, "2026-05-20", "100")
                        .reading(Zone.DAY, "2026-06-20", is("nothing used") ? "100" : "104")
                        .reading(Zone.NIGHT, "2026-05-20", "10")
                        .reading(Zone.NIGHT, "2026-06-20", is("nothing used") ? "10" : "12");
            case SEWAGE -> water(ServiceKind.COLD_WATER, Resource.COLD_WATER, true);
            case SEWAGE_OF_NORM -> water(ServiceKind.COLD_WATER, Resource.COLD_WATER, false);
            case HEAT_OF_WATER, HEAT_WITHOUT_METER -> water(ServiceKind.HOT_WATER, Resource.HOT_WATER, true);
            case HEAT_OF_NORM -> water(ServiceKind.HOT_WATER, Resource.HOT_WATER, false);
            case HOUSE_MADE -> {
                water(ServiceKind.HOT_WATER, Resource.HOT_WATER, true);
                TestPremises other = house.flat("2").area("50");
                other.agree(ServiceKind.HOT_WATER, ALWAYS, Billing.ELSEWHERE, TestHouse.SUPPLIER);
                other.meter("H2", Resource.HOT_WATER).reading("2026-05-20", "0").reading("2026-06-20", "6");
            }
            default -> {}
        }
    }

    /** The water that the service goes by, billed as well, by meter or by the norm of 3 m³ a person. */
    private void water(ServiceKind kind, Resource resource, boolean metered) {
        house.service(kind, "100.00").norm(kind, "3");
        flat.agree(kind);
        if (metered) {
            meter(flat, "W", resource);
        }
    }

    private void meter(TestPremises premises, String id, Resource resource) {
        premises.meter(id, resource)
                .reading("2026-05-20", "100")
                .reading("2026-06-20", is("nothing used") ? "100" : "106");
    }

    private void decisions() {
        if (is("without a decision")) {
            return;
        }
        switch (rule) {
            case HEATING_METER -> {
                house.heatingInSeason().flat("2").area("50");
                house.houseMeter("H", Resource.HEAT)
                        .reading("2026-05-20", "5")
                        .reading("2026-06-20", is("nothing used") ? "5" : "7");
            }
            case HEATING_OF_LAST_YEAR -> {
                house.heatingEvenly(6).flat("2").area("50");
                house.houseMeter("H", Resource.HEAT)
                        .reading("2024-12-25", "5")
                        .reading("2025-12-25", is("nothing used") ? "5" : "29");
            }
            case HEATING_BESIDE_INDIVIDUAL -> {
                house.heatingInSeason().flat("2").area("50").with("HEATING=INDIVIDUAL");
                house.premises(PremisesKind.COMMON_ROOMS, "stairs").area("50");
            }
            case HEATING_BY_BOILER -> {
                house.flat("2").area("50");
                house.houseMeter("B", Resource.GAS)
                        .reading("2026-05-20", "500")
                        .reading("2026-06-20", is("nothing used") ? "500" : "600");
            }
            case WASTE_CONTAINERS -> {
                house.supplied(ServiceKind.WASTE)
                        .add(days("2026-06-01", "2026-06-30"), Quantity.parse("2", Unit.CUBIC_METRE));
                house.flat("2").people(2).agree(ServiceKind.WASTE, ALWAYS, Billing.ELSEWHERE, TestHouse.SUPPLIER);
            }
            case HEAT_WITHOUT_METER -> house.hotWater.add(ALWAYS, HotWaterSource.MADE_IN_HOUSE);
            case HEATING_SEASON -> house.heatingInSeason();
            case HEATING_EVENLY -> house.heatingEvenly(6);
            case COMMON_METER -> {
                house.common(CommonResourcesMethod.BY_METER).flat("2").area("50");
                house.houseMeter("E", Resource.ELECTRICITY)
                        .reading("2026-05-20", "500")
                        .reading("2026-06-20", is("nothing used") ? "500" : "600");
            }
            case COMMON_NORM -> {
                house.common(CommonResourcesMethod.BY_NORM).flat("2").area("50");
                house.premises(PremisesKind.COMMON_ROOMS, "stairs").area("50");
            }
            case HOUSE_MADE -> {
                house.hotWater.add(ALWAYS, HotWaterSource.MADE_IN_HOUSE);
                house.houseMeter("H", Resource.HOT_WATER_HEAT)
                        .reading("2026-05-20", "5")
                        .reading("2026-06-20", "7");
            }
            default -> {}
        }
    }

    /** Who is parked, why, and how many facts are named: {@code 1001 NO_AREA 0}. */
    List<String> parked() {
        return house.charges("2026-06").parked().stream()
                .map(each -> (each.account() == null ? each.service() : each.account()) + " " + each.reason() + " "
                        + each.facts().size())
                .toList();
    }

    /** The sum of the lines of one kind for the service; none is «nothing». Every line has been replayed. */
    String posted(LineKind kind) {
        HouseCharges charges = house.charges("2026-06");
        List<Line> found = Lines.of(charges, "1001").stream()
                .filter(line -> line.id().service().equals(TestHouse.code(rule.service))
                        && line.id().kind() == kind)
                .toList();
        assertThat(found).allMatch(Line::replays);
        assertThat(found).allMatch(line -> Words.missing(line.derivation()).isEmpty());
        assertThat(charges.parked()).as("%s %s", rule, special).isEmpty();
        return found.isEmpty()
                ? "nothing"
                : Kopecks.sum(found.stream().map(Line::amount).toList()).toString();
    }
}
