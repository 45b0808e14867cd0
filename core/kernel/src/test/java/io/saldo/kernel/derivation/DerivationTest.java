package io.saldo.kernel.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DerivationTest {
    private static final SortedMap<String, Exact> THIRDS =
            new TreeMap<>(Map.of("1", Exact.ONE, "2", Exact.ONE, "3", Exact.ONE));

    @Test
    void aChargeIsMadeAgainFromItsFacts() {
        assertThat(ColdWater.charge().replay()).isEqualTo(Exact.parse("83.48"));
        assertThat(ColdWater.charge().unit()).isEqualTo(Unit.RUB);
        assertThat(ColdWater.volume("5.25").unit()).isEqualTo(Unit.CUBIC_METRE);
        assertThat(ColdWater.charge().mismatches()).isEmpty();
    }

    @Test
    void aRecordedOperandThatItsDerivationDoesNotGiveIsReported() {
        Derivation.Calculated planted = ColdWater.charge(ColdWater.volume("5.25"), "5.26");
        assertThat(planted.mismatches()).containsExactly(planted.operands().get(0));
        assertThat(planted.replay())
                .as("made from the facts, not from the record")
                .isEqualTo(Exact.parse("83.48"));
    }

    @Test
    void aWrongOperandDeepInsideIsReportedWhereverItIsNested() {
        Derivation.Calculated planted = ColdWater.charge(ColdWater.volume("5.25"), "5.26");
        Operand wrong = planted.operands().get(0);
        Derivation.Calculated above = new Derivation.Calculated(
                ColdWater.edition("twice", Confirmation.KNOWN),
                Formula.of(ColdWater.TARIFF).plus(Formula.of(ColdWater.TARIFF)),
                List.of(new Operand(ColdWater.TARIFF, Exact.parse("83.48"), Unit.RUB, new Origin.Derived(planted))));
        assertThat(above.mismatches()).containsExactly(wrong);
        assertThat(new Derivation.Summed(List.of(ColdWater.charge(), above)).mismatches())
                .containsExactly(wrong);
        assertThat(new Derivation.Apportioned(planted, "AREA", THIRDS, "1").mismatches())
                .containsExactly(wrong);
    }

    @Test
    void aSumIsThatOfItsParts() {
        var sum = new Derivation.Summed(
                List.of(ColdWater.charge(), new Derivation.PostedElsewhere("акт 5", Exact.parse("-0.48"), Unit.RUB)));
        assertThat(sum.replay()).isEqualTo(Exact.of(83));
        assertThat(sum.unit()).isEqualTo(Unit.RUB);
        assertThat(sum.mismatches()).isEmpty();
        assertThatThrownBy(() -> new Derivation.Summed(List.of())).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void thePartsOfAChargeSumToIt() {
        List<Exact> parts = THIRDS.keySet().stream()
                .map(key -> new Derivation.Apportioned(ColdWater.charge(), "AREA", THIRDS, key))
                .map(Derivation::replay)
                .toList();
        assertThat(parts).containsExactly(Exact.parse("27.83"), Exact.parse("27.83"), Exact.parse("27.82"));
        assertThat(new Derivation.Apportioned(ColdWater.charge(), "AREA", THIRDS, "2").unit())
                .isEqualTo(Unit.RUB);
    }

    @Test
    void aPartOfSomebodyWhoDoesNotShareIsRefused() {
        assertThatThrownBy(() -> new Derivation.Apportioned(ColdWater.charge(), "AREA", THIRDS, "4"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("one of those who share");
    }

    @Test
    void theWeightsOfADivisionCannotBeChangedAfterwards() {
        SortedMap<String, Exact> weights = new TreeMap<>(THIRDS);
        var part = new Derivation.Apportioned(ColdWater.charge(), "AREA", weights, "3");
        weights.put("3", Exact.of(1000));
        assertThat(Kopecks.halfUp(part.replay())).isEqualTo(Kopecks.parse("27.82"));
    }

    @Test
    void whatWasPostedElsewhereIsTakenAsItIs() {
        var posted = new Derivation.PostedElsewhere("реестр 12", Exact.parse("10.005"), Unit.RUB);
        assertThat(posted.replay()).isEqualTo(Exact.parse("10.005"));
        assertThat(posted.unit()).isEqualTo(Unit.RUB);
        assertThat(posted.mismatches()).isEmpty();
    }

    @Test
    void theRoundingsOfADerivationAreToldAndThoseOfNestedOnesAreNot() {
        List<String> told = new ArrayList<>();
        Formula.RoundingListener listener =
                (before, after, decimals) -> told.add(before + " → " + after + " (" + decimals + ")");
        ColdWater.charge(ColdWater.charge(), "83.48").replay(listener);
        assertThat(told).containsExactly("1327.332 → 1327.33 (2)");
        told.clear();
        new Derivation.Summed(List.of(ColdWater.charge(), ColdWater.charge())).replay(listener);
        assertThat(told).containsExactly("83.475 → 83.48 (2)", "83.475 → 83.48 (2)");
        told.clear();
        new Derivation.Apportioned(ColdWater.charge(), "AREA", THIRDS, "1").replay(listener);
        assertThat(told).containsExactly("83.475 → 83.48 (2)");
    }

    @Test
    void aFormulaWithoutAnOperandNamesTheSymbolAndTheRule() {
        var broken = new Derivation.Calculated(
                ColdWater.edition("charge", Confirmation.KNOWN), Formula.of(ColdWater.TARIFF), List.of());
        assertThatThrownBy(broken::replay)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("«T»")
                .hasMessageContaining("formula of charge");
    }

    @Test
    void daysAreAnOperandOfTheCalendar() {
        assertThat(Operand.days(ColdWater.FACTOR, 31))
                .isEqualTo(new Operand(ColdWater.FACTOR, Exact.of(31), Unit.DAY, new Origin.FromCalendar()));
    }
}
