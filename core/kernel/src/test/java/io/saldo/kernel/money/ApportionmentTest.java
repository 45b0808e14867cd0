package io.saldo.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published divisions, as tables. */
class ApportionmentTest {

    @ParameterizedTest(name = "{0} kopecks over {1} = {2}")
    @CsvSource({"15, 4/5 2/25 3/25, 12 1 2", "15, 1/2 1/2 0, 8 7 0"})
    void portionsOfAnAmountAreFair(long whole, String portions, String parts) {
        // formancehq/ledger, internal/machine/allotment_test.go (MIT): there the first take what is left over (13 1 1)
        assertThat(divide(Kopecks.of(whole), portions)).isEqualTo(numbers(parts).toList());
    }

    @ParameterizedTest(name = "{0} roubles over {1} = {2}")
    @CsvSource({
        "0.02, 100 100 100 100, 1 1 0 0",
        "50, 1666.55 1666.55 1666.55 0.35, 1667 1667 1666 0",
        "25.25, 33.33 33.33 33.33 0.01, 842 842 841 0"
    })
    void nobodyGetsANegativePartOfAPayment(String payment, String debts, String parts) {
        // a payment splitter that rounds each share and leaves the rest to the last one gives that one −1 kopeck each
        // time
        assertThat(divide(Kopecks.parse(payment), debts))
                .isEqualTo(numbers(parts).toList());
    }

    @ParameterizedTest(name = "{0} kopecks over {1} = {2}")
    @CsvSource({"-2, 1 1 1 1, -1 -1 0 0", "-15, 4/5 2/25 3/25, -12 -1 -2", "0, 1 2, 0 0", "1, 0 0 1, 0 0 1"})
    void creditsAreDividedAsDebtsAre(long whole, String weights, String parts) {
        assertThat(divide(Kopecks.of(whole), weights)).isEqualTo(numbers(parts).toList());
    }

    @Test
    void whatCannotBeDividedIsRefused() {
        Kopecks whole = Kopecks.of(1);
        Map<String, Exact> negative = Map.of("a", Exact.ONE, "b", Exact.of(-1, 2));
        Map<String, Exact> zeros = Map.of("a", Exact.ZERO);
        Map<String, Exact> nobody = Map.of();
        assertThatThrownBy(() -> Apportionment.largestRemainder(whole, negative))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("zero or more");
        assertThatThrownBy(() -> Apportionment.largestRemainder(whole, zeros))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("more than zero");
        assertThatThrownBy(() -> Apportionment.largestRemainder(whole, nobody))
                .isInstanceOf(InvalidValueException.class);
    }

    private static List<Long> divide(Kopecks whole, String weights) {
        Map<Integer, Exact> byPlace = new TreeMap<>();
        Arrays.stream(weights.split(" ", -1)).forEach(weight -> byPlace.put(byPlace.size(), Exact.parse(weight)));
        return Apportionment.largestRemainder(whole, byPlace).values().stream()
                .map(Kopecks::value)
                .toList();
    }

    private static Stream<Long> numbers(String text) {
        return Arrays.stream(text.split(" ", -1)).map(Long::valueOf);
    }
}
