package io.saldo.cabinet.staff;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.saldo.cabinet.token.SecretKey;
import io.saldo.kernel.error.InvalidValueException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The time code of an authenticator (RFC 6238): HMAC-SHA-1 of the number of the 30-second step, cut to six digits as
 * RFC 4226, section 5.3, says. Every authenticator knows this form; SHA-1 is sound inside an HMAC.
 *
 * <p>A code is taken in its own step, the one before and the one after: clocks of telephones differ, and people type
 * slowly. The secret has 160 bits and is told once, in base32.
 */
public final class TimeCode {
    private static final int SECRET = 20;
    private static final int STEP_SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    TimeCode(byte[] secret) {
        InvalidValueException.unless(secret.length >= SECRET, "secret", secret.length + " bytes", "at least 20 bytes");
        this.secret = secret.clone();
    }

    /** Of one member and edition, computed under the key of the cabinet. Whoever has the key can make codes. */
    public static TimeCode of(SecretKey key, StaffId staff, int edition) {
        return new TimeCode(Arrays.copyOf(key.sign("time-code|" + staff + "|" + edition), SECRET));
    }

    /** The step of a moment. */
    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step: six digits. */
    public String at(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int place = hash[hash.length - 1] & 0xf;
            int cut = ByteBuffer.wrap(hash).getInt(place) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", cut % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-1", e);
        }
    }

    /** The step near a moment whose code was typed, or empty. Takes as long whichever it is. */
    OptionalLong step(String typed, Instant now) {
        String digits = typed.replace(" ", "");
        long found = -1;
        for (long step = step(now) - 1; step <= step(now) + 1; step++) {
            if (MessageDigest.isEqual(digits.getBytes(US_ASCII), at(step).getBytes(US_ASCII))) {
                found = step;
            }
        }
        return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /** The secret as an authenticator takes it by hand: base32 without padding (RFC 4648). */
    public String base32() {
        var text = new StringBuilder();
        long bits = 0;
        int held = 0;
        for (byte each : secret) {
            bits = ((bits << 8) | (each & 0xff)) & 0xffffL;
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(BASE32.charAt((int) ((bits >> held) & 31)));
            }
        }
        return held == 0
                ? text.toString()
                : text.append(BASE32.charAt((int) ((bits << (5 - held)) & 31))).toString();
    }

    @Override
    public String toString() {
        return "TimeCode";
    }
}
