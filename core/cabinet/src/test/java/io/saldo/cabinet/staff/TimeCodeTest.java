package io.saldo.cabinet.staff;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.token.SecretKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodeTest {
    private static final TimeCode PUBLISHED = new TimeCode("12345678901234567890".getBytes(US_ASCII));
    private static final StaffId ANNA = new StaffId("0123456789abcdef0123456789abcdef");

    /** RFC 6238, appendix B, SHA-1; of its eight digits the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void publishedCodes(long second, String published) {
        assertThat(PUBLISHED.at(TimeCode.step(Instant.ofEpochSecond(second)))).isEqualTo(published.substring(2));
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "5, 254676", "9, 520489"})
    void publishedCodesOfCounters(long step, String published) {
        assertThat(PUBLISHED.at(step)).isEqualTo(published);
    }

    /** The base32 of the published secret, as authenticators of others show it. */
    @Test
    void theSecretIsToldInBase32() {
        assertThat(PUBLISHED.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void aCodeIsTakenInItsStepAndInTheNeighboursOfIt() {
        Instant now = Instant.ofEpochSecond(1_234_567_890L);
        long step = TimeCode.step(now);
        assertThat(PUBLISHED.step(PUBLISHED.at(step), now)).hasValue(step);
        assertThat(PUBLISHED.step(PUBLISHED.at(step - 1), now)).hasValue(step - 1);
        assertThat(PUBLISHED.step(PUBLISHED.at(step + 1), now)).hasValue(step + 1);
        assertThat(PUBLISHED.step(PUBLISHED.at(step - 2), now)).isEmpty();
        assertThat(PUBLISHED.step(PUBLISHED.at(step + 2), now)).isEmpty();
        assertThat(PUBLISHED.step("005 924", now)).hasValue(step);
        assertThat(PUBLISHED.step("", now)).isEmpty();
        assertThat(PUBLISHED.step("5924", now)).isEmpty();
        assertThat(PUBLISHED.step("٠٠٥٩٢٤", now)).isEmpty();
    }

    @Test
    void everyMemberAndEditionHasASecretOfItsOwn() {
        var key = new SecretKey(new byte[32]);
        String first = TimeCode.of(key, ANNA, 1).base32();
        assertThat(first).hasSize(32).isEqualTo(TimeCode.of(key, ANNA, 1).base32());
        assertThat(TimeCode.of(key, ANNA, 2).base32()).isNotEqualTo(first);
        assertThat(TimeCode.of(key, new StaffId("f".repeat(32)), 1).base32()).isNotEqualTo(first);
        assertThat(TimeCode.of(new SecretKey("another key, 32 bytes of it, yes".getBytes(US_ASCII)), ANNA, 1)
                        .base32())
                .isNotEqualTo(first);
    }
}
