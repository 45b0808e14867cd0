package io.saldo.kernel.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
    private static final NumberText RUSSIAN = NumberText.in(Texts.RUSSIAN);
    private static final NumberText ENGLISH = NumberText.in(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "0, '0,00', 0.00",
        "5, '0,05', 0.05",
        "99999, '999,99', 999.99",
        "100000, '1 000,00', '1,000.00'",
        "-123456750, '−1 234 567,50', '−1,234,567.50'"
    })
    void moneyHasTwoDecimalsAndThousandsApart(long kopecks, String russian, String english) {
        assertThat(RUSSIAN.money(Kopecks.of(kopecks))).isEqualTo(russian.replace(' ', '\u00a0'));
        assertThat(ENGLISH.money(Kopecks.of(kopecks))).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "1234.5, '1 234,5'",
        "0.123456, '0,123456'",
        "1/3, '≈ 0,333333'",
        "-2/3, '≈ −0,666667'",
        "0.1234567, '≈ 0,123457'",
        "1/10000000, '≈ 0'",
        "100, '100'"
    })
    void aNumberHasSixDecimalsAtMostAndSaysWhenThatIsNotAll(String exact, String shown) {
        assertThat(RUSSIAN.number(Exact.parse(exact))).isEqualTo(shown.replace(' ', '\u00a0'));
    }

    @Test
    void aRegionOfALanguageIsWrittenAsTheLanguageIs() {
        assertThat(NumberText.in(Locale.forLanguageTag("ru-RU")).money(Kopecks.of(150)))
                .isEqualTo("1,50");
    }

    @Test
    void aQuantityKeepsTheDecimalsItWasWrittenWith() {
        Quantity tariff = Quantity.parse("43.570", Unit.RUB.per(Unit.CUBIC_METRE));
        assertThat(RUSSIAN.quantity(tariff)).isEqualTo("43,570\u00a0руб./м³");
        assertThat(ENGLISH.quantity(tariff)).isEqualTo("43.570\u00a0RUB/m³");
        assertThat(RUSSIAN.quantity(Quantity.of(3, Unit.ONE))).isEqualTo("3");
        assertThat(RUSSIAN.withUnit(Exact.of(31), Unit.DAY)).isEqualTo("31\u00a0дн.");
    }

    @Test
    void aUnitIsWrittenAboveAndBelow() {
        assertThat(RUSSIAN.unit(Unit.ONE)).isEmpty();
        assertThat(RUSSIAN.unit(Unit.GIGACALORIE.per(Unit.SQUARE_METRE).per(Unit.MONTH)))
                .isEqualTo("Гкал/м²/мес.");
        assertThat(RUSSIAN.unit(Unit.ONE.per(Unit.DAY))).isEqualTo("1/дн.");
        assertThat(ENGLISH.unit(Unit.PERSON.times(Unit.DAY).times(Unit.DAY))).isEqualTo("pers.·d·d");
    }
}
