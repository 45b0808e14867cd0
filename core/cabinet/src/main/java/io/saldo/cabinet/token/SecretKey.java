package io.saldo.cabinet.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saldo.kernel.error.InvalidValueException;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of at least 256 bits, made at the first start and kept outside every store and repository. */
public final class SecretKey {
    private static final String HMAC = "HmacSHA256";

    private final byte[] bytes;

    public SecretKey(byte[] bytes) {
        InvalidValueException.unless(bytes.length >= 32, "secret key", bytes.length + " bytes", "at least 32 bytes");
        this.bytes = bytes.clone();
    }

    /** HMAC-SHA-256 of the text in UTF-8. */
    public byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes, HMAC));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SecretKey";
    }
}
