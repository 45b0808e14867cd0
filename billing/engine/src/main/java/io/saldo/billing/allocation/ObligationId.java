package io.saldo.billing.allocation;

import io.saldo.billing.charge.LineId;
import io.saldo.kernel.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Identifies an obligation: by the line that made it, or by the text of an opening row. Both are equal where they read alike. */
public final class ObligationId implements Comparable<ObligationId> {
    private final @Nullable LineId line;
    private final String text;

    public ObligationId(String value) {
        InvalidValueException.unless(!value.isBlank(), "obligation id", value, "not blank");
        this.line = null;
        this.text = value;
    }

    private ObligationId(LineId line) {
        this.line = line;
        this.text = "";
    }

    /** Of what a line makes. */
    public static ObligationId of(LineId line) {
        return new ObligationId(line);
    }

    public String value() {
        return line == null ? text : line.toString();
    }

    @Override
    public int compareTo(ObligationId other) {
        return this == other ? 0 : value().compareTo(other.value());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof ObligationId id)) {
            return false;
        }
        return (line != null && id.line != null) ? line.equals(id.line) : value().equals(id.value());
    }

    @Override
    public int hashCode() {
        return value().hashCode();
    }

    @Override
    public String toString() {
        return value();
    }
}
