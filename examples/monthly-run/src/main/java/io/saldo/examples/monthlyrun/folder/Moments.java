package io.saldo.examples.monthlyrun.folder;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Moments as people write them: {@code 2026-10-27}, {@code 2026-10-27T12:00:00}, {@code 2026-10-27T12:00:00+03:00}. */
final class Moments {
    private static final int DAY = 10;

    private Moments() {}

    /** A day alone. */
    static Optional<LocalDate> day(String text) {
        try {
            return text.length() == DAY ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A moment with a time, in the zone where it names none. */
    static Optional<Instant> instant(String text, ZoneId zone) {
        try {
            return Optional.of(
                    text.matches(".*([zZ]|[+-]\\d\\d:?\\d*)")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
