package io.saldo.cabinet.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.store.Message;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is to be written.
 *
 * @param number random; its links are computed from it
 * @param to an address other than the user's own, or null
 * @param until its links work before this moment
 * @param about what it mentions (an account), or empty
 */
record LetterOrder(
        LetterKind kind,
        UserId user,
        String number,
        @Nullable EmailAddress to,
        Instant until,
        String about) {
    static final String KIND_OF_MESSAGE = "letter";

    Message message() {
        String body = "kind=" + kind + "&user=" + user + "&number=" + number + "&until=" + until + "&about="
                + URLEncoder.encode(about, UTF_8) + (to == null ? "" : "&to=" + URLEncoder.encode(to.value(), UTF_8));
        return new Message("letter/" + number, KIND_OF_MESSAGE, user.value(), body);
    }

    /**
     * From the body of a message of kind {@code letter}.
     *
     * @throws InvalidValueException for any other text
     */
    static LetterOrder of(Message message) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : message.body().split("&", -1)) {
            int at = pair.indexOf('=');
            fields.put(at < 0 ? pair : pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), UTF_8));
        }
        String to = fields.get("to");
        return new LetterOrder(
                LetterKind.valueOf(field(message, fields, "kind")),
                new UserId(field(message, fields, "user")),
                field(message, fields, "number"),
                to == null ? null : new EmailAddress(to),
                Instant.parse(field(message, fields, "until")),
                field(message, fields, "about"));
    }

    private static String field(Message message, Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new InvalidValueException("letter", message.id(), "the body of a letter, with " + name);
        }
        return value;
    }
}
