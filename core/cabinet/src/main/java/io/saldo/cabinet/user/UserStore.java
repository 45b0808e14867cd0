package io.saldo.cabinet.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Users. No two have logins of one {@link Login#key()}; no two active ones have e-mails of one
 * {@link EmailAddress#key()}. Both hold whoever writes at the same time: a unit that finds the key of another not yet
 * ended waits for it.
 */
public interface UserStore {

    Optional<User> find(UserId id);

    /** Pending or active, by the key of the login. */
    Optional<User> byLogin(Login login);

    /** Active, by the key of the e-mail. */
    Optional<User> byEmail(EmailAddress email);

    /**
     * Adds a pending user with version 1, unless the login is taken; then nothing is changed and the answer is false
     * (P-18).
     */
    boolean add(User user);

    /**
     * Saves what is known as its version, and raises the version by one; nothing is changed where the answer is not
     * {@code SAVED}.
     */
    Saved save(User user);

    /** Erases a user; one that is not there is no error. */
    void erase(UserId id);

    /** Pending and active users whose {@link User#foundBy()} contains a text, in the order of that. */
    List<User> search(String text, int atMost);

    /** Pending users whose time was up at a moment, the oldest first. */
    List<User> lapsed(Instant now, int atMost);
}
