package io.saldo.examples.cabinet.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.money.Kopecks;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusualTest {
    /** In kopecks: before, now, what is unusual; a dash for nothing. */
    @ParameterizedTest
    @CsvSource({
        "400000, 0, NEW_ZERO",
        "0, 0, -",
        "400000, -100, SIGN_CHANGED",
        "-400000, 100, SIGN_CHANGED",
        "400000, 600000, -",
        "400000, 600001, FAR",
        "400000, 199999, FAR",
        "400000, 200000, -",
        "100, 30100, -",
        "100, 30101, FAR",
        "0, 30001, FAR",
        "0, 30000, -",
        "-400000, 0, NEW_ZERO"
    })
    void signsOfABillUnlikeTheOneBefore(long before, long now, String signs) {
        assertThat(Unusual.signs(Kopecks.of(before), Kopecks.of(now)))
                .containsExactlyElementsOf(Arrays.stream(signs.split(" ", -1))
                        .filter(each -> !each.equals("-"))
                        .map(Unusual.Sign::valueOf)
                        .toList());
    }
}
