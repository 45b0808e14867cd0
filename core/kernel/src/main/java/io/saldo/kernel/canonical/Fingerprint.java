package io.saldo.kernel.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saldo.kernel.error.InvalidValueException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** SHA-256 of canonical text in UTF-8: 64 lower-case hexadecimal digits. */
public record Fingerprint(String hex) {
    public Fingerprint {
        InvalidValueException.unless(
                hex.matches("[0-9a-f]{64}"), "fingerprint", hex, "64 lower-case hexadecimal digits");
    }

    public static Fingerprint of(Canonical value) {
        return ofText(CanonicalWriter.write(value));
    }

    public static Fingerprint of(Collection<? extends Canonical> values) {
        return ofText(CanonicalWriter.write(values));
    }

    private static Fingerprint ofText(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
