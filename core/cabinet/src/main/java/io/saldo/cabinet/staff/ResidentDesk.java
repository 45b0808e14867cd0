package io.saldo.cabinet.staff;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.AccountRegister;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Acknowledged;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.store.UnitOfWork;
import java.util.List;

/**
 * What staff do for residents. Safe for use by many threads. Everything may be refused with {@code SESSION_ENDED}; in
 * which role one may come here is the host's to decide.
 */
public interface ResidentDesk {

    static ResidentDesk of(
            UnitOfWork<? extends StaffBooks> books, CabinetEnvironment environment, AccountRegister register) {
        return new StoredResidentDesk(books, environment, register);
    }

    /** Users by a part of name, login, e-mail or telephone; none for fewer than three characters. */
    Outcome<List<FoundUser>> search(SignedInStaff staff, String text, int atMost);

    /** Who sees an account, in the order added. */
    Outcome<List<Viewer>> viewers(SignedInStaff staff, AccountRef account);

    /**
     * An account as its holder of today sees it, or where nobody holds it whoever held it last; only to be read.
     * Refused: {@code NOT_FOUND}.
     */
    Outcome<LinkedAccount> look(SignedInStaff staff, AccountRef account);

    /**
     * Orders the letter that opens a cabinet again. Refused: {@code NOT_FOUND}; {@code OUT_OF_TURN} where nothing waits
     * for it.
     */
    Outcome<Acknowledged> sendActivation(SignedInStaff staff, UserId user);

    /**
     * Ends a link to an account; its user is written to. Refused: {@code INVALID}, {@code NOT_FOUND},
     * {@code KEY_USED}.
     */
    Outcome<Acknowledged> end(SignedInStaff staff, AccountRef account, EndLinkByStaffCommand command);

    /**
     * Makes every check code of an account worthless that was printed so far; how often that was done. Links stay.
     */
    Outcome<Integer> renewCode(SignedInStaff staff, AccountRef account);
}
