package io.saldo.metering.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.metering.meter.GroupId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What own volumes of premises leave of the house, and heat divided by the hot water used. */
class RemainderTest {
    private static final Ground READ =
            new Ground(Condition.COMMON_METER_READ, new FactId("reading"), new Clause(Act.RULES_354, "Vд"));

    private static final GroupId HOUSE = new GroupId("house");

    /** Two premises of 50 and 150 m². */
    @ParameterizedTest(name = "{0} − ({1}) with {2}: {3}, to pay {4}, carried on {5}")
    @CsvSource(delimiter = ';', textBlock = """
            # Vд ; own volumes; carried in; common; parts   ; carried on
            100  ; 30 50      ; 0         ; 20    ; 5 15    ; 0
            100  ; ''         ; 0         ; 100   ; 25 75   ; 0
            100  ; 30 70      ; 0         ; 0     ; 0 0     ; 0
            100  ; 30 80.5    ; 0         ; -10.5 ; 0 0     ; -10.5
            100  ; 30 50      ; -8        ; 20    ; 3 9     ; 0
            100  ; 30 50      ; -20       ; 20    ; 0 0     ; 0
            100  ; 30 50      ; -25       ; 20    ; 0 0     ; -5
            100  ; 30 80      ; -25       ; -10   ; 0 0     ; -35""")
    void theCommonPropertyUsesWhatThePremisesLeave(
            String whole, String own, String carriedIn, String common, String parts, String carriedOn) {
        Operand remainder = CommonResourceDistribution.remainder(
                operand(whole, Unit.CUBIC_METRE), terms(own.isEmpty() ? List.of() : List.of(own.split(" ", -1))));
        assertThat(remainder.value()).isEqualTo(Exact.parse(common));
        assertThat(remainder.unit()).isEqualTo(Unit.CUBIC_METRE);
        assertThat(((Origin.Derived) remainder.origin()).derivation().replay()).isEqualTo(Exact.parse(common));
        GroupBasis basis = new GroupBasis(
                HOUSE, Resource.COLD_WATER, List.of(participant("A", "50"), participant("B", "150")), List.of());
        Distribution made = CommonResourceDistribution.byMeter(
                basis, remainder, Exact.parse(carriedIn), Origin.fact(new FactId("carry")), READ);
        assertThat(volumes(made)).isEqualTo(parts);
        assertThat(made.carried().plus(Exact.parse(carriedIn))).isEqualTo(Exact.parse(carriedOn));
        check(made, Unit.CUBIC_METRE);
    }

    @ParameterizedTest(name = "{0} Gcal by {1} m³: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # Vкр; hot water of the premises; parts
            12   ; 1 2 3                    ; 2 4 6
            1    ; 1 1 1                    ; 1/3 1/3 1/3
            7    ; 0 3.5                    ; 0 7
            0    ; 1 2                      ; 0 0""")
    void theHeatOfHotWaterIsDividedByTheWater(String heat, String water, String parts) {
        Distribution made = ProductionDistribution.distribute(
                HOUSE, operand(heat, Unit.GIGACALORIE), READ, terms(List.of(water.split(" ", -1))));
        assertThat(volumes(made)).isEqualTo(parts);
        assertThat(made.whole()).isEqualTo(Exact.parse(heat));
        assertThat(made.carried()).isEqualTo(Exact.ZERO);
        assertThat(made.resource()).isEqualTo(Resource.HOT_WATER_HEAT);
        check(made, Unit.GIGACALORIE);
    }

    @Property
    void theHeatOfHotWaterIsAllDivided(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 9999) Integer> litres,
            @ForAll @IntRange(max = 9999) int heat) {
        Assume.that(litres.stream().anyMatch(each -> each > 0));
        Distribution made = ProductionDistribution.distribute(
                HOUSE,
                operand(heat + "/1000", Unit.GIGACALORIE),
                READ,
                terms(litres.stream().map(each -> each + "/1000").toList()));
        assertThat(made.shares().stream().map(Distribution.Share::volume).reduce(Exact.ZERO, Exact::plus))
                .isEqualTo(Exact.of(heat, 1000));
        check(made, Unit.GIGACALORIE);
    }

    private static String volumes(Distribution made) {
        return made.shares().stream().map(each -> each.volume().toString()).collect(Collectors.joining(" "));
    }

    private static void check(Distribution made, Unit unit) {
        for (Distribution.Share share : made.shares()) {
            assertThat(share.metered()).isTrue();
            assertThat(share.derivation().replay()).isEqualTo(share.volume());
            assertThat(share.derivation().unit()).isEqualTo(unit);
            assertThat(share.derivation().mismatches()).isEmpty();
        }
    }

    private static List<Derivation.Total.Term> terms(List<String> volumes) {
        List<Derivation.Total.Term> terms = new ArrayList<>();
        for (String volume : volumes) {
            String id = "P" + terms.size();
            terms.add(new Derivation.Total.Term(id, Exact.parse(volume), Origin.fact(new FactId("own of " + id))));
        }
        return terms;
    }

    private static Operand operand(String value, Unit unit) {
        return new Operand(HouseMeterVolume.HOUSE_VOLUME, Exact.parse(value), unit, Origin.fact(new FactId("meter")));
    }

    private static Participant participant(String id, String area) {
        return new Participant(
                new PremisesId(id),
                AreaOperand.of(new Span<>(
                        DateRange.from(LocalDate.of(2010, 1, 1)),
                        Quantity.parse(area, Unit.SQUARE_METRE),
                        new FactId("area " + id))));
    }
}
