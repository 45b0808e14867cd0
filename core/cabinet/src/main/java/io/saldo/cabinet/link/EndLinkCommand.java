package io.saldo.cabinet.link;

import io.saldo.kernel.store.CommandKey;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Ends a link: one's own («Удалить из кабинета»), or as the holder somebody else's. */
public record EndLinkCommand(
        @NotNull(message = "{io.saldo.cabinet.key}")
        @Pattern(regexp = CommandKey.FORM, message = "{io.saldo.cabinet.key}")
        String key,

        @NotNull(message = "{io.saldo.cabinet.link}")
        @Pattern(regexp = LinkId.FORM, message = "{io.saldo.cabinet.link}")
        String link) {}
