package io.saldo.cabinet.staff;

import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.kernel.store.UnitOfWork;
import java.util.List;

/** The journal of staff. Safe for use by many threads. */
public final class Deeds {
    static final String SIGNED_IN = "sign-in";
    static final String SIGN_IN_FAILED = "sign-in-failed";

    private final UnitOfWork<? extends StaffBooks> books;
    private final CabinetEnvironment environment;

    private Deeds(UnitOfWork<? extends StaffBooks> books, CabinetEnvironment environment) {
        this.books = books;
        this.environment = environment;
    }

    public static Deeds of(UnitOfWork<? extends StaffBooks> books, CabinetEnvironment environment) {
        return new Deeds(books, environment);
    }

    /** Notes what is about to be done or looked at. Refused: {@code SESSION_ENDED}; then it is not to be done. */
    public Outcome<Deed> note(SignedInStaff staff, String action, String about, String note) {
        return books.write(store -> staff.in(store).then(member -> {
            var deed = new Deed(environment.now(), member.id(), action, about, note, staff.origin());
            store.deeds().add(deed);
            return Outcome.done(deed);
        }));
    }

    /** The latest of all, the newest first. */
    public List<Deed> latest(int atMost) {
        return books.read(store -> store.deeds().latest(atMost));
    }

    /** The latest done to one thing, the newest first. */
    public List<Deed> about(String about, int atMost) {
        return books.read(store -> store.deeds().about(about, atMost));
    }
}
