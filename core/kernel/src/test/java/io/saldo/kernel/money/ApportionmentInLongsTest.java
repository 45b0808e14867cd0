package io.saldo.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saldo.kernel.error.InvalidValueException;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The largest remainder over whole weights divides as the same over amounts does, and never loses a kopeck. */
class ApportionmentInLongsTest {
    @Test
    void ofEqualFractionsTheLowerPositionGoesFirst() {
        assertThat(Apportionment.largestRemainder(2, new long[] {1, 1, 1, 1})).containsExactly(1, 1, 0, 0);
        assertThat(Apportionment.largestRemainder(-2, new long[] {1, 1, 1, 1})).containsExactly(-1, -1, 0, 0);
        assertThat(Apportionment.largestRemainder(100, new long[] {0, 1, 2})).containsExactly(0, 33, 67);
        assertThat(Apportionment.largestRemainder(7, new long[] {5})).containsExactly(7);
    }

    @Test
    void aWeightBelowZeroOrNoneAboveItIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Apportionment.largestRemainder(7, new long[] {5, -1}))
                .withMessageContaining("weight")
                .withMessageContaining("-1");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Apportionment.largestRemainder(7, new long[] {0, 0}))
                .withMessageContaining("sum of weights");
    }

    @Property
    void itDividesAsOverAmounts(
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long whole,
            @ForAll @Size(min = 1, max = 60) List<@LongRange(max = 1_000_000L) Long> weights) {
        same(whole, weights);
    }

    @Property
    void beyondLongsToo(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long whole,
            @ForAll @Size(min = 1, max = 9) List<@LongRange(max = 1_000_000_000_000_000L) Long> weights) {
        same(whole, weights);
    }

    private static void same(long whole, List<Long> weights) {
        if (weights.stream().noneMatch(each -> each > 0)) {
            return;
        }
        long[] parts = Apportionment.largestRemainder(
                whole, weights.stream().mapToLong(Long::longValue).toArray());
        assertThat(LongStream.of(parts).sum()).isEqualTo(whole);
        assertThat(parts)
                .containsExactly(Apportionment.largestRemainder(
                                Kopecks.of(whole),
                                weights.stream().map(Kopecks::of).toList(),
                                Integer::compare)
                        .stream()
                        .mapToLong(Kopecks::value)
                        .toArray());
    }
}
