package io.saldo.examples.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 in hexadecimal digits, under the key that the shop and the bank share. */
final class Signature {
    /** The header it goes in. */
    static final String HEADER = "X-Signature";

    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    Signature(String key) {
        if (key.length() < 32) {
            throw new IllegalArgumentException("the key has " + key.length() + " characters: take at least 32");
        }
        this.key = key.getBytes(UTF_8);
    }

    String of(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    boolean fits(String text, String signature) {
        return MessageDigest.isEqual(of(text).getBytes(UTF_8), signature.getBytes(UTF_8));
    }
}
