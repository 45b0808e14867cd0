package io.saldo.cabinet.staff;

import io.saldo.cabinet.password.PasswordHash;
import io.saldo.cabinet.user.Login;
import io.saldo.kernel.error.InvalidValueException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff.
 *
 * @param name as colleagues and answers show it
 * @param initialUntil where the password was given and not chosen, it works before this moment; otherwise null
 * @param active false for whoever has left; the row stays, since deeds name it
 * @param version of the row, 1 when added and one more with each saving
 */
public record StaffMember(
        StaffId id,
        Login login,
        String name,
        StaffRole role,
        PasswordHash password,
        @Nullable Instant initialUntil,
        CodeState code,
        boolean active,
        long version) {
    /** One line of 1 to 100 characters. */
    public static final String NAME = "[^\\p{Cntrl}\\ud800-\\udfff]{1,100}";

    public StaffMember {
        InvalidValueException.unless(name.matches(NAME), "name", name.length(), "one line of 1 to 100 characters");
    }

    /** Whether a password is to be chosen before anything else. */
    public boolean mustChoose() {
        return initialUntil != null;
    }

    StaffMember withPassword(PasswordHash other, @Nullable Instant until) {
        return new StaffMember(id, login, name, role, other, until, code, active, version);
    }

    StaffMember withRole(StaffRole other) {
        return new StaffMember(id, login, name, other, password, initialUntil, code, active, version);
    }

    /** For stores. */
    public StaffMember withCode(CodeState other) {
        return new StaffMember(id, login, name, role, password, initialUntil, other, active, version);
    }

    StaffMember dismissed() {
        return new StaffMember(id, login, name, role, password, initialUntil, code, false, version);
    }

    /** For stores. */
    public StaffMember withVersion(long other) {
        return new StaffMember(id, login, name, role, password, initialUntil, code, active, other);
    }
}
