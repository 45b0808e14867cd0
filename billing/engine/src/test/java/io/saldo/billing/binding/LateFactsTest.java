package io.saldo.billing.binding;

import static io.saldo.billing.fixture.LateHouse.ABOUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.fixture.Chronicle;
import io.saldo.billing.fixture.LateHouse;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.billing.month.Parked;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.quality.BreachTime;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.recalculation.Scope;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.HotWaterSource;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.PremisesPurpose;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The law of the table of late facts: a fact told one to five months late comes in the sum over the months to what it
 * would have come to in time, for every account, service and creditor, and once. What a fact about premises of ours
 * changes of a common remainder counts in the open month: of it the volumes are the same, the neighbours' roubles may
 * differ by what months differ in area and price.
 */
class LateFactsTest {
    private static final BillingPeriod FIRST = BillingPeriod.of(2026, 3);
    private static final BillingPeriod LAST = BillingPeriod.of(2026, 10);

    /** A row of the table. */
    record Row(FactKind kind, Place place) {
        CauseKind cause() {
            return kind.cause(place).orElseThrow();
        }
    }

    /**
     * Rows whose facts change nothing of what the house divides: of premises that others bill only volumes, areas and
     * people count.
     */
    private static final Set<FactKind> FEES_ALONE =
            Set.of(FactKind.METER_POSSIBILITY, FactKind.ABSENCE, FactKind.METER_CHECK, FactKind.UNAUTHORISED_USE);

    static Stream<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (FactKind kind : FactKind.values()) {
            for (Place place : Place.values()) {
                if (kind.cause(place).isPresent() && isThere(kind, place)) {
                    rows.add(new Row(kind, place));
                }
            }
        }
        return rows.stream();
    }

    private static boolean isThere(FactKind kind, Place place) {
        boolean ofMeter = kind == FactKind.METER
                || kind == FactKind.READING
                || kind == FactKind.VERIFICATION
                || kind == FactKind.PAST_VOLUME;
        boolean ofHouse =
                kind.cause(Place.HOUSE).isPresent() && !ofMeter && kind != FactKind.AREA && kind != FactKind.ACCOUNT;
        return switch (place) {
            // a row of the law is published on a day, and has a test of its own
            case HOUSE -> (ofHouse && kind != FactKind.LAW) || ofMeter;
            case OURS -> !ofHouse;
            // nobody shares what others bill
            case OTHERS -> !ofHouse && kind != FactKind.SHARE && kind != FactKind.ACCOUNT && kind != FactKind.BENEFIT;
        };
    }

    static Stream<Row> rowsThatPost() {
        // the average that a volume of before changes is settled by the next reading
        return rows().filter(row -> row.kind != FactKind.PAST_VOLUME)
                .filter(row -> row.place != Place.OTHERS || !FEES_ALONE.contains(row.kind));
    }

    private static LateHouse house(Row row, int size) {
        String unread = row.kind == FactKind.READING || row.kind == FactKind.PAST_VOLUME ? meter(row) : "";
        LateHouse late = LateHouse.of(size, unread);
        if (row.kind == FactKind.ABSENCE) {
            // where a meter could be installed nobody's absence counts
            late.normed().noMeterPossible();
        }
        if (size % 2 == 1) {
            late.benefits();
        }
        // tells what the things are, once
        assertThat(late.house().book().services()).isNotEmpty();
        if (row.kind == FactKind.METER && row.place == Place.HOUSE) {
            late.second();
        }
        if (row.kind == FactKind.GROUP) {
            late.grouped();
        }
        return late;
    }

    private static String meter(Row row) {
        return switch (row.place) {
            case HOUSE -> "W";
            case OURS -> "W1";
            case OTHERS -> "WN";
        };
    }

    /** Tells the fact of a row. */
    private static void tell(Row row, LateHouse late) {
        TestHouse house = late.house();
        TestPremises metered = row.place == Place.OTHERS ? late.shop() : late.metered();
        TestPremises normed = row.place == Place.OTHERS ? late.others() : late.normed();
        String month = ABOUT.toString();
        switch (row.kind) {
            case MANAGEMENT ->
                house.managed.replace(house.managed.first(), TestHouse.days("2010-01-01", "2026-04-30"), "a contract");
            case SERVICE -> {
                var services = house.services.get(ServiceKind.MAINTENANCE);
                services.withdraw(services.first());
            }
            case GROUP -> {
                var groups = house.groups.get("G");
                groups.replace(groups.first(), TestHouse.ALWAYS, LateHouse.group("1", "2", "S", "M", "N", "C"));
            }
            case METER ->
                house.meter(row.place == Place.HOUSE ? "W+" : meter(row))
                        .installed(TestHouse.days("2010-01-01", "2026-04-30"));
            case PREMISES -> {
                var purpose = (row.place == Place.OTHERS ? late.stall() : late.store()).purpose;
                purpose.replace(purpose.first(), TestHouse.ALWAYS, new PremisesPurpose(PremisesKind.RESIDENTIAL, null));
            }
            case ACCOUNT -> house.reopened("1002", TestHouse.days("2010-01-01", "2026-04-30"));
            case PAST_VOLUME -> house.meter(meter(row)).past("2025-03", "9");
            case HEATING_PAYMENT ->
                house.heating.replace(
                        house.heating.first(), TestHouse.ALWAYS, new HeatingMode(HeatingPayment.EVENLY, 7));
            case HEATING_SEASON ->
                house.heatingSeason.replace(
                        house.heatingSeason.first(), TestHouse.days("2025-10-01", "2026-03-31"), "a decree");
            case HOT_WATER_SOURCE ->
                house.hotWater.add(TestHouse.days("2026-04-01", "2026-06-30"), HotWaterSource.MADE_IN_HOUSE);
            case COMMON_METHOD ->
                house.commonResources.replace(
                        house.commonResources.first(), TestHouse.ALWAYS, CommonResourcesMethod.BY_NORM);
            case TARIFF -> late.price(ServiceKind.COLD_WATER, "44.44");
            case NORM -> {
                var norms = house.norms(ServiceKind.COLD_WATER, Attributes.NONE);
                norms.replace(
                        norms.first(), TestHouse.ALWAYS, TestHouse.norm("5.1", Unit.CUBIC_METRE.per(Unit.PERSON), 1));
            }
            case BREACH -> {
                var from = LocalDate.parse(month + "-10").atTime(6, 0);
                house.breach(Breach.ofHouse(
                        BreachKind.COLD_WATER_OFF,
                        BreachTime.between(from, from.plusHours(40)),
                        null,
                        new TextRef("log")));
            }
            case SUPPLIED -> {
                var supplied = house.supplied(ServiceKind.WASTE);
                supplied.replace(supplied.first(), TestHouse.ALWAYS, Quantity.parse("4.2", Unit.CUBIC_METRE));
            }
            case INVOICE -> house.invoices(ServiceKind.COMMON_RESOURCES).add(ABOUT.range(), LateHouse.invoice("33"));
            case AREA ->
                normed.area.replace(normed.area.first(), TestHouse.ALWAYS, Quantity.parse("44.4", Unit.SQUARE_METRE));
            case OCCUPANCY ->
                normed.occupancy.replace(
                        normed.occupancy.first(), TestHouse.ALWAYS, new Occupancy(2 + late.size() % 3 * 2, 0, 1));
            case METER_POSSIBILITY -> normed.noMeterPossible();
            case AGREEMENT ->
                late.agreedTo(
                        normed,
                        ServiceKind.COMMON_RESOURCES,
                        row.place == Place.OURS ? Billing.OURS : Billing.ELSEWHERE);
            case SHARE ->
                metered.shares.forEach((account, shares) -> shares.replace(
                        shares.first(),
                        TestHouse.ALWAYS,
                        new AccountShare(
                                account,
                                ShareBasis.OWNERSHIP,
                                Exact.parse(account.value().startsWith("1") ? "1/3" : "2/3"))));
            case ATTRIBUTES -> normed.with("HEATING=INDIVIDUAL");
            case STATED_VOLUME -> normed.stated(Resource.COLD_WATER, month, "7.3");
            case ABSENCE -> normed.away(1, month + "-03", month + "-20");
            case BENEFIT ->
                house.benefits("2001")
                        .add(
                                TestHouse.days(month + "-11", "2026-06-20"),
                                TestHouse.discount("2001", null, "0.5", null));
            case CALCULATED_VOLUME -> {
                var volumes =
                        (row.place == Place.OTHERS ? late.stall() : late.store()).calculated(Resource.ELECTRICITY);
                volumes.replace(volumes.first(), TestHouse.ALWAYS, Quantity.parse("77", Unit.KILOWATT_HOUR));
            }
            case ACCESS_REFUSAL -> metered.notLetIn(Resource.COLD_WATER, month + "-05", "2026-06-20", true);
            case METER_CHECK -> metered.check(Resource.COLD_WATER, month + "-15", "1.5");
            case UNAUTHORISED_USE ->
                normed.use(new UnauthorisedUse(
                        Resource.COLD_WATER,
                        UnauthorisedUse.Kind.CONNECTION,
                        LocalDate.parse(month + "-02"),
                        LocalDate.parse(month + "-12"),
                        LocalDate.parse(month + "-20"),
                        null,
                        new TextRef("act-5")));
            case READING -> late.read(meter(row), late.volume(meter(row)));
            case VERIFICATION -> house.meter(meter(row)).verifiedTo("2026-03-31");
            case LAW,
                    PARTY,
                    PENALTY_TERMS,
                    DISTRIBUTORS,
                    DEBTOR,
                    OPENING_DEBT,
                    ADVANCE,
                    SUBSIDY,
                    PAYMENT,
                    ADJUSTMENT,
                    ORDER,
                    REVERSAL,
                    CLAIM,
                    GIVING_UP -> throw new IllegalArgumentException(row + " reopens no month by a fact of the house");
        }
    }

    /** The bills of all months, the fact being told when the months up to {@code told} are closed. */
    private static List<HouseBill> bills(Row row, int size, BillingPeriod told) {
        LateHouse late = house(row, size);
        var chronicle = new Chronicle(late.house());
        for (BillingPeriod month = FIRST; month.compareTo(LAST) <= 0; month = month.next()) {
            if (month.equals(told.next())) {
                tell(row, late);
            }
            chronicle.close(month.toString());
        }
        chronicle.bills().forEach(bill -> assertThat(bill.charges().parked()).allMatch(each -> isLeft(row, each)));
        return chronicle.bills();
    }

    /** Nobody is left to pay for a flat whose account was closed. */
    private static boolean isLeft(Row row, Parked parked) {
        return row.kind == FactKind.ACCOUNT && parked.reason() == ParkReason.NO_ACCOUNT;
    }

    private static SortedMap<String, Kopecks> sums(List<HouseBill> bills, boolean withCommon) {
        SortedMap<String, Kopecks> sums = new TreeMap<>();
        for (HouseBill bill : bills) {
            for (Line line : bill.lines()) {
                var id = line.id();
                if (id.kind() != LineKind.PENALTY
                        && (withCommon || !isRemainder(id.service().value()))) {
                    sums.merge(
                            String.join(
                                    "/",
                                    id.account().value(),
                                    id.service().value(),
                                    id.creditor().value(),
                                    id.about().toString()),
                            line.amount(),
                            Kopecks::plus);
                }
            }
        }
        sums.values().removeIf(Kopecks::isZero);
        return sums;
    }

    /** What accounts took of the common remainders, over all months. */
    private static SortedMap<String, Exact> remainders(List<HouseBill> bills) {
        SortedMap<String, Exact> sums = new TreeMap<>();
        for (HouseBill bill : bills) {
            for (Line line : bill.lines()) {
                String service = line.id().service().value();
                // what a benefit counts for is the volume of its charge once more
                boolean counts =
                        line.id().kind() != LineKind.PENALTY && line.id().kind() != LineKind.BENEFIT;
                if (isRemainder(service) && counts) {
                    sums.merge(line.id().account() + "/" + service, line.basis().volume(), Exact::plus);
                }
            }
        }
        return sums;
    }

    private static boolean isRemainder(String service) {
        return ServiceKind.valueOf(service).isCommonResource();
    }

    private static void isTheSameAsToldInTime(Row row, int size, int months) {
        List<HouseBill> inTime = bills(row, size, FIRST.previous());
        List<HouseBill> late = bills(row, size, ABOUT.plus(months - 1));
        boolean ofHouse = RecalculationPolicy.DEFAULT.scope(row.cause()) == Scope.HOUSE;
        SortedMap<String, String> differing = new TreeMap<>();
        SortedMap<String, Kopecks> expected = sums(inTime, ofHouse);
        SortedMap<String, Kopecks> actual = sums(late, ofHouse);
        Set<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        for (String key : keys) {
            if (!Objects.equals(expected.get(key), actual.get(key))) {
                differing.put(key, actual.get(key) + " instead of " + expected.get(key));
            }
        }
        assertThat(differing).as(row + ", " + months + " months late").isEmpty();
        if (!ofHouse) {
            assertThat(remainders(late)).as(row + ", common volumes").isEqualTo(remainders(inTime));
        }
        int told = ABOUT.plus(months).monthsSince(FIRST);
        HouseBill once = late.get(told);
        assertThat(once.recalculation().lines())
                .extracting(Line::cause)
                .allMatch(cause ->
                        cause != null && (cause.kind() == row.cause() || cause.kind() == CauseKind.CARRIED_OVER));
        for (int i = 0; i < late.size(); i++) {
            HouseBill bill = late.get(i);
            assertThat(bill.recalculation().withheld()).isEmpty();
            assertThat(bill.lines()).allMatch(Line::replays);
            if (i != told) {
                assertThat(bill.recalculation().lines().stream().filter(line -> !isOfReading(row, line)))
                        .as(row + " once")
                        .isEmpty();
            }
        }
    }

    /** A month without a reading is settled by that of the next before the missing one is told. */
    private static boolean isOfReading(Row row, Line line) {
        return (row.kind == FactKind.READING || row.kind == FactKind.PAST_VOLUME)
                && Optional.ofNullable(line.cause())
                        .filter(cause -> cause.kind() == row.cause())
                        .isPresent();
    }

    @ParameterizedTest
    @MethodSource("rowsThatPost")
    void aLateFactOfEveryRowIsPostedWithItsCause(Row row) {
        List<HouseBill> late = bills(row, 3, ABOUT.plus(1));
        assertThat(late.get(ABOUT.plus(2).monthsSince(FIRST)).recalculation().lines())
                .as(row.toString())
                .isNotEmpty()
                .anyMatch(line -> line.cause() != null && line.cause().kind() == row.cause());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void toldTwoMonthsLateIsToldInTime(Row row) {
        isTheSameAsToldInTime(row, 4, 2);
    }

    /** Every account of the house has benefits: they are counted wherever the charge is. */
    @ParameterizedTest
    @MethodSource("rows")
    void toldTwoMonthsLateWithBenefitsIsToldInTime(Row row) {
        isTheSameAsToldInTime(row, 5, 2);
    }

    @Property(tries = 60)
    void toldLateIsToldInTime(
            @ForAll("rows") Row row,
            @ForAll @IntRange(max = 9) int size,
            @ForAll @IntRange(min = 1, max = 5) int months) {
        isTheSameAsToldInTime(row, size, months);
    }

    @Provide("rows")
    static Arbitrary<Row> anyRow() {
        return Arbitraries.of(rows().toList());
    }
}
