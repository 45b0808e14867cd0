package io.saldo.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A price bound once gives what multiplying and rounding give. */
class PerUnitTest {
    /** 3.190 × 43.57 = 138.9883; 45.5 × 25.13 = 1143.415, a tie; 1 ÷ 3 of a rouble for 2 are 66.67 kopecks; what is taken back is rounded away from zero too. */
    @ParameterizedTest
    @CsvSource({
        "43.57, 1, 3190, 3, 13899",
        "25.13, 1, 455, 1, 114342",
        "1, 3, 2, 0, 67",
        "0.01, 1, 5, 1, 1",
        "0.01, 1, 4, 1, 0",
        "0.01, 1, -5, 1, -1",
        "-25.13, 1, 455, 1, -114342",
        "0, 1, 455, 1, 0",
        "25.13, 1, 0, 2, 0"
    })
    void kopecksOfANumber(String price, long parts, long number, int scale, long kopecks) {
        PerUnit bound = PerUnit.of(Exact.parse(price).over(parts), scale);
        assertThat(bound.kopecks(number)).isEqualTo(kopecks);
        assertThat(bound.roubles()).isEqualTo(Exact.parse(price).over(parts));
    }

    /** At most 10^16 roubles, which kopecks in a long still hold. */
    @Property
    void boundOrNotTheAmountIsTheSame(
            @ForAll @LongRange(min = -100_000_000, max = 100_000_000) long num,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long den,
            @ForAll @LongRange(min = -1_000_000, max = 100_000_000) long number,
            @ForAll @IntRange(max = 9) int scale) {
        Exact price = Exact.of(num, den);
        PerUnit bound = PerUnit.of(price, scale);
        Exact roubles = Exact.ofScaled(number, scale).times(price);
        assertThat(bound.unrounded(number)).isEqualTo(roubles);
        assertThat(bound.kopecks(number)).isEqualTo(Kopecks.halfUp(roubles).value());
    }

    /** Neither the product nor the price itself need fit into longs. */
    @Property
    void beyondLongsToo(
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long num,
            @ForAll @LongRange(min = 1_000_000_000_000_000L, max = Long.MAX_VALUE) long den,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long number) {
        Exact price = Exact.of(num, den).times(Exact.of(3, 7)).times(Exact.of(1, 1_000_003));
        assertThat(PerUnit.of(price, 4).kopecks(number))
                .isEqualTo(
                        Kopecks.halfUp(Exact.ofScaled(number, 4).times(price)).value());
    }
}
