package io.saldo.cabinet.appeal;

import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.Phone;
import io.saldo.kernel.store.CommandKey;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * «Написать»: a question or a wish.
 *
 * @param email where to reply; null where the telephone is told
 * @param phone where to reply; null where the e-mail is told
 * @param about made by the cabinet and never by a form; null for nothing in particular
 */
public record WriteAppealCommand(
        @NotNull(message = "{io.saldo.cabinet.key}")
        @Pattern(regexp = CommandKey.FORM, message = "{io.saldo.cabinet.key}")
        String key,

        @NotNull(message = "{io.saldo.cabinet.appeal-kind}") AppealKind kind,

        @NotNull(message = "{io.saldo.cabinet.appeal-subject}")
        @Pattern(regexp = SUBJECT, message = "{io.saldo.cabinet.appeal-subject}")
        String subject,

        @NotNull(message = "{io.saldo.cabinet.appeal-text}")
        @Pattern(regexp = TEXT, message = "{io.saldo.cabinet.appeal-text}")
        String text,

        @Pattern(regexp = EmailAddress.FORM, message = "{io.saldo.cabinet.email}") @Nullable
        String email,

        @Pattern(regexp = Phone.FORM, message = "{io.saldo.cabinet.phone}") @Nullable
        String phone,

        List<AttachedFile> files,
        @Nullable AppealAbout about) {
    /** One line of 1 to 200 characters. */
    static final String SUBJECT = "[^\\p{Cntrl}\\ud800-\\udfff]{1,200}";
    /** 1 to 4,000 characters; of control characters only ends of lines. */
    static final String TEXT = "(?s)[\\n[^\\p{Cntrl}\\ud800-\\udfff]]{1,4000}";

    public WriteAppealCommand {
        subject = subject == null ? subject : subject.strip();
        text = text == null ? text : plain(text);
        email = email == null || email.isBlank() ? null : email.strip();
        phone = phone == null || phone.isBlank() ? null : phone.strip();
        files = files == null ? List.of() : List.copyOf(files);
    }

    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').strip();
    }

    @AssertTrue(message = "{io.saldo.cabinet.appeal-reply}")
    public boolean isReplyTold() {
        return email != null || phone != null;
    }

    ReplyTo replyTo() {
        return new ReplyTo(email == null ? null : new EmailAddress(email), phone == null ? null : Phone.of(phone));
    }

    @Override
    public String toString() {
        return "WriteAppealCommand " + key;
    }
}
