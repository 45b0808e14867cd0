package io.saldo.cabinet.appeal;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as it was registered. It never changes: what was written and answered stands in its thread.
 *
 * @param number as people read it, one after the other in an organization and a year: {@code 2026/17}
 * @param author the user who wrote it, who alone sees it beside the organization
 * @param about null where it is about nothing in particular
 */
public record Appeal(
        AppealId id,
        String number,
        AccountRef account,
        UserId author,
        AppealKind kind,
        String subject,
        ReplyTo replyTo,
        @Nullable AppealAbout about,
        Deadline deadline) {

    /**
     * When it came, and up to when it is to be answered.
     *
     * @param until the last day
     */
    public record Deadline(Instant received, LocalDate until) {}

    /** Shows nothing of what was written. */
    @Override
    public String toString() {
        return "Appeal " + id;
    }
}
