package io.saldo.cabinet.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.fixture.Together;
import io.saldo.cabinet.memory.MemoryCabinet;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    private final MemoryCabinet books = new MemoryCabinet();
    private final Throttle three = new Throttle(Arrays.stream(Tried.values())
            .collect(Collectors.toMap(tried -> tried, tried -> new Limit(3, Duration.ofMinutes(15)))));
    private final Subject ivan = Subject.of(Tried.SIGN_IN_BY_NAME, "ivan");

    private Optional<Instant> admit(Instant now, Subject... subjects) {
        return books.write(store -> three.admit(store.attempts(), now, subjects));
    }

    @Test
    void theLimitLetsItsNumberThroughAndSaysWhenItOpensAgain() {
        for (int i = 0; i < 3; i++) {
            assertThat(admit(NOON.plusSeconds(i), ivan)).isEmpty();
        }
        assertThat(admit(NOON.plusSeconds(899), ivan)).contains(Instant.parse("2026-11-30T12:15:00Z"));
        assertThat(admit(NOON.plusSeconds(900), ivan)).isEmpty();
    }

    @Test
    void oneSubjectThatIsFullClosesAndAllAreCounted() {
        var address = Subject.of(Tried.SIGN_IN_BY_ADDRESS, "192.0.2.1");
        for (int i = 0; i < 3; i++) {
            assertThat(admit(NOON, ivan)).isEmpty();
        }
        assertThat(admit(NOON, ivan, address)).isPresent();
        assertThat(books.<Integer>read(store -> three.left(store.attempts(), NOON, address)))
                .isEqualTo(2);
        assertThat(books.<Boolean>read(store -> three.full(store.attempts(), NOON, ivan)))
                .isTrue();
    }

    @Test
    void aThousandTriesAtOnceAreNotMoreThanTheLimit() {
        List<Long> through = Together.on(8, number -> {
            long count = 0;
            for (int i = 0; i < 125; i++) {
                count += admit(NOON, ivan).isEmpty() ? 1 : 0;
            }
            return count;
        });
        assertThat(through.stream().mapToLong(Long::longValue).sum()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} of {1}: [{2}, {3})")
    @CsvSource({
        "2026-11-30T12:00:00Z, PT15M, 2026-11-30T12:00:00Z, 2026-11-30T12:15:00Z",
        "2026-11-30T12:14:59.999Z, PT15M, 2026-11-30T12:00:00Z, 2026-11-30T12:15:00Z",
        "2026-11-30T23:59:59Z, P1D, 2026-11-30T00:00:00Z, 2026-12-01T00:00:00Z",
        "1969-12-31T23:59:59Z, PT1H, 1969-12-31T23:00:00Z, 1970-01-01T00:00:00Z"
    })
    void windowsFollowOneAnother(Instant moment, Duration window, Instant begun, Instant next) {
        var limit = new Limit(1, window);
        assertThat(limit.windowOf(moment)).isEqualTo(begun);
        assertThat(limit.opensAfter(moment)).isEqualTo(next);
    }

    @Test
    void housekeepingForgetsOnlyWindowsThatAreOver() {
        for (int i = 0; i < 3; i++) {
            assertThat(admit(NOON, ivan)).isEmpty();
        }
        prune(NOON.plusSeconds(899));
        assertThat(admit(NOON.plusSeconds(899), ivan)).isPresent();
        prune(NOON.plusSeconds(1801));
        assertThat(books.dump()).doesNotContain(ivan.key());
    }

    private void prune(Instant now) {
        books.<Boolean>write(store -> {
            three.prune(store.attempts(), now);
            return true;
        });
    }

    @Test
    void theUsualLimitsCoverEverythingThatIsCounted() {
        Map<Tried, Limit> limits = Throttle.usual().limits();
        assertThat(limits.keySet()).containsExactlyInAnyOrder(Tried.values());
        assertThat(limits.get(Tried.ACCOUNTS_BY_USER).most()).isEqualTo(5);
    }

    @Test
    void countersHoldNothingOfWhatWasTyped() {
        assertThat(Subject.of(Tried.SIGN_IN_BY_NAME, "ivanova@mail.ru").key())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(
                        Subject.of(Tried.SIGN_IN_BY_NAME, "ivanova@mail.ru", "").key());
    }
}
