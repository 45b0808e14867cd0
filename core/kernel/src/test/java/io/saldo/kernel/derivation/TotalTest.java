package io.saldo.kernel.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.FactId;
import java.util.List;
import java.util.ListResourceBundle;
import org.junit.jupiter.api.Test;

/** A total over many things: one line each, replayed from where each comes from. */
class TotalTest {
    private static final Derivation.Total.Term PLAIN =
            new Derivation.Total.Term("1", Exact.parse("54.3"), Origin.fact(new FactId("area-1")));

    private static Derivation.Total.Term derived(String recorded) {
        return new Derivation.Total.Term("2", Exact.parse(recorded), new Origin.Derived(ColdWater.volume("5.25")));
    }

    private static Derivation.Total total(Derivation.Total.Term... terms) {
        return new Derivation.Total("areas", Unit.CUBIC_METRE, List.of(terms));
    }

    private static List<String> tell(Derivation derivation) {
        return DerivationText.lines(derivation, Texts.kernel(Texts.RUSSIAN).with(new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"total.areas", "Все площади"}};
            }
        }));
    }

    @Test
    void itReplaysFactsAndNestedDerivations() {
        assertThat(total(PLAIN, derived("5.25")).replay()).isEqualTo(Exact.parse("59.55"));
        assertThat(total().replay()).isEqualTo(Exact.ZERO);
        assertThat(total(PLAIN).unit()).isEqualTo(Unit.CUBIC_METRE);
    }

    @Test
    void aTermThatIsNotWhatItsDerivationGivesIsReported() {
        assertThat(total(PLAIN, derived("5.25")).mismatches()).isEmpty();
        assertThat(total(PLAIN, derived("5.26")).mismatches()).singleElement().satisfies(found -> {
            assertThat(found.value()).isEqualTo(Exact.parse("5.26"));
            assertThat(found.symbol()).isEqualTo(new Symbol("areas", "2"));
        });
        assertThat(total(PLAIN, derived("5.26")).replay())
                .as("what was recorded does not count")
                .isEqualTo(Exact.parse("59.55"));
    }

    @Test
    void itIsToldAsOneLineForEachTermAndThenWhatTheyRestOn() {
        List<String> lines = tell(total(PLAIN, derived("5.25")));
        assertThat(lines.subList(0, 3))
                .containsExactly(
                        "[1] Все площади = 59,55\u00a0м³",
                        "      1: 54,3\u00a0м³ [area-1]",
                        "      2: 5,25\u00a0м³ [см. ниже]");
        assertThat(lines.get(3)).startsWith("    [2] ");
    }

    @Test
    void aTotalToldBeforeIsOnlyNamed() {
        Derivation twice = new Derivation.Summed(List.of(total(PLAIN), total(PLAIN)));
        assertThat(tell(twice))
                .containsExactly(
                        "сумма частей: 54,3 + 54,3 = 108,6\u00a0м³",
                        "  [1] Все площади = 54,3\u00a0м³",
                        "        1: 54,3\u00a0м³ [area-1]",
                        "  см. [1] Все площади");
    }
}
