package io.saldo.cabinet.staff;

import io.saldo.cabinet.link.LinkId;
import io.saldo.kernel.store.CommandKey;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A member of staff ends a resident's way to an account.
 *
 * @param reason as the journal of staff keeps it
 */
public record EndLinkByStaffCommand(
        @NotNull(message = "{io.saldo.cabinet.key}")
        @Pattern(regexp = CommandKey.FORM, message = "{io.saldo.cabinet.key}")
        String key,

        @NotNull(message = "{io.saldo.cabinet.link}")
        @Pattern(regexp = "[0-9a-f]{32}", message = "{io.saldo.cabinet.link}")
        String link,

        @NotNull(message = "{io.saldo.cabinet.reason}")
        @Pattern(regexp = "[^\\p{Cntrl}\\ud800-\\udfff]{1,300}", message = "{io.saldo.cabinet.reason}")
        String reason) {
    public EndLinkByStaffCommand {
        reason = reason == null ? reason : reason.strip();
    }

    LinkId id() {
        return new LinkId(link);
    }
}
