package io.saldo.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NaN",
                "Infinity",
                "1e400",
                "1E2",
                "1,5",
                "1.",
                ".5",
                "--1",
                "1.2.3",
                "0x10",
                "1 000",
                "١",
                "1/",
                "/2",
                "1/2/3",
                "1//2"
            })
    void aTextThatIsNoPlainNumberIsRefused(String text) {
        assertThatThrownBy(() -> Exact.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("digits with at most one point");
    }

    @ParameterizedTest
    @CsvSource({
        "65.77, 65.77",
        "+65.770, 65.77",
        "' 12.5 ', 12.5",
        "-0.50, -0.5",
        "-0, 0",
        "007, 7",
        "1/3, 1/3",
        "2/4, 0.5",
        "-2/6, -1/3",
        "2/-6, -1/3",
        "1.5/4.5, 1/3",
        "100, 100",
        "1234567890123456789012345678901234567890123, 1234567890123456789012345678901234567890123"
    })
    void aNumberIsWrittenInItsShortestExactForm(String read, String written) {
        assertThat(Exact.parse(read)).hasToString(written);
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> Exact.ONE.over(Exact.ZERO)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Exact.of(5, 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Exact.parse("1/0")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Exact.of(BigInteger.TEN.pow(50)).over(0)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void halfUpIsAwayFromZeroOnBothSides() {
        assertThat(Exact.parse("0.125").halfUp(2)).hasToString("0.13");
        assertThat(Exact.parse("-0.125").halfUp(2)).hasToString("-0.13");
        assertThat(Exact.parse("0.124999").halfUp(2)).hasToString("0.12");
        assertThat(Exact.parse("-0.5").halfUp(0)).hasToString("-1");
        assertThat(Exact.parse("2/3").halfUp(18)).hasToString("0.666666666666666667");
    }

    @Test
    void roundingKnowsNoMoreThanEighteenDecimals() {
        assertThatThrownBy(() -> Exact.ONE.halfUp(19)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Exact.ONE.halfUp(-1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Exact.ofScaled(1, 19)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Exact.ofScaled(1, -1)).isInstanceOf(InvalidValueException.class);
        assertThat(Exact.ofScaled(1, 18)).hasToString("0.000000000000000001");
    }

    @Test
    void theFloorOfANegativeFractionIsBelowIt() {
        assertThat(Exact.parse("-0.1").floor()).isEqualTo(-1);
        assertThat(Exact.parse("-3").floor()).isEqualTo(-3);
        assertThat(Exact.parse("7/2").floor()).isEqualTo(3);
    }

    @Test
    void whatIsShownHasNoTrailingZerosAndNoExponent() {
        assertThat(Exact.of(100).shown(6)).isEqualTo(new BigDecimal("100"));
        assertThat(Exact.parse("1.50").shown(6)).isEqualTo(new BigDecimal("1.5"));
        assertThat(Exact.of(1, 3).shown(6)).isEqualTo(new BigDecimal("0.333333"));
        assertThat(Exact.ZERO.shown(2)).isEqualTo(new BigDecimal("0"));
    }

    @Test
    void aDecimalOfAnyScaleIsTakenExactly() {
        assertThat(Exact.of(new BigDecimal("12.3400"))).hasToString("12.34");
        assertThat(Exact.of(new BigDecimal("1E+3"))).hasToString("1000");
        assertThat(Exact.of(new BigDecimal("1E-20"))).hasToString("1/100000000000000000000");
    }

    @Test
    void negatingTheLeastLongDoesNotWrapRound() {
        assertThat(Exact.of(Long.MIN_VALUE).negate()).hasToString("9223372036854775808");
        assertThat(Exact.of(Long.MIN_VALUE).abs().signum()).isEqualTo(1);
        assertThat(Exact.ONE.over(Long.MIN_VALUE)).hasToString("-1/9223372036854775808");
        assertThat(Exact.of(Long.MIN_VALUE).halfUp(2)).hasToString("-9223372036854775808");
        assertThat(Exact.of(Long.MIN_VALUE).over(Long.MIN_VALUE)).isEqualTo(Exact.ONE);
    }

    @Test
    void theHashTellsNumbersApart() {
        assertThat(IntStream.range(0, 100)
                        .map(n -> Exact.of(n, 7).hashCode())
                        .distinct()
                        .count())
                .isGreaterThan(90);
    }

    @Test
    void anExactNumberEqualsNothingElse() {
        assertThat(Exact.ONE).isNotEqualTo(1L).isNotEqualTo(null).isNotEqualTo(Exact.of(1, 2));
    }
}
