package io.saldo.cabinet.mailing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.store.Message;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;

/** A letter of an occasion to one user, as the outbox keeps it. */
record MailingOrder(UserId user, AccountRef account, Occasion occasion) {
    static final String KIND_OF_MESSAGE = "mailing";

    /** One for each user, account and occasion. */
    String id() {
        return "mailing/"
                + Fingerprint.of(out -> out.field("user", user)
                                .field("account", account.toString())
                                .field("kind", occasion.kind())
                                .field("name", occasion.name()))
                        .hex();
    }

    Message message() {
        return new Message(
                id(),
                KIND_OF_MESSAGE,
                user.value(),
                "user=" + user + "&organization="
                        + written(account.organization().value()) + "&account="
                        + written(account.number().value()) + "&kind=" + occasion.kind() + "&name="
                        + written(occasion.name()) + "&about=" + written(occasion.about()));
    }

    private static String written(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    static MailingOrder of(Message message) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : message.body().split("&", -1)) {
            int at = pair.indexOf('=');
            fields.put(at < 0 ? pair : pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), UTF_8));
        }
        return new MailingOrder(
                new UserId(field(message, fields, "user")),
                new AccountRef(
                        new OrganizationId(field(message, fields, "organization")),
                        new AccountNumber(field(message, fields, "account"))),
                new Occasion(
                        WishKind.valueOf(field(message, fields, "kind")),
                        field(message, fields, "name"),
                        field(message, fields, "about")));
    }

    private static String field(Message message, Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new InvalidValueException("mailing", message.id(), "the body of a mailing, with " + name);
        }
        return value;
    }
}
