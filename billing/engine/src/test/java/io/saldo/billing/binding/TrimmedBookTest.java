package io.saldo.billing.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.MeterBook;
import io.saldo.billing.book.MeteringBook;
import io.saldo.billing.fixture.Chronicle;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.fixture.TrimmedMonth;
import io.saldo.billing.month.Carry;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HotWaterSource;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.RegisterPast;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a store has to give for one month. */
class TrimmedBookTest {
    private static final BillingPeriod FIRST = BillingPeriod.of(2021, 1);
    private static final RecalculationPolicy POLICY = RecalculationPolicy.DEFAULT;

    /** Every timeline of a book, and how it is trimmed. A timeline that is not here is not thought of yet. */
    private static final Map<String, Kept> TIMELINES = new TreeMap<>(Map.ofEntries(
            Map.entry("House.heating", Kept.SINCE_LAST_YEAR),
            Map.entry("House.heatingSeason", Kept.WITH_THE_LAST_ENDED),
            Map.entry("House.commonResources", Kept.SINCE_LAST_YEAR),
            Map.entry("House.hotWater", Kept.SINCE_LAST_YEAR),
            Map.entry("RateBook.timeline", Kept.OF_ITS_DAYS),
            Map.entry("ServiceBook.breaches", Kept.OF_ITS_DAYS),
            Map.entry("ServiceBook.supplied", Kept.OF_ITS_DAYS),
            Map.entry("ServiceBook.invoices", Kept.OF_ITS_DAYS),
            Map.entry("Premises.area", Kept.OF_ITS_DAYS),
            Map.entry("Premises.occupancy", Kept.OF_ITS_DAYS),
            Map.entry("PremisesBook.possibility", Kept.OF_ITS_DAYS),
            Map.entry("PremisesBook.agreements", Kept.OF_ITS_DAYS),
            Map.entry("PremisesBook.shares", Kept.OF_ITS_DAYS),
            Map.entry("PremisesBook.serviceShares", Kept.OF_ITS_DAYS),
            Map.entry("PremisesBook.attributes", Kept.OF_ITS_DAYS),
            Map.entry("PremisesBook.stated", Kept.OF_ITS_DAYS),
            Map.entry("PremisesBook.absences", Kept.OF_ITS_DAYS),
            Map.entry("ActBook.calculated", Kept.OF_ITS_DAYS),
            Map.entry("ActBook.refusals", Kept.OF_ITS_DAYS),
            Map.entry("ActBook.checks", Kept.OF_ITS_DAYS),
            Map.entry("ActBook.uses", Kept.OF_ITS_DAYS),
            Map.entry("ActBook.distributors", Kept.SINCE_LAST_YEAR),
            Map.entry("House.managed", Kept.WHOLE),
            Map.entry("Described.facts", Kept.WHOLE),
            Map.entry("Party.bank", Kept.WHOLE),
            Map.entry("AccountBook.debtor", Kept.WHOLE),
            Map.entry("MeterBook.readings", Kept.OF_ITS_DAYS),
            Map.entry("MeterBook.past", Kept.OF_ITS_DAYS),
            Map.entry("MeterBook.verified", Kept.WITH_THE_LAST_ENDED),
            Map.entry("MoneyBook.obligations", Kept.WHOLE),
            Map.entry("MoneyBook.advances", Kept.WHOLE),
            Map.entry("MoneyBook.payments", Kept.WHOLE),
            Map.entry("MoneyBook.adjustments", Kept.WHOLE),
            Map.entry("OrderBook.orders", Kept.WHOLE),
            Map.entry("OrderBook.reversals", Kept.WHOLE),
            Map.entry("OrderBook.claims", Kept.WHOLE),
            Map.entry("OrderBook.changes", Kept.WHOLE),
            Map.entry("OrderBook.givenUp", Kept.WHOLE),
            Map.entry("BenefitBook.benefits", Kept.WHOLE),
            Map.entry("BenefitBook.subsidies", Kept.WHOLE)));

    private enum Kept {
        /** Nothing of a month of years ago. */
        OF_ITS_DAYS,
        /** Nothing of a year before the last. */
        SINCE_LAST_YEAR,
        /** Of what is over, the last alone. */
        WITH_THE_LAST_ENDED,
        WHOLE
    }

    private final TestHouse house = new TestHouse()
            .service(ServiceKind.COLD_WATER, "40.00")
            .service(ServiceKind.MAINTENANCE, "20.00")
            .service(ServiceKind.COMMON_ELECTRICITY, "5.00")
            .norm(ServiceKind.COLD_WATER, "4.5");
    private final TestPremises flat =
            house.flat("1").area("50").people(2).account("1001").agreeToAll();
    private final TestMeter water = flat.waterMeter("W");

    @Test
    void everyTimelineOfABookIsThoughtOf() {
        Set<String> found = new TreeSet<>();
        types(HouseBook.class, new TreeSet<>(), found);
        assertThat(found).containsExactlyElementsOf(TIMELINES.keySet());
    }

    /** The timelines of a record and of the records in it. */
    private static void types(Type type, Set<String> seen, Set<String> found) {
        if (type instanceof ParameterizedType parameterized) {
            types(parameterized.getRawType(), seen, found);
            for (Type argument : parameterized.getActualTypeArguments()) {
                types(argument, seen, found);
            }
        } else if (type instanceof Class<?> record && record.isRecord() && seen.add(record.getName())) {
            for (RecordComponent each : record.getRecordComponents()) {
                if (holdsTimeline(each.getGenericType())) {
                    found.add(record.getSimpleName() + "." + each.getName());
                } else {
                    types(each.getGenericType(), seen, found);
                }
            }
        }
    }

    private static boolean holdsTimeline(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            if (parameterized.getRawType() == Timeline.class) {
                return true;
            }
            for (Type argument : parameterized.getActualTypeArguments()) {
                if (holdsTimeline(argument)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Of a house in which every month tells everything anew, a month keeps what it needs and nothing else. */
    @Test
    void everyTimelineIsTrimmedAsThisTableSays() throws Exception {
        everythingToldMonthByMonth(40);
        HouseBook book = house.book();
        BillingPeriod open = FIRST.plus(40);
        var chronicle =
                new Chronicle(house, POLICY).close("2021-01", open.previous().toString());
        HouseBook needed = TrimmedBook.of(book, open, house.now(), chronicle.past(), POLICY);
        Map<String, List<Timeline<?>>> before = new TreeMap<>();
        Map<String, List<Timeline<?>>> after = new TreeMap<>();
        timelines(book, "", before);
        timelines(needed, "", after);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        for (String name : before.keySet()) {
            Kept kept = TIMELINES.get(name);
            for (int i = 0; i < before.get(name).size(); i++) {
                Timeline<?> whole = before.get(name).get(i);
                Timeline<?> trimmed = after.get(name).get(i);
                List<FactId> all = ids(whole.facts(), TestHouse.ALWAYS);
                assertThat(all).as(name).containsAll(ids(trimmed.facts(), TestHouse.ALWAYS));
                assertThat(ids(trimmed.facts(), TestHouse.ALWAYS))
                        .as(name)
                        .containsAll(ids(whole.facts(), open.range()));
                long over = trimmed.facts().stream()
                        .filter(fact -> !fact.range().overlaps(DateRange.from(open.first())))
                        .count();
                switch (kept) {
                    case OF_ITS_DAYS -> assertThat(over).as(name).isZero();
                    case SINCE_LAST_YEAR -> assertThat(over).as(name).isLessThanOrEqualTo(17);
                    case WITH_THE_LAST_ENDED -> assertThat(over).as(name).isLessThanOrEqualTo(1);
                    case WHOLE -> assertThat(trimmed).as(name).isEqualTo(whole);
                }
            }
        }
        TrimmedMonth.holds(book, open, house.now(), chronicle.past(), POLICY);
    }

    /** The facts that hold on some of the days. */
    private static List<FactId> ids(List<? extends Fact<?>> facts, DateRange days) {
        return facts.stream()
                .filter(fact -> fact.range().overlaps(days))
                .map(Fact::id)
                .toList();
    }

    private void everythingToldMonthByMonth(int months) {
        house.premises(PremisesKind.COMMON_ROOMS, "stairs").area("10");
        house.common(CommonResourcesMethod.BY_METER);
        TestMeter light = house.houseMeter("H", Resource.ELECTRICITY).reading("2020-12-20", "0");
        water.reading("2020-12-20", "0");
        for (int i = 0; i <= months; i++) {
            BillingPeriod month = FIRST.plus(i);
            water.reading(month.first().plusDays(19).toString(), Integer.toString(3 * (i + 1)));
            light.reading(month.first().plusDays(19).toString(), Integer.toString(30 * (i + 1)));
            house.hotWater.add(month.range(), HotWaterSource.SUPPLIED);
            house.heatingSeason.add(month.range(), "order");
            water.verified.add(month.range(), "a certificate");
            flat.away(
                    1,
                    month.first().plusDays(2).toString(),
                    month.first().plusDays(12).toString());
            flat.check(Resource.COLD_WATER, month.first().plusDays(9).toString(), "1");
            flat.stated(Resource.HEAT, month.toString(), "1");
        }
    }

    private static void timelines(Object value, String name, Map<String, List<Timeline<?>>> found) throws Exception {
        if (value instanceof Timeline<?> timeline) {
            found.computeIfAbsent(name, key -> new ArrayList<>()).add(timeline);
        } else if (value instanceof Map<?, ?> map) {
            for (Object each : new TreeMap<>(map).values()) {
                timelines(each, name, found);
            }
        } else if (value instanceof Collection<?> list) {
            for (Object each : list) {
                timelines(each, name, found);
            }
        } else if (value instanceof Record) {
            for (RecordComponent each : value.getClass().getRecordComponents()) {
                each.getAccessor().setAccessible(true);
                Object part = each.getAccessor().invoke(value);
                if (part != null) {
                    timelines(part, value.getClass().getSimpleName() + "." + each.getName(), found);
                }
            }
        }
    }

    /** A month of a house of 60 months reads as many facts as one of 12, and hands on as much. */
    @Test
    void ageMakesNoMonthBigger() {
        int young = size(14);
        assertThat(young).isPositive();
        assertThat(new TrimmedBookTest().size(62)).isEqualTo(young);
    }

    private int size(int months) {
        water.reading("2020-12-20", "0");
        TestMeter light = house.houseMeter("H", Resource.ELECTRICITY).reading("2020-12-20", "0");
        house.common(CommonResourcesMethod.BY_METER);
        var chronicle = new Chronicle(house, POLICY);
        HouseBook needed = house.book();
        for (int i = 0; i < months; i++) {
            BillingPeriod month = FIRST.plus(i);
            water.reading(month.first().plusDays(19).toString(), Integer.toString(3 * (i + 1)));
            light.reading(month.first().plusDays(19).toString(), Integer.toString(30 * (i + 1)));
            needed = TrimmedBook.of(house.book(), month, house.now(), chronicle.past(), POLICY);
            chronicle.close(month.toString());
        }
        int facts = needed.metering().meters().stream()
                .flatMap(each -> each.readings().values().stream())
                .mapToInt(each -> each.facts().size())
                .sum();
        Carry carry = Objects.requireNonNull(chronicle.past().before()).carry();
        int handedOn = carry.registers().values().stream()
                .flatMap(each -> each.values().stream())
                .mapToInt(each -> each.readings().size() + each.volumes().size())
                .sum();
        return 1000 * handedOn + facts;
    }

    @Test
    void aMonthHandsOnTheReadingsAnAverageMayRestOn() {
        water.reading("2020-12-20", "0");
        var chronicle = new Chronicle(house, POLICY);
        for (int i = 0; i < 12; i++) {
            water.reading(FIRST.plus(i).first().plusDays(19).toString(), Integer.toString(3 * (i + 1)));
            chronicle.close(FIRST.plus(i).toString());
        }
        RegisterPast past = past(chronicle);
        assertThat(past.accepted()).isEqualTo(13);
        assertThat(past.readings())
                .extracting(DatedReading::day)
                .map(Object::toString)
                .containsExactly(
                        "2021-06-20",
                        "2021-07-20",
                        "2021-08-20",
                        "2021-09-20",
                        "2021-10-20",
                        "2021-11-20",
                        "2021-12-20");
        assertThat(past.until()).isEqualTo("2022-01-01");
    }

    private static RegisterPast past(Chronicle chronicle) {
        Carry carry = Objects.requireNonNull(chronicle.past().before()).carry();
        return Objects.requireNonNull(carry.register(new MeterId("W"), Zone.WHOLE_DAY));
    }

    @Test
    void aRegisterInDisputeHandsOnWhatItHad() {
        water.reading("2020-12-20", "0").reading("2021-01-20", "3");
        var chronicle = new Chronicle(house, POLICY).close("2021-01", "2021-01");
        RegisterPast before = past(chronicle);
        FactId wrong = water.tell("2021-02-20", "1");
        chronicle.close("2021-02", "2021-03");
        assertThat(past(chronicle)).isEqualTo(before);
        water.readings.replace(wrong, DateRange.day(FIRST.next().first().plusDays(19)), water.quantity("7"));
        TrimmedMonth.holds(house.book(), FIRST.plus(3), house.now(), chronicle.past(), POLICY);
        chronicle.close("2021-04");
        assertThat(past(chronicle).accepted()).isEqualTo(3);
    }

    /**
     * A late reading is set among those that its own month took over. Where that month may be charged no more, which
     * readings it stands among is not guessed: the book has to have all of them.
     */
    @Test
    void aLateReadingAmongThoseLeftOutIsSetAmongThoseItsMonthTookOver() {
        water.reading("2020-12-20", "0");
        var chronicle = new Chronicle(house, POLICY);
        for (int i = 0; i < 12; i++) {
            if (i != 2) {
                water.reading(FIRST.plus(i).first().plusDays(19).toString(), Integer.toString(3 * (i + 1)));
            }
            chronicle.close(FIRST.plus(i).toString());
        }
        BillingPeriod month = FIRST.plus(2);
        water.tell("2021-03-20", "9");
        TrimmedMonth.holds(house.book(), FIRST.plus(12), house.now(), chronicle.past(), POLICY);
        HouseBook book = house.book();
        MeterBook whole = book.metering().meters().get(0);
        MeterBook parted = new MeterBook(
                whole.meter(),
                whole.readings()
                        .get(Zone.WHOLE_DAY)
                        .keeping(fact -> !fact.range().from().isBefore(month.first())));
        HouseBook poor = new HouseBook(
                book.house(),
                book.services(),
                book.premises(),
                book.accounts(),
                new MeteringBook(List.of(parted), List.of()),
                book.money(),
                book.carry(),
                book.law(),
                book.workingDays());
        BillingPeriod open = FIRST.plus(12);
        HouseMonth bound = MonthBinder.bind(poor, open, house.now(), chronicle.past(), POLICY);
        HouseMonth fromAll = MonthBinder.bind(book, open, house.now(), chronicle.past(), POLICY);
        assertThat(MonthlyBilling.bill(bound).lines())
                .isNotEmpty()
                .isEqualTo(MonthlyBilling.bill(fromAll).lines());
        var threeMonths = new RecalculationPolicy(Map.of(), RecalculationPolicy.Style.DELTA, 3, null);
        assertThatThrownBy(() -> MonthBinder.bind(poor, open, house.now(), chronicle.past(), threeMonths))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("readings of meter W")
                .hasMessageContaining("reaches behind");
    }

    /** In summer the seasons are over: a house that told them is not heated, and stays so without the old ones. */
    @Test
    void theLastHeatingSeasonTellsThatTheHouseIsNotHeatedNow() {
        house.heatingSeason.add(TestHouse.days("2019-10-01", "2020-04-20"), "order");
        house.heatingSeason.add(TestHouse.days("2020-10-01", "2021-04-20"), "order");
        BillingPeriod july = BillingPeriod.of(2021, 7);
        HouseBook needed = TrimmedBook.of(house.book(), july, house.now(), Past.NONE, POLICY);
        assertThat(needed.house().heatingSeason().facts()).hasSize(1);
        assertThat(MonthBinder.bind(needed, july, house.now()).facts().terms().heated())
                .isFalse();
    }

    @Test
    void aDebtorOfLongAgoStays() {
        house.debtors.get("1001").add(TestHouse.days("2005-01-01", "2009-12-31"), new DebtorId("the one before"));
        HouseBook needed = TrimmedBook.of(house.book(), BillingPeriod.of(2026, 6), house.now(), Past.NONE, POLICY);
        assertThat(needed.accounts()).isEqualTo(house.book().accounts());
    }
}
