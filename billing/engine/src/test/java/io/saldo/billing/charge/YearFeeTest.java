package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.metering.house.AreaOperand;
import io.saldo.metering.house.GroupBasis;
import io.saldo.metering.house.HeatBasis;
import io.saldo.metering.house.HouseMeterVolume;
import io.saldo.metering.house.MixedHeatDistribution;
import io.saldo.metering.house.Participant;
import io.saldo.metering.meter.GroupId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a year of heating comes to by what was used. */
class YearFeeTest {

    @ParameterizedTest(name = "{0}: areas {1}, {2}: {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # id                ; areas      ; Gcal at roubles     ; fees of the year                    ; why
            d-heat-04           ; 50 150     ; 42@2000             ; 21000.00 63000.00                   ; against 19200.00 accrued, 1800.00 more
            two half-year prices; 50 150     ; 22@2000 20@2150     ; 21750.00 65250.00                   ; (22 × 2000 + 20 × 2150) × 50 ÷ 200
            rounded once        ; 50 50 50   ; 1@0.005 1@0.005     ; 0.00 0.00 0.00                      ; a third of 0.01, not of 0.005 twice
            a tie               ; 50 50      ; 1@0.01              ; 0.01 0.01                           ; 0.005 up""")
    void everyPartOfTheYearAtItsPrice(String id, String areas, String parts, String fees, String why) {
        List<YearFee> year = YearFee.of(parts(areas, parts));
        assertThat(year).extracting(each -> each.amount().toString()).as(why).containsExactly(fees.split(" ", -1));
        assertThat(year).allMatch(YearFeeTest::replays);
    }

    @Test
    void flatsWithDistributorsDivideWhatTheyOweTogetherByUnits() {
        SortedMap<PremisesId, Operand> units = new TreeMap<>();
        units.put(new PremisesId("1"), units("30"));
        units.put(new PremisesId("2"), units("10"));
        List<YearFee> year = YearFee.byDistributors(parts("50 50 100", "40@2000"), units);
        // together 40000.00, three quarters and one; flat 3 has none and pays by area
        assertThat(year)
                .extracting(each -> each.premises() + " " + each.amount())
                .containsExactly("1 30000.00", "2 10000.00", "3 40000.00");
        assertThat(year).allMatch(YearFeeTest::replays);
    }

    @Test
    void distributorsOfNothingDivideNothing() {
        SortedMap<PremisesId, Operand> units = new TreeMap<>();
        units.put(new PremisesId("1"), units("0"));
        assertThatThrownBy(() -> YearFee.byDistributors(parts("50 50", "40@2000"), units))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("more than zero");
        assertThatThrownBy(() -> YearFee.of(List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at least one");
    }

    @ParameterizedTest(name = "{0} of {1} m²: {2}")
    @CsvSource({"50, 100, false", "50.1, 100, true", "0, 100, false"})
    void distributorsAreUsedWhereTheyCoverMoreThanHalf(String covered, String house, boolean used) {
        assertThat(YearFee.mayUseDistributors(Exact.parse(covered), Exact.parse(house), Exact.of(1, 2)))
                .isEqualTo(used);
    }

    private static boolean replays(YearFee fee) {
        return fee.derivation().replay().equals(fee.amount().roubles())
                && fee.derivation().mismatches().isEmpty();
    }

    private static Operand units(String value) {
        return new Operand(
                new Symbol("units", "p"), Exact.parse(value), Unit.ONE, Origin.fact(new FactId("distributors")));
    }

    private static List<YearFee.Part> parts(String areas, String parts) {
        List<Participant> participants = new ArrayList<>();
        for (String area : areas.split(" ", -1)) {
            participants.add(new Participant(
                    new PremisesId(Integer.toString(participants.size() + 1)),
                    new Operand(
                            AreaOperand.AREA, Exact.parse(area), Unit.SQUARE_METRE, Origin.fact(new FactId("area")))));
        }
        HeatBasis basis =
                HeatBasis.of(new GroupBasis(GroupId.wholeHouse(Resource.HEAT), Resource.HEAT, participants, List.of()));
        List<YearFee.Part> list = new ArrayList<>();
        for (String part : parts.split(" ", -1)) {
            Operand whole = new Operand(
                    HouseMeterVolume.HOUSE_VOLUME,
                    Exact.parse(part.split("@", -1)[0]),
                    Unit.GIGACALORIE,
                    Origin.fact(new FactId("meter")));
            Quantity price = Quantity.parse(part.split("@", -1)[1], Unit.RUB.per(Unit.GIGACALORIE));
            list.add(new YearFee.Part(
                    MixedHeatDistribution.distribute(basis, whole),
                    new Span<>(
                            DateRange.from(LocalDate.of(2025, 1, 1)),
                            new Tariff(price, "a decree"),
                            new FactId("tariff"))));
        }
        return list;
    }
}
