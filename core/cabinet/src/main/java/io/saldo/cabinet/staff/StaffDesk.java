package io.saldo.cabinet.staff;

import io.saldo.cabinet.outcome.Acknowledged;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.kernel.store.UnitOfWork;
import java.util.List;

/**
 * Who is staff. Safe for use by many threads. Who may come here is the host's to decide; the last administrator can
 * neither leave nor become something else ({@code OUT_OF_TURN}).
 */
public interface StaffDesk {

    static StaffDesk of(UnitOfWork<? extends StaffBooks> books, CabinetEnvironment environment) {
        return new StoredStaffDesk(books, environment);
    }

    /** Everybody, in the order added, whoever has left included. */
    List<StaffMember> all();

    /** Refused: {@code INVALID}, {@code LOGIN_TAKEN}. */
    Outcome<NewStaff> add(AddStaffCommand command);

    /** A new password to begin with and a new secret; sessions end. Refused: {@code NOT_FOUND}. */
    Outcome<NewStaff> beginAnew(StaffId id);

    /** Another role, from the next request on. Refused: {@code NOT_FOUND}, {@code OUT_OF_TURN}. */
    Outcome<StaffMember> change(StaffId id, StaffRole role);

    /** Somebody leaves; sessions end. Refused: {@code NOT_FOUND}, {@code OUT_OF_TURN}. */
    Outcome<Acknowledged> dismiss(StaffId id);

    /**
     * A member chooses a password; other sessions of his end, and so does this one. Refused: {@code INVALID},
     * {@code PASSWORD_WRONG}, {@code PASSWORD_COMMON}, {@code PASSWORD_OBVIOUS}, {@code TOO_MANY_TRIES},
     * {@code SESSION_ENDED}.
     */
    Outcome<Acknowledged> choose(SignedInStaff staff, ChooseStaffPasswordCommand command);
}
