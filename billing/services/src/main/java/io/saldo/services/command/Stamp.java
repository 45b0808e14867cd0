package io.saldo.services.command;

import io.saldo.kernel.store.CommandKey;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Required;
import jakarta.validation.constraints.Pattern;

/**
 * Which wish a command is, and whose.
 *
 * @param key whatever the host chose, best a random one; the same key of the same command is the same wish, for good
 * @param author who ordered or entered it: an identifier in the host's system, never a name
 */
public record Stamp(
        @Required @Pattern(regexp = CommandKey.FORM, message = "{io.saldo.services.key}")
        String key,

        @Required @Code(max = 100) String author) {
    public Stamp {
        author = Text.code(author);
    }
}
