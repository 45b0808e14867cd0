package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.HousePlan;
import io.saldo.billing.fixture.RandomHouses;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.time.FactId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a line was charged so: the condition that was met, by which facts, and the clause. */
@Domain(RandomHouses.class)
@Domain(DomainContext.Global.class)
class GroundsTest {
    /** Met by what is not there: no meter, no payment, no reading. */
    private static final Set<Condition> OF_NOTHING = EnumSet.of(
            Condition.METER_POSSIBLE,
            Condition.BY_WATERS,
            Condition.NO_READING,
            Condition.NO_READING_TOO_LONG,
            Condition.NO_READING_NO_AVERAGE,
            Condition.YEAR_SETTLED,
            Condition.PAID_LATE);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiterString = " = ", textBlock = """
            # house = the grounds of the lines of its service, with the facts that met them and the clause
            AREA = PRICE_PER_AREA [tariff:MAINTENANCE{}#3] ст. 156
            PREMISES = PRICE_PER_PREMISES [tariff:FIXED_FEE{}#3] ст. 156 ч. 7
            PERSON = PRICE_PER_PERSON [tariff:FIXED_FEE{}#3] ст. 156 ч. 7
            VOLUNTARY_PREMISES = PRICE_PER_PREMISES [tariff:VOLUNTARY{}#3] ст. 156 ч. 7
            CAPITAL_REPAIR = PRICE_PER_AREA [tariff:CAPITAL_REPAIR{}#3] ст. 156 ч. 8.1, ст. 169
            RENT = PRICE_PER_AREA [tariff:RENT{}#3] ст. 156 ч. 3; приказ Минстроя № 668/пр
            WATER_METER = METER_READ [reading:W#9] прил. 2, ф. 1
            GAS_METER = METER_READ [reading:G#9] прил. 2, ф. 1
            ZONES = METER_READ [reading:E:DAY#10, reading:E:NIGHT#12] прил. 2, ф. 1
            RANGES = METER_READ [reading:E#10] прил. 2, ф. 1
            WATER_NORM = METER_IMPOSSIBLE [possibility:1:COLD_WATER#8] прил. 2, ф. 4
            SEWAGE_NORM = WATERS_NOT_METERED [norm:SEWAGE{}#4] прил. 2, ф. 4
            ELECTRICITY_NORM = METER_IMPOSSIBLE [possibility:1:ELECTRICITY#8] прил. 2, ф. 4
            WATER_RAISED = METER_POSSIBLE [] прил. 2, ф. 4(1)
            HOT_WATER_RAISED = METER_POSSIBLE [] прил. 2, ф. 4(1)
            ELECTRICITY_RAISED = ACCESS_REFUSED_AGAIN [refusal:1#9] п. 60(3)
            GAS_STOVE = METER_POSSIBLE [] прил. 2, ф. 4
            GAS_FOR_ALL = METER_POSSIBLE [] прил. 2, ф. 4
            SEWAGE = BY_WATERS [] прил. 2, ф. 1, 4 | METER_READ [reading:W#12] прил. 2, ф. 1
            SEWAGE_OF_NORM = BY_WATERS [] прил. 2, ф. 1, 4 | METER_READ [reading:W#12] прил. 2, ф. 1
            HEAT_OF_WATER = METER_READ [reading:W#13] прил. 2, ф. 1
            HEAT_OF_NORM = METER_IMPOSSIBLE [possibility:1:HOT_WATER#8] прил. 2, ф. 4
            HOUSE_MADE = HOT_WATER_MADE_METERED [hot water#17] п. 54; прил. 2, ф. 20
            HEATING_METER = COMMON_METER_READ [heating payment#8, reading:H#11] п. 42(1); прил. 2, ф. 3
            HEATING_SEASON = NO_COMMON_METER [heating payment#9] прил. 2, ф. 2, 2(1)
            HEATING_EVENLY = NO_COMMON_METER [heating payment#9] прил. 2, ф. 2, 2(1)
            COMMON_METER = COMMON_METER_READ [common resources#8, reading:E#11] ст. 156 ч. 9.3
            COMMON_NORM = COMMON_BY_NORM [common resources#9] ст. 156 ч. 9.2
            WHOLE_VOLUME = METER_READ [reading:E#10] прил. 2, ф. 1
            SHOP = CALCULATED [calculated:1:ELECTRICITY#8] п. 43
            HEAT_WITHOUT_METER = HOT_WATER_MADE_UNMETERED [hot water#14] прил. 2, ф. 20(1) | METER_READ [reading:W#13] прил. 2, ф. 1
            HEATING_OF_LAST_YEAR = LAST_YEAR [heating payment#8] п. 42(1)
            HEATING_BESIDE_INDIVIDUAL = NO_COMMON_METER [heating payment#9] прил. 2, ф. 2, 2(1)
            HEATING_BY_BOILER = COMMON_METER_READ [reading:B#10] п. 54; прил. 2, ф. 18
            WASTE_CONTAINERS = CONTAINERS_COUNTED [supplied:WASTE#8] прил. 2, ф. 9(3), 9(4)
            WASTE_PERSON = NORM_PER_PERSON [norm:WASTE{}#4] прил. 2, ф. 9(1)
            WASTE_AREA = NORM_PER_AREA [norm:WASTE{}#4] прил. 2, ф. 9(2)
            AREA the tax on top = PRICE_PER_AREA [tariff:MAINTENANCE{}#3] ст. 156 | PRICE_WITHOUT_VAT [tariff:MAINTENANCE{}#3] ст. 164 п. 3
            water read = METER_READ [reading:W#15] прил. 2, ф. 1
            water not read = NO_READING [reading:W#15] п. 59 «б»
            water not read too long = NO_READING_TOO_LONG [reading:W#15] п. 60
            water not read no average = NO_READING_NO_AVERAGE [reading:W#8] п. 60
            water unverified = METER_UNFIT [verification:W#16] п. 59 «а»
            water unverified too long = METER_UNFIT_TOO_LONG [verification:W#16] п. 60
            water unverified no average = METER_UNFIT_NO_AVERAGE [verification:W#9] п. 60
            water refused = ACCESS_REFUSED [refusal:1#16] п. 59 «в»
            water refused too long = ACCESS_REFUSED_TOO_LONG [refusal:1#16] п. 60
            water refused no average = ACCESS_REFUSED_NO_AVERAGE [refusal:1#9] п. 60
            water refused again = ACCESS_REFUSED [refusal:1#16] п. 59 «в»
            water without a meter possible = METER_IMPOSSIBLE [possibility:1:COLD_WATER#8] прил. 2, ф. 4
            water without a meter = METER_POSSIBLE [] прил. 2, ф. 4(1)
            common norm = COMMON_BY_NORM [common resources#10] ст. 156 ч. 9.2
            common average decided = COMMON_BY_AVERAGE [common resources#10, supplied:COMMON_ELECTRICITY#9] ст. 156 ч. 9.3
            common above norm = COMMON_ABOVE_NORM [common resources#10, reading:E#18] п. 44
            common read = COMMON_METER_READ [common resources#10, reading:E#18] ст. 156 ч. 9.3
            common silent = COMMON_METER_AVERAGED [common resources#10, reading:E#18] п. 59(1)
            common sewage = COMMON_BY_WATERS [common resources#1, reading:C#10] прил., Правила 124, п. 21(1)
            common silent too long = COMMON_METER_TOO_LONG [common resources#10, reading:E#18] п. 60(1)
            saved = COMMON_SAVED [common resources#1, reading:C#21] п. 47
            invoiced = INVOICED [invoice:COMMON_RESOURCES#6] ст. 156 ч. 9.2
            owing = PAID_LATE [] ст. 155 ч. 14, 14.1 | PRICE_PER_AREA [tariff:MAINTENANCE{}#1] ст. 156
            settled = PAID_LATE [] ст. 155 ч. 14, 14.1 | YEAR_SETTLED [] п. 42(1); Правила 491, п. 29(3) | LAST_YEAR [heating payment#3] п. 42(1)
            water read later = PAID_LATE [] ст. 155 ч. 14, 14.1 | METER_READ_LATER [reading:W#16] п. 61
            water disputed = READINGS_DISPUTED [reading:W#15, reading:W#16] п. 59
            water told by others = STATED_BY_OTHERS [stated:1:COLD_WATER#16] п. 21(1)
            heat last year unknown = LAST_YEAR_UNKNOWN [heating payment#8] п. 42(1)
            heat meter possible = COMMON_METER_POSSIBLE [heating payment#8] прил. 2, ф. 2(2)
            heat = NO_COMMON_METER [heating payment#8] прил. 2, ф. 2, 2(1)
            absent = METER_IMPOSSIBLE [possibility:1:COLD_WATER#8] прил. 2, ф. 4 | ABSENT [absence:1#9] п. 86, 90
            off = METER_IMPOSSIBLE [possibility:1:COLD_WATER#8] прил. 2, ф. 4 | SUPPLIED_POORLY [breach:COLD_WATER#9] п. 98
            check = METER_IMPOSSIBLE [possibility:1:COLD_WATER#8] прил. 2, ф. 4 | CHECK_DIFFERED [check:1#9] п. 61
            connection = METER_IMPOSSIBLE [possibility:1:COLD_WATER#8] прил. 2, ф. 4 | CONNECTED_WITHOUT_LEAVE [use:1#9] п. 62
            tampering = METER_TAMPERED [use:1#9] п. 81(11)
            benefit = METER_IMPOSSIBLE [possibility:1:COLD_WATER#8] прил. 2, ф. 4 | BENEFIT_GRANTED [benefit:1001#9] ст. 160
            document = METER_IMPOSSIBLE [possibility:1:COLD_WATER#8] прил. 2, ф. 4 | STATED_BY_DOCUMENT [adjustment of 1001 ONE_OFF 2026-06] п. 69""")
    void theConditionTheFactsThatMetItAndTheClause(String house, String grounds) {
        assertThat(GroundedHouse.of(house).grounds().stream().map(GroundsTest::told))
                .containsExactly(grounds.split(" \\| ", -1));
    }

    @Test
    void everyConditionIsMetInSomeHouse() {
        Set<Condition> met = GroundedHouse.NAMES.stream()
                .flatMap(name -> GroundedHouse.of(name).grounds().stream())
                .map(Ground::condition)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Condition.class)));
        assertThat(met).containsExactly(Condition.values());
    }

    @Property
    void everyLineNamesTheFactsOfItsGroundAndWritesThem(@ForAll HousePlan plan) {
        HouseCharges charges = plan.build().charges(plan.month().toString());
        assertThat(charges.lines()).isNotEmpty();
        Stream.concat(charges.lines().stream(), charges.parkedLines().stream()).forEach(line -> {
            String written = CanonicalWriter.write(line);
            assertThat(line.basis().grounds())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allSatisfy(ground -> {
                        assertThat(!ground.facts().isEmpty() || OF_NOTHING.contains(ground.condition()))
                                .as("%s", line)
                                .isTrue();
                        assertThat(written).contains(CanonicalWriter.write(ground));
                    });
        });
        assertThat(charges.consumptions())
                .allMatch(each ->
                        each.method().isNorm() != isOfMeter(each.ground().condition()));
    }

    /** Whether a volume was measured, averaged, or told. */
    private static boolean isOfMeter(Condition condition) {
        return switch (condition) {
            case METER_READ, METER_READ_LATER, NO_READING, ACCESS_REFUSED, METER_UNFIT, STATED_BY_OTHERS, CALCULATED ->
                true;
            default -> false;
        };
    }

    private static String told(Ground ground) {
        return ground.condition()
                + ground.facts().stream().map(FactId::value).collect(Collectors.joining(", ", " [", "] "))
                + ground.clause().point();
    }
}
