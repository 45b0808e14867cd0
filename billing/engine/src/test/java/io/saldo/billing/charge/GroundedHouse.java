package io.saldo.billing.charge;

import io.saldo.billing.fixture.Chronicle;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.quality.BreachTime;
import io.saldo.billing.quality.Circumstance;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.consumption.Consumption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A house whose account 1001 has a line on a ground, by the name of what is special about it. */
record GroundedHouse(Chronicle chronicle, String month, ServiceKind service) {
    private static final String JUNE = "2026-06";

    /** A house of the name: that of a rule, or of a case below. */
    static GroundedHouse of(String name) {
        for (RuleHouse.Rule rule : RuleHouse.Rule.values()) {
            if (name.startsWith(rule.name())) {
                String[] special = name.substring(rule.name().length()).strip().split(", ", -1);
                return new GroundedHouse(new RuleHouse(rule, special).house, JUNE, rule.service);
            }
        }
        return switch (name.split(" ", -1)[0]) {
            case "water" -> water(name.substring("water ".length()));
            case "common" -> common(name.substring("common ".length()));
            case "saved" -> saved();
            case "invoiced" -> invoiced();
            case "owing" -> owing();
            case "settled" -> settled();
            case "heat" -> heat(name.replace("heat", "").strip());
            default -> line(name);
        };
    }

    private GroundedHouse(TestHouse house, String month, ServiceKind service) {
        this(new Chronicle(house), month, service);
    }

    /** Those of the lines of the service, in order; of what keeps its place where nothing is charged. */
    List<Ground> grounds() {
        HouseBill bill = chronicle.bill(month);
        List<Ground> grounds = bill.lines().stream()
                .filter(line -> line.id().account().value().equals("1001")
                        && line.id().service().equals(TestHouse.code(service)))
                .flatMap(line -> line.basis().grounds().stream())
                .distinct()
                .toList();
        return grounds.isEmpty()
                ? bill.charges().consumptions().stream()
                        .map(Consumption::ground)
                        .toList()
                : grounds;
    }

    static final List<String> NAMES = Stream.concat(
                    Stream.of(RuleHouse.Rule.values()).map(Enum::name),
                    Stream.of(
                            "AREA the tax on top",
                            "water read",
                            "water not read",
                            "water not read too long",
                            "water not read no average",
                            "water unverified",
                            "water unverified too long",
                            "water unverified no average",
                            "water refused",
                            "water refused too long",
                            "water refused no average",
                            "water refused again",
                            "water without a meter possible",
                            "water without a meter",
                            "common norm",
                            "common average decided",
                            "common above norm",
                            "common read",
                            "common silent",
                            "common silent too long",
                            "common sewage",
                            "saved",
                            "invoiced",
                            "owing",
                            "settled",
                            "water read later",
                            "water disputed",
                            "water told by others",
                            "heat last year unknown",
                            "heat meter possible",
                            "heat",
                            "absent",
                            "off",
                            "check",
                            "connection",
                            "tampering",
                            "benefit",
                            "document"))
            .toList();

    /** A flat of two with a meter of cold water, read up to some month. */
    private static GroundedHouse water(String what) {
        TestHouse house =
                new TestHouse().service(ServiceKind.COLD_WATER, "40.00").norm(ServiceKind.COLD_WATER, "4");
        TestPremises flat = house.flat("1").area("50").people(2).account("1001").agreeToAll();
        if (what.startsWith("without")) {
            if (what.endsWith("possible")) {
                flat.noMeterPossible();
            }
            return new GroundedHouse(house, JUNE, ServiceKind.COLD_WATER);
        }
        TestMeter meter = flat.waterMeter("W");
        int known = what.endsWith("no average") ? 1 : 8;
        for (int i = 0; i < known; i++) {
            BillingPeriod month = BillingPeriod.of(2026, 1).plus(1 - known + i);
            meter.reading(month + "-20", Integer.toString(100 + 4 * i));
        }
        String month = what.equals("read") ? "2026-01" : what.contains("too long") ? "2026-05" : "2026-02";
        if (what.equals("disputed")) {
            meter.reading("2026-02-20", "90");
        } else if (what.equals("told by others")) {
            flat.stated(Resource.COLD_WATER, "2026-02", "5");
        } else if (what.equals("read later")) {
            Chronicle closed = new Chronicle(house).close("2026-01", "2026-02");
            meter.reading("2026-03-20", "140");
            return new GroundedHouse(closed, "2026-03", ServiceKind.COLD_WATER);
        }
        if (what.startsWith("unverified")) {
            meter.verifiedTo("2026-01-31");
        } else if (what.startsWith("refused")) {
            flat.notLetIn(Resource.COLD_WATER, "2026-02-01", null, what.contains("again"));
        }
        return new GroundedHouse(house, month, ServiceKind.COLD_WATER);
    }

    /** 4 m³ of cold water for common property. */
    private static GroundedHouse sewage() {
        TestHouse house = new TestHouse()
                .common(CommonResourcesMethod.BY_METER)
                .service(ServiceKind.COMMON_COLD_WATER, "50.00")
                .service(ServiceKind.COMMON_SEWAGE, "30.00");
        house.flat("1").area("50").account("1001").agreeToAll();
        house.houseMeter("C", Resource.COLD_WATER).reading("2026-05-25", "0").reading("2026-06-25", "4");
        return new GroundedHouse(house, JUNE, ServiceKind.COMMON_SEWAGE);
    }

    private static GroundedHouse common(String what) {
        if (what.equals("sewage")) {
            return sewage();
        }
        TestHouse house = new TestHouse()
                .service(ServiceKind.COMMON_ELECTRICITY, "5.00")
                .norm(ServiceKind.COMMON_ELECTRICITY, "2");
        house.flat("1").area("50").people(2).account("1001").agreeToAll();
        house.premises(PremisesKind.COMMON_ROOMS, "stairs").area("10");
        house.supplied(ServiceKind.COMMON_ELECTRICITY)
                .add(TestHouse.days("2026-01-01", "2026-12-31"), Quantity.parse("80", Unit.KILOWATT_HOUR));
        String month = JUNE;
        switch (what) {
            case "norm" -> house.common(CommonResourcesMethod.BY_NORM);
            case "average decided" -> house.common(CommonResourcesMethod.BY_AVERAGE);
            case "above norm" -> house.common(CommonResourcesMethod.BY_METER_UP_TO_NORM);
            default -> house.common(CommonResourcesMethod.BY_METER);
        }
        TestMeter meter = house.houseMeter("E", Resource.ELECTRICITY);
        for (int i = 0; i < 8; i++) {
            meter.reading(BillingPeriod.of(2026, 6).plus(i - 7) + "-20", Integer.toString(100 * i));
        }
        if (what.equals("silent")) {
            month = "2026-07";
        } else if (what.equals("silent too long")) {
            month = "2026-10";
        }
        return new GroundedHouse(house, month, ServiceKind.COMMON_ELECTRICITY);
    }

    /** Two flats used 10 m³ more than came in. */
    private static GroundedHouse saved() {
        TestHouse house = new TestHouse()
                .law(Laws.with("NEGATIVE_VOLUME_BY_PERSONS", "1"))
                .common(CommonResourcesMethod.BY_METER)
                .service(ServiceKind.COLD_WATER, "50.00")
                .service(ServiceKind.COMMON_COLD_WATER, "50.00");
        for (int i = 1; i <= 2; i++) {
            house.flat(Integer.toString(i))
                    .area("50")
                    .people(i)
                    .account("100" + i)
                    .agreeToAll()
                    .ran("W" + i, "2026-05-20", "2026-06-20", "7");
        }
        house.houseMeter("C", Resource.COLD_WATER).reading("2026-05-25", "0").reading("2026-06-25", "4");
        return new GroundedHouse(house, JUNE, ServiceKind.COMMON_COLD_WATER);
    }

    private static GroundedHouse invoiced() {
        TestHouse house = new TestHouse().service(ServiceKind.COMMON_RESOURCES, "1.00");
        house.flat("1").area("50").account("1001").agreeToAll();
        house.invoices(ServiceKind.COMMON_RESOURCES)
                .add(
                        TestHouse.days("2026-06-01", "2026-06-30"),
                        new InvoicedResource(
                                Resource.COLD_WATER,
                                Quantity.parse("15.519", Unit.CUBIC_METRE),
                                Quantity.parse("45.29", Unit.RUB.per(Unit.CUBIC_METRE))));
        return new GroundedHouse(house, JUNE, ServiceKind.COMMON_RESOURCES);
    }

    /** Nothing was paid since January. */
    private static GroundedHouse owing() {
        TestHouse house = new TestHouse().service(ServiceKind.MAINTENANCE, "100.00");
        house.flat("1").area("50").account("1001").agreeToAll();
        return new GroundedHouse(new Chronicle(house).close("2025-01", "2025-04"), "2025-05", ServiceKind.MAINTENANCE);
    }

    /** A year of heat, paid evenly by a norm, that the meter measured. */
    private static GroundedHouse settled() {
        TestHouse house =
                new TestHouse().service(ServiceKind.HEATING, "2000.00").norm(ServiceKind.HEATING, "0.02");
        house.heatingEvenly(6).flat("1").area("50").account("1001").agreeToAll();
        TestMeter meter = house.houseMeter("H", Resource.HEAT).reading("2024-12-20", "0");
        for (int i = 1; i <= 13; i++) {
            meter.reading(BillingPeriod.of(2024, 12).plus(i) + "-20", Integer.toString(i));
        }
        return new GroundedHouse(new Chronicle(house).close("2025-01", "2025-12"), "2026-01", ServiceKind.HEATING);
    }

    private static GroundedHouse heat(String what) {
        TestHouse house =
                new TestHouse().service(ServiceKind.HEATING, "2000.00").norm(ServiceKind.HEATING, "0.02");
        house.flat("1").area("50").people(2).account("1001").agreeToAll();
        switch (what) {
            case "last year unknown" -> {
                house.heatingEvenly(6);
                house.houseMeter("H", Resource.HEAT).reading("2026-05-20", "1").reading("2026-06-20", "2");
            }
            case "meter possible" ->
                house.heating.add(TestHouse.ALWAYS, new HeatingMode(HeatingPayment.IN_SEASON, 6, true));
            default -> house.heatingInSeason();
        }
        return new GroundedHouse(house, JUNE, ServiceKind.HEATING);
    }

    private static UnauthorisedUse use(UnauthorisedUse.Kind kind) {
        return new UnauthorisedUse(
                Resource.COLD_WATER,
                kind,
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2026, 6, 20),
                null,
                null,
                new TextRef("act-5"));
    }

    private static GroundedHouse line(String what) {
        TestHouse house =
                new TestHouse().service(ServiceKind.COLD_WATER, "40.00").norm(ServiceKind.COLD_WATER, "4");
        TestPremises flat = house.flat("1")
                .area("50")
                .people(2)
                .account("1001")
                .agreeToAll()
                .noMeterPossible();
        switch (what) {
            case "absent" -> flat.away(1, "2026-06-01", "2026-06-20");
            case "off" ->
                house.breach(new Breach(
                        BreachKind.COLD_WATER_OFF,
                        BreachTime.hoursOf(BillingPeriod.parse(JUNE), Exact.of(19)),
                        null,
                        Set.of(),
                        null,
                        Circumstance.ORDINARY,
                        new TextRef("log")));
            case "check" -> flat.check(Resource.COLD_WATER, "2026-06-10", "7");
            case "connection" -> flat.use(use(UnauthorisedUse.Kind.CONNECTION));
            case "benefit" ->
                house.benefits("1001")
                        .add(TestHouse.ALWAYS, TestHouse.discount("1001", ServiceKind.COLD_WATER, "0.5", null));
            case "tampering" -> flat.use(use(UnauthorisedUse.Kind.TAMPERING));
            default -> house.adjust(ServiceKind.COLD_WATER, "1001", LineKind.ONE_OFF, JUNE, JUNE, "50.00");
        }
        return new GroundedHouse(house, JUNE, ServiceKind.COLD_WATER);
    }
}
