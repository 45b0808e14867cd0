package io.saldo.cabinet.token;

import java.security.SecureRandom;

/** Where chance comes from; every secret and every identifier of the cabinet is made of it. */
public interface RandomBytes {

    /** So many bytes that nobody can foretell. Safe for use by many threads. */
    byte[] next(int count);

    static RandomBytes of(SecureRandom random) {
        return count -> {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
    }
}
