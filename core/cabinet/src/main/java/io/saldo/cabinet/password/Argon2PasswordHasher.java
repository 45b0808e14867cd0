package io.saldo.cabinet.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saldo.cabinet.token.RandomBytes;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) in the usual text form {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. A hash is checked with
 * the numbers that stand in it, so that they can be raised without asking anybody for a new password.
 */
public final class Argon2PasswordHasher implements PasswordHasher {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private final RandomBytes random;
    private final int kibibytes;
    private final int passes;

    private Argon2PasswordHasher(RandomBytes random, int kibibytes, int passes) {
        this.random = random;
        this.kibibytes = kibibytes;
        this.passes = passes;
    }

    /** With the least numbers that OWASP ASVS 5.0, Appendix C, asks for: 19 MiB, two passes, one lane. */
    public static PasswordHasher of(RandomBytes random) {
        return with(random, 19_456, 2);
    }

    /** With numbers of one's own: more memory where there is some, less only for tests. */
    public static PasswordHasher with(RandomBytes random, int kibibytes, int passes) {
        return new Argon2PasswordHasher(random, kibibytes, passes);
    }

    @Override
    public PasswordHash hash(Password password) {
        byte[] salt = random.next(SALT_BYTES);
        byte[] hash = compute(password, salt, kibibytes, passes, 1, HASH_BYTES);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return new PasswordHash("$argon2id$v=19$m=" + kibibytes + ",t=" + passes + ",p=1$" + text.encodeToString(salt)
                + "$" + text.encodeToString(hash));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        Matcher form = FORM.matcher(hash.text());
        if (!form.matches()) {
            return false;
        }
        byte[] kept = Base64.getDecoder().decode(form.group(5));
        byte[] computed = compute(
                password,
                Base64.getDecoder().decode(form.group(4)),
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)),
                kept.length);
        return MessageDigest.isEqual(kept, computed);
    }

    private static byte[] compute(Password password, byte[] salt, int kibibytes, int passes, int lanes, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.text().getBytes(UTF_8), hash);
        return hash;
    }
}
