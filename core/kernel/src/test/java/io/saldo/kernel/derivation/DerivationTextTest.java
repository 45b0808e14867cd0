package io.saldo.kernel.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.FactId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DerivationTextTest {

    @Test
    void aChargeIsToldInRussianWithClauseEditionOperandsSourcesAndRounding() {
        assertThat(tell(ColdWater.charge(), ColdWater.russian()))
                .containsExactly(
                        "[1] Плата за холодную воду",
                        "    Правила предоставления коммунальных услуг (ПП РФ № 354), прил. 2, ф. 4"
                                + " (в редакции с 2012-07-01) (формулировка не подтверждена)",
                        "    [V × T] = [5,25 × 15,9] = 83,48 руб.",
                        "    округление до копеек, половина вверх: 83,475 → 83,48",
                        "      V = 5,25 м³ — объём [см. ниже]",
                        "      T = 15,9 руб./м³ — тариф [tariff-1]",
                        "    [2] Объём холодной воды по нормативу",
                        "        Правила предоставления коммунальных услуг (ПП РФ № 354), прил. 2, ф. 4"
                                + " (в редакции с 2012-07-01)",
                        "        n × N × k = 1 × 5,25 × 1 = 5,25 м³",
                        "          n = 1 чел. — проживающие [residents-7]",
                        "          N = 5,25 м³/чел. — норматив [norm-3]",
                        "          k = 1 — повышающий коэффициент [ПП РФ от 25.11.2025 № 1871, п. 1]"
                                + " (формулировка не подтверждена)");
    }

    @Test
    void aChargeIsToldInEnglishAndAMissingNameIsItsKey() {
        assertThat(tell(ColdWater.charge(), Texts.kernel(Locale.ENGLISH)))
                .startsWith(
                        "[1] rule.charge",
                        "    Rules of utility services (Decree 354), прил. 2, ф. 4"
                                + " (edition in force from 2012-07-01) (wording not confirmed)",
                        "    [V × T] = [5.25 × 15.9] = 83.48 RUB",
                        "    rounded to kopecks, half up: 83.475 → 83.48",
                        "      V = 5.25 m³ — symbol.volume [see below]",
                        "      T = 15.9 RUB/m³ — symbol.tariff [tariff-1]");
    }

    @Test
    void aDerivationUsedTwiceIsToldOnceAndThenNamed() {
        var sum = new Derivation.Summed(List.of(ColdWater.charge(), ColdWater.charge()));
        List<String> lines = tell(sum, ColdWater.russian());
        assertThat(lines).startsWith("сумма частей: 83,48 + 83,48 = 166,96 руб.", "  [1] Плата за холодную воду");
        assertThat(lines).endsWith("  см. [1] Плата за холодную воду");
        assertThat(lines).filteredOn(line -> line.contains("[2]")).hasSize(1);
    }

    @Test
    void aPartIsToldWithTheWholeAndAllWhoShareIt() {
        var weights = new TreeMap<>(Map.of("1", Exact.parse("54.3"), "2", Exact.of(1, 3)));
        var part = new Derivation.Apportioned(ColdWater.charge(), "AREA", weights, "1");
        assertThat(tell(part, ColdWater.russian()))
                .startsWith(
                        "доля в 83,48 по площади (1 : 54,3; 2 : 1/3), по наибольшему остатку; 1: 82,97 руб.",
                        "  [1] Плата за холодную воду");
    }

    @Test
    void whatWasPostedElsewhereNamesItsDocument() {
        var posted = new Derivation.PostedElsewhere("реестр {0} «1'2»", Exact.parse("-10.5"), Unit.RUB);
        assertThat(tell(posted, ColdWater.russian()))
                .containsExactly("начислено в другой системе, документ реестр {0} «1'2»: −10,50 руб.");
    }

    @Test
    void anOperandFromSeveralFactsNamesThemAllAndANegativeOneStandsInBrackets() {
        var charge = new Derivation.Calculated(
                ColdWater.edition("charge", Confirmation.KNOWN),
                Formula.of(ColdWater.VOLUME).minus(Formula.of(ColdWater.NORM)).over(ColdWater.FACTOR),
                List.of(
                        operand(ColdWater.VOLUME, "1/3", new Origin.FromFacts(List.of())),
                        operand(ColdWater.NORM, "-2", new Origin.FromFacts(List.of(new FactId("a"), new FactId("b")))),
                        operand(ColdWater.FACTOR, "1", new Origin.FromCalendar())));
        assertThat(tell(charge, ColdWater.russian()).subList(2, 6))
                .containsExactly(
                        "    (V − N) ÷ k = (≈ 0,333333 − (−2)) ÷ 1 = ≈ 2,333333",
                        "      V = ≈ 0,333333 — объём",
                        "      N = −2 — норматив [a, b]",
                        "      k = 1 — повышающий коэффициент");
    }

    @Test
    void zeroStandsWithoutBrackets() {
        var nothing = new Derivation.Calculated(
                ColdWater.edition("charge", Confirmation.KNOWN),
                Formula.of(ColdWater.NORM).times(ColdWater.FACTOR),
                List.of(
                        operand(ColdWater.NORM, "0", new Origin.FromCalendar()),
                        operand(ColdWater.FACTOR, "3", new Origin.FromCalendar())));
        assertThat(tell(nothing, ColdWater.russian())).contains("    N × k = 0 × 3 = 0");
    }

    private static Operand operand(Symbol symbol, String value, Origin origin) {
        return new Operand(symbol, Exact.parse(value), Unit.ONE, origin);
    }

    private static List<String> tell(Derivation derivation, Texts texts) {
        return DerivationText.lines(derivation, texts).stream()
                .map(line -> line.replace('\u00a0', ' '))
                .toList();
    }
}
