package io.saldo.cabinet.appeal;

import io.saldo.kernel.store.CommandKey;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What the organization does with an appeal.
 *
 * @param author the member of staff, by identifier
 * @param text the answer; empty where it is only taken into work or closed
 */
public record AnswerCommand(
        @NotNull(message = "{io.saldo.cabinet.key}")
        @Pattern(regexp = CommandKey.FORM, message = "{io.saldo.cabinet.key}")
        String key,

        @NotNull(message = "{io.saldo.cabinet.key}")
        @Pattern(regexp = "[\\x21-\\x7e]{1,100}", message = "{io.saldo.cabinet.key}")
        String author,

        @NotNull(message = "{io.saldo.cabinet.appeal-text}")
        @Pattern(regexp = "(?s)|" + WriteAppealCommand.TEXT, message = "{io.saldo.cabinet.appeal-text}")
        String text,

        @NotNull(message = "{io.saldo.cabinet.appeal-kind}") AppealState state) {
    public AnswerCommand {
        text = text == null ? text : WriteAppealCommand.plain(text);
    }

    /** An answer has words, and nobody registers an appeal anew. */
    @AssertTrue(message = "{io.saldo.cabinet.appeal-text}")
    public boolean isAnswerSaid() {
        return state != AppealState.REGISTERED && (state != AppealState.ANSWERED || (text != null && !text.isEmpty()));
    }

    @Override
    public String toString() {
        return "AnswerCommand " + key;
    }
}
