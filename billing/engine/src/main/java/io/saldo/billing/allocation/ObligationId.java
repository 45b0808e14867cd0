package io.saldo.billing.allocation;

import io.saldo.billing.charge.LineId;
import io.saldo.kernel.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Identifies an obligation: the id of the line that made it, or of the opening row. Immutable. */
public final class ObligationId implements Comparable<ObligationId> {
    private final @Nullable LineId line;
    /** Written when somebody asks: most ids of a month are only carried along. Every thread would write the same. */
    private @Nullable String value;

    public ObligationId(String value) {
        InvalidValueException.unless(!value.isBlank(), "obligation id", value, "not blank");
        this.line = null;
        this.value = value;
    }

    private ObligationId(LineId line) {
        this.line = line;
    }

    /** Of what a line makes. */
    public static ObligationId of(LineId line) {
        return new ObligationId(line);
    }

    public String value() {
        String written = value;
        if (written == null) {
            written = String.valueOf(line);
            value = written;
        }
        return written;
    }

    @Override
    public int compareTo(ObligationId other) {
        return this == other ? 0 : value().compareTo(other.value());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ObligationId id && value().equals(id.value()));
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
