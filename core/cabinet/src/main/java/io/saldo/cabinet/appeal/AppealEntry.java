package io.saldo.cabinet.appeal;

import io.saldo.kernel.error.InvalidValueException;
import java.time.Instant;
import java.util.List;

/**
 * One entry of a thread.
 *
 * @param ordinal 0 for what the appeal began with
 * @param staff whether the organization wrote it
 * @param by who wrote it: a user or a member of staff, by identifier
 * @param text empty where only the state changed
 * @param state of the appeal from now on
 */
public record AppealEntry(
        AppealId appeal,
        int ordinal,
        Instant at,
        boolean staff,
        String by,
        String text,
        List<Attachment> files,
        AppealState state) {
    public AppealEntry {
        files = List.copyOf(files);
        InvalidValueException.unless(ordinal >= 0, "ordinal", ordinal, "0 or more");
    }

    /** Shows nothing of what was written. */
    @Override
    public String toString() {
        return "AppealEntry " + appeal + "/" + ordinal + " " + state;
    }
}
