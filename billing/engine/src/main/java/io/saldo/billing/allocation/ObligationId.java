package io.saldo.billing.allocation;

import io.saldo.billing.charge.LineId;
import io.saldo.kernel.error.InvalidValueException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Identifies an obligation: by the line that made it, or by a text of its own where another system brought it or a
 * document made it. A text that reads as the id of a line is the line.
 *
 * @param line null where a text identifies it
 * @param text empty where a line identifies it
 */
public record ObligationId(@Nullable LineId line, String text) implements Comparable<ObligationId> {
    private static final Comparator<ObligationId> ORDER = Comparator.comparing(
                    ObligationId::line, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ObligationId::text);

    public ObligationId {
        InvalidValueException.unless(
                (line == null) != text.isBlank(), "obligation id", text, "a line or a text that is not blank");
    }

    public ObligationId(String value) {
        this(LineId.read(value).orElse(null), LineId.read(value).isPresent() ? "" : value);
    }

    /** Of what a line makes. */
    public static ObligationId of(LineId line) {
        return new ObligationId(line, "");
    }

    public String value() {
        return line == null ? text : line.toString();
    }

    /** Texts before lines. */
    @Override
    public int compareTo(ObligationId other) {
        return this == other ? 0 : ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return value();
    }
}
