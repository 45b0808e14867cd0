package io.saldo.billing.absence;

import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That some people were away from premises for a time.
 *
 * @param persons how many of those who live there, at least one
 * @param left the day of leaving, which is not a day of absence (Rules 354, п. 90)
 * @param returned the day of return, which is not one either; null while nobody has said that they are back
 * @param applied the day of the application
 * @param document the application and what proves the absence, as a document of the account names them
 */
public record Absence(
        int persons,
        LocalDate left,
        @Nullable LocalDate returned,
        LocalDate applied,
        AbsenceGround ground,
        TextRef document)
        implements Canonical {
    public Absence {
        InvalidValueException.unless(persons >= 1, "persons away", persons, "at least one");
        InvalidValueException.unless(
                returned == null || !returned.isBefore(left), "day of return", returned + "", left + " or later");
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("persons", persons)
                .field("left", left)
                .field("returned", returned)
                .field("applied", applied)
                .field("ground", ground)
                .field("document", document);
    }
}
