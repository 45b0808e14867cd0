package io.saldo.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    private static final long FIFTEEN_DIGITS = 999_999_999_999_999L;

    @Property
    void whatIsWrittenIsReadBackDigitForDigit(
            @ForAll @LongRange(min = -FIFTEEN_DIGITS, max = FIFTEEN_DIGITS) long unscaled,
            @ForAll @IntRange(min = 0, max = 12) int scale) {
        Quantity quantity = new Quantity(unscaled, scale, Unit.CUBIC_METRE);
        assertThat(Quantity.parse(quantity.number().toPlainString(), Unit.CUBIC_METRE))
                .isEqualTo(quantity);
        assertThat(quantity.exact()).isEqualTo(Exact.of(BigDecimal.valueOf(unscaled, scale)));
        assertThat(quantity).hasToString(BigDecimal.valueOf(unscaled, scale).toPlainString() + " M3");
        assertThat(quantity.signum()).isEqualTo(Long.signum(unscaled));
    }

    @Test
    void aTariffKeepsTheDecimalsItWasWrittenWith() {
        Unit price = Unit.RUB.per(Unit.CUBIC_METRE);
        Quantity tariff = Quantity.parse(" 43.570 ", price);
        assertThat(tariff).isEqualTo(new Quantity(43570, 3, price)).hasToString("43.570 RUB/M3");
        assertThat(tariff).isNotEqualTo(Quantity.parse("43.57", price));
        assertThat(tariff.exact()).isEqualTo(Quantity.parse("43.57", price).exact());
        assertThat(Quantity.of(3, Unit.PERSON)).isEqualTo(Quantity.parse("3", Unit.PERSON));
    }

    @Test
    void theLongestNumbersAreTakenAndLongerOnesRefused() {
        assertThat(Quantity.parse("999999999999999", Unit.ONE).unscaled()).isEqualTo(FIFTEEN_DIGITS);
        assertThat(Quantity.parse("-999999.999999999999", Unit.ONE).unscaled()).isEqualTo(-999_999_999_999_999_999L);
        for (String tooLong : new String[] {"9000000.000000000000", "99999999.999999999999"}) {
            assertThatThrownBy(() -> Quantity.parse(tooLong, Unit.ONE))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("18 digits");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1,5", "1e3", "NaN", "+1", "1.", ".1", "--1", "1 000", "0.1234567890123", "1234567890123456"
            })
    void aTextThatIsNoDecimalIsRefused(String text) {
        assertThatThrownBy(() -> Quantity.parse(text, Unit.ONE))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("digits with at most one point");
    }

    @Test
    void aScaleHasTwelveDecimalsAtMost() {
        assertThat(new Quantity(1, 12, Unit.ONE).exact()).isEqualTo(Exact.ofScaled(1, 12));
        assertThatThrownBy(() -> new Quantity(1, 13, Unit.ONE)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Quantity(1, -1, Unit.ONE)).isInstanceOf(InvalidValueException.class);
    }
}
