package io.saldo.cabinet.appeal;

import io.saldo.kernel.store.CommandKey;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/** One more entry of the resident in a thread. */
public record GoOnCommand(
        @NotNull(message = "{io.saldo.cabinet.key}")
        @Pattern(regexp = CommandKey.FORM, message = "{io.saldo.cabinet.key}")
        String key,

        @NotNull(message = "{io.saldo.cabinet.appeal-text}")
        @Pattern(regexp = WriteAppealCommand.TEXT, message = "{io.saldo.cabinet.appeal-text}")
        String text,

        List<AttachedFile> files) {
    public GoOnCommand {
        text = text == null ? text : WriteAppealCommand.plain(text);
        files = files == null ? List.of() : List.copyOf(files);
    }

    @Override
    public String toString() {
        return "GoOnCommand " + key;
    }
}
