package io.saldo.cabinet.password;

/** Makes slow, salted hashes of passwords. Safe for use by many threads. */
public interface PasswordHasher {

    /** A new hash, with a salt of its own: two hashes of one password differ. */
    PasswordHash hash(Password password);

    /** Takes as long whether the password fits or not; a hash of another form is not matched. */
    boolean matches(Password password, PasswordHash hash);
}
