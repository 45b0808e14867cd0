package io.saldo.billing.recalculation;

import static io.saldo.billing.fixture.TestHouse.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.binding.Past;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.fixture.Chronicle;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/**
 * The settlement of a year as a plan. The house of {@link YearlyCorrectionTest}: 37.50 a month by the norm, 450.00 a
 * year; 601 kWh a month by the meter are 601.00 a year; 151.00 to settle, 12.58 a month and 12.62 in December.
 */
class YearlyPlanTest {
    private final TestHouse house = new TestHouse();
    private final TestMeter meter = told(601);

    private TestMeter told(int kilowattHours) {
        house.service(ServiceKind.COMMON_ELECTRICITY, "5.00")
                .norm(ServiceKind.COMMON_ELECTRICITY, "0.9")
                .common(CommonResourcesMethod.BY_NORM);
        house.flat("1").area("50").account("1001").agreeToAll();
        house.flat("2").area("2950").account("1002").agreeToAll();
        house.premises(PremisesKind.COMMON_ROOMS, "stairs").area("500");
        TestMeter made = house.houseMeter("h", Resource.ELECTRICITY).reading("2024-12-20", "0");
        for (int i = 1; i <= 24; i++) {
            made.reading(
                    BillingPeriod.of(2025, 1).plus(i - 1).first().plusDays(19).toString(),
                    Integer.toString(i * kilowattHours));
        }
        return made;
    }

    private static YearlyPlan plan(HouseBill bill) {
        return bill.yearlyPlan().orElseThrow();
    }

    private static YearlyPlan.Entry of(HouseBill bill, String account) {
        return plan(bill).entries().stream()
                .filter(entry -> entry.owing().account().value().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> corrections(HouseBill bill) {
        return bill.lines().stream()
                .filter(line -> line.id().kind() == LineKind.YEARLY_CORRECTION)
                .map(line -> line.id().account() + " " + line.amount())
                .toList();
    }

    @Test
    void theFirstMonthDecidesAndLaysOutTheParts() {
        var chronicle = new Chronicle(house).close("2025-01", "2026-01");
        YearlyPlan.Entry entry = of(chronicle.bills().get(12), "1001");
        assertThat(entry.total()).isEqualTo(Kopecks.parse("151.00"));
        assertThat(entry.posted()).extracting(each -> each.amount().toString()).containsExactly("12.58");
        assertThat(entry.left()).hasSize(11).startsWith(Kopecks.parse("12.58")).endsWith(Kopecks.parse("12.62"));
    }

    @Test
    void itNamesTheLinesItTakesOff() {
        var chronicle = new Chronicle(house).close("2025-01", "2026-01");
        List<Origin.OfLine> lines = of(chronicle.bills().get(12), "1001").lines().stream()
                .filter(each -> !each.line().contains("/BY_METER/"))
                .toList();
        assertThat(lines).hasSize(12).allMatch(line -> line.amount().equals(Exact.parse("37.50")));
        for (int i = 0; i < 12; i++) {
            Line posted = chronicle.bills().get(i).charges().lines().get(0);
            assertThat(lines.get(i).line()).isEqualTo(posted.id().toString());
        }
    }

    @Test
    void theMonthsAfterPostFromItWithoutTheTwelve() {
        var chronicle = new Chronicle(house).close("2025-01", "2026-12");
        List<HouseMonth> months = chronicle.months();
        assertThat(months.get(12).reopening().year()).isNotNull();
        for (int i = 13; i < 24; i++) {
            assertThat(months.get(i).reopening().year()).as("month %s", i).isNull();
            assertThat(plan(chronicle.bills().get(i)).decided())
                    .isEqualTo(plan(chronicle.bills().get(12)).decided());
            assertThat(of(chronicle.bills().get(i), "1001").left()).hasSize(23 - i);
        }
        assertThat(of(chronicle.bills().get(23), "1001").rest()).isEqualTo(Kopecks.ZERO);
    }

    @Test
    void aHostThatKeepsThePlanNeedsNoMonthOfTheYear() {
        var chronicle = new Chronicle(house).close("2025-01", "2026-03");
        Past past = chronicle.past();
        assertThat(MonthBinder.needs(
                                house.book(),
                                BillingPeriod.of(2026, 4),
                                house.now(),
                                past.before(),
                                RecalculationPolicy.DEFAULT)
                        .months())
                .isEmpty();
        var last = new Past(past.before(), ClosedMonths.NONE, Map.of());
        HouseBill bill = MonthlyBilling.bill(MonthBinder.bind(
                house.book(), BillingPeriod.of(2026, 4), house.now(), last, RecalculationPolicy.DEFAULT));
        assertThat(corrections(bill)).containsExactly("1001 12.58", "1002 742.42");
        assertThat(bill.lines()).isEqualTo(chronicle.bill("2026-04").lines());
    }

    /**
     * 7344 kWh, told in April, are 612.00: of 162.00 three parts of 12.58 are posted; 162.00 ÷ 12 = 13.50 from April
     * on.
     */
    @Test
    void aLateFactAboutTheYearMakesAMonthDecideAgain() {
        var chronicle = new Chronicle(house).close("2025-01", "2026-03");
        var day = days("2025-12-20", "2025-12-20");
        meter.readings.replace(meter.readings.at(day), day, meter.quantity("7344"));
        chronicle.close("2026-04", "2026-12");
        YearlyPlan.Entry entry = of(chronicle.bills().get(15), "1001");
        assertThat(chronicle.months().get(15).reopening().year()).isNotNull();
        assertThat(entry.total()).as("7344 kWh are 612.00, less 450.00").isEqualTo(Kopecks.parse("162.00"));
        assertThat(entry.posted())
                .extracting(each -> each.line().posted() + " " + each.amount())
                .containsExactly("2026-01 12.58", "2026-02 12.58", "2026-03 12.58", "2026-04 13.50");
        assertThat(chronicle.months().get(16).reopening().year())
                .as("and once only")
                .isNull();
        assertThat(of(chronicle.bills().get(23), "1001").rest()).isEqualTo(Kopecks.ZERO);
    }

    @Test
    void itHasOneWrittenForm() {
        var chronicle = new Chronicle(house).close("2025-01", "2026-02");
        YearlyPlan plan = plan(chronicle.bills().get(13));
        assertThat(CanonicalWriter.write(plan))
                .startsWith("{\"about\":\"2025-12\",\"decided\":")
                .contains("\"total\":\"151.00\",\"parts\":\"12\"")
                .isEqualTo(CanonicalWriter.write(Objects.requireNonNull(
                        Objects.requireNonNull(chronicle.past().before()).plan())));
    }

    @Test
    void partsThatDoNotSumToTheTotalAreRefused() {
        YearlyPlan.Entry entry =
                of(new Chronicle(house).close("2025-01", "2026-01").bills().get(12), "1001");
        assertThatThrownBy(() -> new YearlyPlan.Entry(
                        entry.owing(), entry.total(), entry.parts(), List.of(), entry.left(), entry.derivation()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("151.00");
    }

    @Property
    void theRestIsLaidOutWholeAndNeverTurnsItsSign(
            @ForAll @LongRange(min = -100_000, max = 100_000) long total,
            @ForAll @LongRange(min = -100_000, max = 100_000) long posted,
            @ForAll @IntRange(min = 1, max = 12) int parts,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        Kopecks rest = Kopecks.of(total - posted);
        List<Kopecks> left = YearlyParts.left(Kopecks.of(total), rest, parts, month);
        assertThat(Kopecks.sum(left)).isEqualTo(rest);
        assertThat(left).allMatch(part -> part.isZero() || part.signum() == rest.signum());
        assertThat(left.size()).isLessThanOrEqualTo(Math.max(1, parts - month + 1));
    }
}
