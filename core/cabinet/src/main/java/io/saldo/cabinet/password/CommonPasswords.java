package io.saldo.cabinet.password;

/** The commonest passwords, known offline. */
public interface CommonPasswords {

    /** Whether this text, in small letters, is one of them. */
    boolean contains(String smallLetters);
}
