package io.saldo.kernel.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.FactId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An explanation is a graph: what stands in many places is made once, and a posted line is not followed. */
class SharedGraphTest {
    private static final int FLOORS = 60;

    /** Each floor adds the one below to itself: 2⁶⁰ paths, 61 derivations. */
    private static Derivation tower() {
        Derivation floor = new Derivation.Total(
                "parts", Unit.RUB, List.of(new Derivation.Total.Term("a", Exact.ONE, Origin.fact(new FactId("a")))));
        Exact value = Exact.ONE;
        for (int i = 0; i < FLOORS; i++) {
            Origin below = new Origin.Derived(floor);
            floor = new Derivation.Total(
                    "parts",
                    Unit.RUB,
                    List.of(
                            new Derivation.Total.Term("left", value, below),
                            new Derivation.Total.Term("right", value, below)));
            value = value.plus(value);
        }
        return floor;
    }

    @Test
    void replayVisitsEachDerivationOnce() {
        var replay = new Replay();
        assertThat(replay.of(tower())).isEqualTo(Exact.of(1L << FLOORS));
        assertThat(replay.visits()).isEqualTo(FLOORS + 1);
    }

    @Test
    void theSearchForMismatchesVisitsEachDerivationOnce() {
        var replay = new Replay();
        assertThat(replay.mismatches(tower())).isEmpty();
        assertThat(replay.visits()).isEqualTo(FLOORS);
    }

    private static Derivation.Total posted(String value, String amount) {
        return new Derivation.Total(
                "parts",
                Unit.RUB,
                List.of(new Derivation.Total.Term(
                        "2025-01", Exact.parse(value), new Origin.OfLine("house/2025-01/1001", Exact.parse(amount)))));
    }

    @Test
    void aPostedLineIsALeafWithItsIdAndAmount() {
        assertThat(posted("12.50", "12.50").replay()).isEqualTo(Exact.parse("12.50"));
        assertThat(posted("12.50", "12.50").mismatches()).isEmpty();
        assertThat(posted("12.50", "12.50").lines())
                .containsExactly(new Origin.OfLine("house/2025-01/1001", Exact.parse("12.50")));
    }

    @Test
    void anOperandThatIsNotWhatItsLineCountsIsAMismatch() {
        assertThat(posted("12.50", "12.51").mismatches()).hasSize(1);
    }

    @Test
    void theLinesUnderASharedDerivationAreToldOnce() {
        Origin shared = new Origin.Derived(posted("1", "1"));
        Derivation both = new Derivation.Total(
                "parts",
                Unit.RUB,
                List.of(
                        new Derivation.Total.Term("left", Exact.ONE, shared),
                        new Derivation.Total.Term("right", Exact.ONE, shared)));
        assertThat(both.lines()).hasSize(1);
    }
}
