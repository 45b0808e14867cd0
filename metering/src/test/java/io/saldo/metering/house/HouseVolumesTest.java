package io.saldo.metering.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.RegisterVolume;
import io.saldo.metering.fixture.Meters;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.reading.MeterMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The volume of the house and its parts. */
class HouseVolumesTest {
    private static final Ground READ =
            new Ground(Condition.COMMON_METER_READ, new FactId("reading"), new Clause(Act.RULES_354, "Vд"));

    private static final BillingPeriod JUNE = BillingPeriod.of(2026, 6);
    private static final DateRange ALWAYS = DateRange.from(LocalDate.of(2010, 1, 1));

    @ParameterizedTest(name = "inputs {0}, others {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # inputs                                     ; behind which others take; V
            2026-05=10 2026-06=17                        ; ''                      ; 7
            2026-05=10 2026-06=17|2026-05=1 2026-06=1.5  ; ''                      ; 7.5
            2026-05=10 2026-06=17|2026-05=1 2026-06=1.5  ; 2026-05=0 2026-06=3     ; 4.5
            2026-05=10 2026-06=11                        ; 2026-05=0 2026-06=3     ; -2
            2026-05=10                                   ; ''                      ; none
            2026-06=10                                   ; ''                      ; none
            2026-05=10 2026-06=17|2026-05=1              ; ''                      ; none
            2026-05=10 2026-06=17                        ; 2026-05=0               ; none
            ''                                           ; 2026-05=0 2026-06=3     ; none
            ''                                           ; ''                      ; none""")
    void theMetersOnTheInputsLessThoseOfOthers(String inputs, String others, String volume) {
        List<MeterMonth> meters = new ArrayList<>();
        add(meters, "A", inputs, true);
        add(meters, "B", others, false);
        var whole =
                HouseMeterVolume.of(Resource.HEAT, meters, register -> RegisterVolume.of(register, FederalLaw.book()));
        if (volume.equals("none")) {
            assertThat(whole).isEmpty();
            return;
        }
        Operand operand = whole.orElseThrow();
        assertThat(operand.value()).isEqualTo(Exact.parse(volume));
        assertThat(operand.unit()).isEqualTo(Unit.GIGACALORIE);
        var derivation = ((Origin.Derived) operand.origin()).derivation();
        assertThat(derivation.replay()).isEqualTo(operand.value());
        assertThat(derivation.unit()).isEqualTo(Unit.GIGACALORIE);
        assertThat(derivation.mismatches()).isEmpty();
    }

    private static void add(List<MeterMonth> meters, String id, String text, boolean added) {
        for (String each : text.isBlank() ? new String[0] : text.split("\\|", -1)) {
            meters.add(Meters.common(id + meters.size(), Resource.HEAT, added, JUNE, each));
        }
    }

    /**
     * d-soi-02: a month of −100 charges nobody and is carried; of the 160 after it 60 are payable, 1 of them by 50 m²
     * of 3000.
     */
    @ParameterizedTest(name = "{0} and {1} carried: {2} to pay, {3} carried on")
    @CsvSource({
        "-100, 0, 0, -100, 0",
        "160, -100, 60, 0, 1",
        "100, -100, 0, 0, 0",
        "40, -100, 0, -60, 0",
        "90, 0, 90, 0, 1.5"
    })
    void aNegativeCommonVolumeIsCarriedOn(int month, int carried, int payable, int carriedOn, String share) {
        GroupBasis house = group(List.of("50", "2950"), List.of());
        Distribution made = CommonResourceDistribution.byMeter(
                house, whole(Exact.of(month), Unit.KILOWATT_HOUR), Exact.of(carried), origin("carry"), READ);
        assertThat(made.whole()).isEqualTo(Exact.of(month));
        assertThat(sum(made)).isEqualTo(Exact.of(payable));
        assertThat(made.carried().plus(Exact.of(carried))).isEqualTo(Exact.of(carriedOn));
        assertThat(made.share(new PremisesId("P0")).orElseThrow().volume()).isEqualTo(Exact.parse(share));
        check(made, Unit.KILOWATT_HOUR);
    }

    @Property
    void theCommonVolumeIsAllDividedOrCarried(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 9999) Integer> areas,
            @ForAll @IntRange(min = -500, max = 500) int month,
            @ForAll @IntRange(min = -500, max = 0) int carried) {
        Distribution made = CommonResourceDistribution.byMeter(
                group(tenths(areas), List.of()),
                whole(Exact.of(month), Unit.KILOWATT_HOUR),
                Exact.of(carried),
                origin("carry"),
                READ);
        assertThat(sum(made)).isEqualTo(Exact.of(Math.max(0, month + carried)));
        assertThat(sum(made).plus(made.carried())).isEqualTo(made.whole());
        check(made, Unit.KILOWATT_HOUR);
    }

    @Property
    void theHeatIsAllDividedAndByAreaAlone(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 9999) Integer> areas,
            @ForAll @Size(max = 3) List<@IntRange(min = 1, max = 9999) Integer> rooms,
            @ForAll @IntRange(max = 99999) int heat) {
        GroupBasis house = group(tenths(areas), tenths(rooms));
        Exact gigacalories = Exact.of(heat, 1000);
        Distribution made = HeatDistribution.distribute(house, whole(gigacalories, Unit.GIGACALORIE), READ);
        assertThat(sum(made)).isEqualTo(gigacalories);
        Exact area = Exact.of(areas.stream().mapToInt(each -> each).sum(), 10);
        for (int i = 0; i < areas.size(); i++) {
            assertThat(made.shares().get(i).volume())
                    .isEqualTo(gigacalories.times(Exact.of(areas.get(i), 10)).over(area));
        }
        assertThat(made.carried()).isEqualTo(Exact.ZERO);
        check(made, Unit.GIGACALORIE);
    }

    @Test
    void theNormOfTheCommonRoomsIsDividedByArea() {
        Norm norm = new Norm(Quantity.parse("0.9", Unit.KILOWATT_HOUR.per(Unit.SQUARE_METRE)), 1, "a decree");
        Distribution made = CommonResourceDistribution.byNorm(
                group(List.of("50", "2950"), List.of("300", "200")),
                Spans.of(ALWAYS, norm, new FactId("norm")),
                JUNE,
                READ);
        assertThat(made.whole()).isEqualTo(Exact.of(450));
        assertThat(made.carried()).isEqualTo(Exact.ZERO);
        assertThat(made.shares())
                .extracting(Distribution.Share::volume)
                .containsExactly(Exact.parse("7.5"), Exact.parse("442.5"));
        check(made, Unit.KILOWATT_HOUR);
    }

    @Test
    void participantsAreInOrderAndOneWithoutAPartHasNone() {
        Participant first = participant("A", "10");
        Participant second = participant("B", "30");
        GroupBasis basis = new GroupBasis(
                new GroupId("house"),
                Resource.HEAT,
                List.of(second, first),
                List.of(participant("Z", "5"), participant("Y", "5")));
        assertThat(basis.participants()).containsExactly(first, second);
        assertThat(basis.commonRooms())
                .extracting(each -> each.premises().value())
                .containsExactly("Y", "Z");
        Distribution made = HeatDistribution.distribute(basis, whole(Exact.of(8), Unit.GIGACALORIE), READ);
        assertThat(made.share(new PremisesId("B")).orElseThrow().volume()).isEqualTo(Exact.of(6));
        assertThat(made.share(new PremisesId("Y"))).isEmpty();
        for (int likely = -1; likely < 4; likely++) {
            assertThat(made.share(new PremisesId("B"), likely)).isEqualTo(made.share(new PremisesId("B")));
            assertThat(made.share(new PremisesId("Y"), likely)).isEmpty();
        }
        assertThat(made.group()).isEqualTo(basis.group());
        assertThat(made.resource()).isEqualTo(Resource.HEAT);
    }

    @Test
    void aGroupWithoutAreaIsRefused() {
        assertThatThrownBy(() -> group(List.of("0"), List.of("10")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("more than 0 m²");
    }

    /** 40 m² for 10 days and 55 for 20. */
    @Test
    void anAreaThatChangesInsideTheMonthIsItsAverageByDays() {
        LocalDate change = LocalDate.of(2026, 6, 11);
        Spans<Quantity> area = new Spans<>(List.of(
                new Span<>(new DateRange(JUNE.first(), change), metres("40"), new FactId("old")),
                new Span<>(new DateRange(change, JUNE.next().first()), metres("55"), new FactId("new"))));
        Operand operand = AreaOperand.of(area, JUNE).orElseThrow();
        assertThat(operand.value()).isEqualTo(Exact.of(50));
        var derivation = ((Origin.Derived) operand.origin()).derivation();
        assertThat(derivation.replay()).isEqualTo(Exact.of(50));
        assertThat(derivation.unit()).isEqualTo(Unit.SQUARE_METRE);
        assertThat(AreaOperand.of(area, JUNE.next())).isEmpty();
        Spans<Quantity> gap = Spans.of(DateRange.from(JUNE.first().plusDays(1)), metres("40"), new FactId("gap"));
        assertThat(AreaOperand.of(gap, JUNE)).isEmpty();
        assertThat(AreaOperand.of(gap, JUNE.next()).orElseThrow().value()).isEqualTo(Exact.of(40));
    }

    private static void check(Distribution made, Unit unit) {
        for (Distribution.Share share : made.shares()) {
            assertThat(share.derivation().replay()).isEqualTo(share.volume());
            assertThat(share.derivation().unit()).isEqualTo(unit);
            assertThat(share.derivation().mismatches()).isEmpty();
        }
    }

    private static Exact sum(Distribution made) {
        return made.shares().stream().map(Distribution.Share::volume).reduce(Exact.ZERO, Exact::plus);
    }

    private static List<String> tenths(List<Integer> areas) {
        return areas.stream().map(each -> Exact.of(each, 10).toString()).toList();
    }

    private static GroupBasis group(List<String> areas, List<String> rooms) {
        List<Participant> participants = new ArrayList<>();
        for (String area : areas) {
            participants.add(participant("P" + participants.size(), area));
        }
        List<Participant> common = new ArrayList<>();
        for (String area : rooms) {
            common.add(participant("C" + common.size(), area));
        }
        return new GroupBasis(new GroupId("house"), Resource.ELECTRICITY, participants, common);
    }

    private static Participant participant(String id, String area) {
        return new Participant(
                new PremisesId(id), AreaOperand.of(new Span<>(ALWAYS, metres(area), new FactId("area " + id))));
    }

    private static Quantity metres(String area) {
        return Quantity.parse(area, Unit.SQUARE_METRE);
    }

    private static Operand whole(Exact value, Unit unit) {
        return new Operand(HouseMeterVolume.HOUSE_VOLUME, value, unit, origin("meter"));
    }

    private static Origin origin(String fact) {
        return Origin.fact(new FactId(fact));
    }
}
