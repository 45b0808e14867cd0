package io.saldo.cabinet.mailing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.token.SecretKey;
import io.saldo.cabinet.token.Token;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.error.InvalidValueException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** The text of a link that stops letters: what it stops, and a signature. It works as long as the key does. */
final class StopLink {
    private static final int SIGNATURE = 43;

    private final SecretKey key;

    StopLink(SecretKey key) {
        this.key = key;
    }

    String of(Wish wish) {
        // the number may hold anything, and is the last
        String told = wish.user() + "|" + wish.kind() + "|" + wish.account().organization() + "|"
                + wish.account().number();
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(told.getBytes(UTF_8));
        return text + signature(text);
    }

    /** What it stops, where it is ours. */
    Optional<Wish> read(String link) {
        if (!link.matches("[A-Za-z0-9_-]{44,600}")) {
            return Optional.empty();
        }
        String text = link.substring(0, link.length() - SIGNATURE);
        boolean ours = MessageDigest.isEqual(
                link.substring(text.length()).getBytes(US_ASCII),
                signature(text).getBytes(US_ASCII));
        if (!ours) {
            return Optional.empty();
        }
        String[] told = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\\|", 4);
        try {
            return Optional.of(new Wish(
                    new UserId(told[0]),
                    new AccountRef(new OrganizationId(told[2]), new AccountNumber(told[3])),
                    WishKind.valueOf(told[1])));
        } catch (InvalidValueException e) {
            throw new IllegalStateException("a link of ours says what it stops", e);
        }
    }

    private String signature(String text) {
        return Token.computed(key, "stop-letters", text).text();
    }
}
