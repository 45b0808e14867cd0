package io.saldo.cabinet.throttle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Of whom or what tries are counted.
 *
 * @param key a fingerprint of what was typed: counters hold no names, and typed text of any length fits
 */
public record Subject(Tried tried, String key) {

    public static Subject of(Tried tried, String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", List.of(parts)).getBytes(UTF_8));
            return new Subject(tried, HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
