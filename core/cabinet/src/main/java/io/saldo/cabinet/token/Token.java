package io.saldo.cabinet.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A secret of 256 bits that opens something once, or until it is ended.
 *
 * @param text whatever came from outside; one of ours is 43 characters of base64url
 */
public record Token(String text) {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /** A new one made of chance, for a session. */
    public static Token random(RandomBytes random) {
        return new Token(TEXT.encodeToString(random.next(32)));
    }

    /** One that whoever has the key can compute again from {@code number}, for a letter. */
    public static Token computed(SecretKey key, String purpose, String number) {
        return new Token(TEXT.encodeToString(key.sign(purpose + "|" + number)));
    }

    public TokenHash hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return new TokenHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Token";
    }
}
