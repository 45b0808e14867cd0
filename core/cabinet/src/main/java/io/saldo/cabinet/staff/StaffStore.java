package io.saldo.cabinet.staff;

import io.saldo.cabinet.user.Login;
import java.util.List;
import java.util.Optional;

/** The members of staff. No two have logins of one {@link Login#key()}, whoever has left included. */
public interface StaffStore {

    Optional<StaffMember> find(StaffId id);

    /** By the key of the login. */
    Optional<StaffMember> byLogin(Login login);

    /** Everybody, in the order added. */
    List<StaffMember> all();

    /**
     * Adds a member with version 1, unless the login is taken; then nothing is changed and the answer is false (P-18).
     */
    boolean add(StaffMember member);

    /**
     * Saves what is known as its version, and raises the version by one; false, and nothing is changed, where it has
     * another by now. The login never changes.
     */
    boolean save(StaffMember member);

    /**
     * Uses a code up: raises the last step of a member to this one. False, and nothing is changed, where it is there or
     * beyond already, whoever writes at the same time. The version stays.
     */
    boolean useCode(StaffId id, long step);
}
