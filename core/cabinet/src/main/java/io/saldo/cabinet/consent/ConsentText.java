package io.saldo.cabinet.consent;

import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.error.InvalidValueException;

/**
 * What a person agrees to.
 *
 * @param edition names this wording, for instance by its day: 1 to 40 characters
 * @param text the wording, shown apart from everything else
 */
public record ConsentText(String edition, String text) {
    public ConsentText {
        InvalidValueException.unless(
                !edition.isBlank() && edition.length() <= 40, "edition", edition, "1 to 40 characters");
        InvalidValueException.unless(!text.isBlank(), "text of the consent", text, "the wording");
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(out -> out.field("edition", edition).field("text", text));
    }
}
