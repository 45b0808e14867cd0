package io.saldo.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    @Provide
    Arbitrary<Unit> units() {
        Arbitrary<Unit> product = Arbitraries.of(Unit.Base.class)
                .map(base -> Unit.parse(base.name()))
                .list()
                .ofMaxSize(3)
                .map(bases -> bases.stream().reduce(Unit.ONE, Unit::times));
        return Combinators.combine(product, product).as(Unit::per);
    }

    @Property
    void unitsMultiplyInAnyOrder(@ForAll("units") Unit a, @ForAll("units") Unit b, @ForAll("units") Unit c) {
        assertThat(a.times(b)).isEqualTo(b.times(a)).hasSameHashCodeAs(b.times(a));
        assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
        assertThat(a.times(Unit.ONE)).isEqualTo(a);
    }

    @Property
    void dividingUndoesMultiplying(@ForAll("units") Unit a, @ForAll("units") Unit b) {
        assertThat(a.times(b).per(b)).isEqualTo(a);
        assertThat(a.per(b).times(b)).isEqualTo(a);
        assertThat(a.per(a)).isEqualTo(Unit.ONE);
        assertThat(a.per(b)).isEqualTo(Unit.ONE.per(b.per(a)));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("units") Unit a) {
        assertThat(Unit.parse(a.toString())).isEqualTo(a);
    }

    @Property
    void differentUnitsAreWrittenDifferently(@ForAll("units") Unit a, @ForAll("units") Unit b) {
        assertThat(a.toString().equals(b.toString())).isEqualTo(a.equals(b));
    }

    @Property
    void noPowerIsZero(@ForAll("units") Unit a, @ForAll("units") Unit b) {
        assertThat(a.times(b).powers().values()).doesNotContain(0);
    }

    @Test
    void theNotationIsFixed() {
        assertThat(Unit.RUB.per(Unit.CUBIC_METRE)).hasToString("RUB/M3");
        assertThat(Unit.CUBIC_METRE.per(Unit.PERSON).per(Unit.DAY)).hasToString("M3/PERSON/DAY");
        assertThat(Unit.GIGACALORIE.times(Unit.SQUARE_METRE)).hasToString("M2*GCAL");
        assertThat(Unit.ONE.per(Unit.MONTH)).hasToString("1/MONTH");
        assertThat(Unit.ONE).hasToString("1");
    }

    @Test
    void aPersonTimesANormTimesAPriceIsRoubles() {
        Unit norm = Unit.CUBIC_METRE.per(Unit.PERSON);
        Unit price = Unit.RUB.per(Unit.CUBIC_METRE);
        assertThat(Unit.PERSON.times(norm).times(price)).isEqualTo(Unit.RUB);
        assertThat(price.powers()).isEqualTo(Map.of(Unit.Base.RUB, 1, Unit.Base.M3, -1));
        assertThat(price).isNotEqualTo(norm).isNotEqualTo("RUB/M3");
    }

    @Test
    void theHashTellsBaseUnitsApart() {
        assertThat(Arrays.stream(Unit.Base.values())
                        .map(base -> Unit.parse(base.name()).hashCode())
                        .distinct()
                        .count())
                .isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "m3",
                "M4",
                "RUB/",
                "/M3",
                "RUB//M3",
                "RUB M3",
                "RUB*",
                "M2*M3",
                "1*M3",
                "M3/1",
                "M3/M3",
                "RUB/M3*DAY"
            })
    void aTextThatIsNoUnitInTheFixedNotationIsRefused(String text) {
        assertThatThrownBy(() -> Unit.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("as in RUB/M3");
    }
}
