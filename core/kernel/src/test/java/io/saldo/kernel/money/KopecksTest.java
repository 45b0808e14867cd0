package io.saldo.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import java.math.BigDecimal;
import java.util.List;
import javax.money.Monetary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.javamoney.moneta.FastMoney;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Domain(Numbers.class)
class KopecksTest {

    @ParameterizedTest(name = "{0} m³ × {1} roubles = {2} → {3} ({4})")
    @CsvSource({
        "5.25, 15.90, 83.475, 83.48, kalin-gov.ru/doc/36940",
        "4.5, 15.47, 69.615, 69.62, kalin-gov.ru/doc/36940",
        "3.75, 15.90, 59.625, 59.63, kalin-gov.ru/doc/36940: half even would give 59.62",
        "6.4, 15.90, 101.76, 101.76, kalin-gov.ru/doc/36940",
        "-5.25, 15.90, -83.475, -83.48, the same line taken back",
        "1, 0.004999, 0.004999, 0.00, below half a kopeck",
        "-1, 0.005, -0.005, -0.01, a negative tie"
    })
    void roublesAreRoundedToKopecksHalfUp(String volume, String tariff, String exact, String posted, String source) {
        Exact amount = Exact.parse(volume).times(Exact.parse(tariff));
        assertThat(amount).as(source).isEqualTo(Exact.parse(exact));
        assertThat(Kopecks.halfUp(amount)).as(source).hasToString(posted);
    }

    @ParameterizedTest
    @CsvSource({"1250.5, 125050", "1250.50, 125050", "-0.01, -1", "7, 700", "0, 0", "1.100, 110"})
    void roublesAreReadWithoutRounding(String roubles, long kopecks) {
        assertThat(Kopecks.parse(roubles)).isEqualTo(Kopecks.of(kopecks));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1/3", "", "1,50", "NaN", "1e2", "92233720368547758.08"})
    void whatIsNoAmountOfKopecksIsRefused(String roubles) {
        assertThatThrownBy(() -> Kopecks.parse(roubles)).isInstanceOf(InvalidValueException.class);
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll Kopecks amount) {
        assertThat(Kopecks.parse(amount.toString())).isEqualTo(amount);
        assertThat(Kopecks.halfUp(amount.roubles())).isEqualTo(amount);
    }

    @Property
    void addingAndSubtractingAreExactOrFail(@ForAll Kopecks a, @ForAll Kopecks b) {
        long ignoringOverflow = a.value() + b.value();
        boolean fits =
                new BigDecimal(a.value()).add(new BigDecimal(b.value())).compareTo(new BigDecimal(ignoringOverflow))
                        == 0;
        if (fits) {
            assertThat(a.plus(b)).isEqualTo(Kopecks.of(ignoringOverflow));
            assertThat(a.minus(b.negate())).isEqualTo(a.plus(b));
        } else {
            assertThatThrownBy(() -> a.plus(b)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> a.minus(b.negate())).isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void anAmountBeyondALongFailsInsteadOfWrappingRound() {
        Kopecks most = Kopecks.of(Long.MAX_VALUE);
        Kopecks least = Kopecks.of(Long.MIN_VALUE);
        assertThatThrownBy(() -> most.plus(Kopecks.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(Kopecks.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negate).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Kopecks.sum(List.of(most, most))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Kopecks.halfUp(Exact.of(Long.MAX_VALUE))).isInstanceOf(InvalidValueException.class);
        assertThat(Kopecks.halfUp(least.roubles())).isEqualTo(least);
        assertThat(Kopecks.halfUp(most.roubles())).isEqualTo(most);
    }

    @Property
    void moneyOfAHostAndBackIsTheSameAmount(@ForAll Kopecks amount) {
        var money = amount.toMonetaryAmount();
        assertThat(money.getCurrency().getCurrencyCode()).isEqualTo("RUB");
        assertThat(money.getNumber().numberValueExact(BigDecimal.class)).isEqualByComparingTo(amount.toString());
        assertThat(Kopecks.from(money)).isEqualTo(amount);
    }

    @Test
    void everyKindOfMoneyOfMonetaIsTaken() {
        assertThat(Kopecks.from(FastMoney.of(12.5, "RUB"))).isEqualTo(Kopecks.of(1250));
        assertThat(Kopecks.from(Money.of(new BigDecimal("1E+3"), "RUB"))).isEqualTo(Kopecks.of(100_000));
        assertThat(Kopecks.from(Money.of(new BigDecimal("-0.010"), "RUB"))).isEqualTo(Kopecks.of(-1));
    }

    @Test
    void otherCurrenciesAndPartsOfAKopeckAreRefused() {
        var euro = Monetary.getDefaultAmountFactory()
                .setCurrency("EUR")
                .setNumber(1)
                .create();
        var part = Money.of(new BigDecimal("0.001"), "RUB");
        assertThatThrownBy(() -> Kopecks.from(euro))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("currency");
        assertThatThrownBy(() -> Kopecks.from(part))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("two decimals");
    }

    @Test
    void amountsAreSummedComparedAndToldApart() {
        Kopecks one = Kopecks.parse("1");
        Kopecks two = Kopecks.parse("2");
        assertThat(Kopecks.sum(List.of(one, two, two.negate()))).isEqualTo(one);
        assertThat(Kopecks.sum(List.of())).isEqualTo(Kopecks.ZERO);
        assertThat(one).isLessThan(two);
        assertThat(one.min(two)).isEqualTo(one);
        assertThat(two.min(one)).isEqualTo(one);
        assertThat(one.max(two)).isEqualTo(two);
        assertThat(two.max(one)).isEqualTo(two);
        assertThat(two.negate().signum()).isEqualTo(-1);
        assertThat(one.isZero()).isFalse();
        assertThat(one.minus(one).isZero()).isTrue();
    }
}
