package io.saldo.memory;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Refuses what some store could not keep exactly (P-4), so that a host meets it here first. */
final class Exact {
    private static final String NUL = "u0000";

    private Exact() {}

    /** Text that every database keeps. */
    static void text(String field, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            InvalidValueException.unless(c != 0, field, text, "text without the character NUL");
            boolean paired = !Character.isSurrogate(c);
            if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                paired = Character.isLowSurrogate(text.charAt(i + 1));
                i++;
            }
            InvalidValueException.unless(paired, field, text, "text without half a surrogate pair");
        }
    }

    /** Every text of a value. */
    static void value(String field, Canonical value) {
        String written = CanonicalWriter.write(value);
        for (int i = written.indexOf('\\'); i >= 0; i = written.indexOf('\\', i + 2)) {
            InvalidValueException.unless(
                    !written.startsWith(NUL, i + 1), field, written, "text without the character NUL");
        }
        text(field, written);
    }

    static void instant(String field, Instant instant) {
        InvalidValueException.unless(
                instant.truncatedTo(ChronoUnit.MICROS).equals(instant),
                field,
                instant,
                "an instant no finer than a microsecond");
        InvalidValueException.unless(
                !instant.equals(Instant.MAX), field, instant, "a moment that was given; the latest one is a question");
    }
}
