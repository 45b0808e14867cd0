package io.saldo.cabinet.staff;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.outcome.Acknowledged;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.token.Token;
import io.saldo.kernel.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sessions of staff: they stand half an hour without a request and twelve hours at most. Safe for many threads. */
public final class StaffSessions {
    /** How exactly the last request is known: a page with twenty pictures is one write. */
    private static final Duration SEEN = Duration.ofMinutes(1);

    private final UnitOfWork<? extends StaffBooks> books;
    private final CabinetEnvironment environment;

    private StaffSessions(UnitOfWork<? extends StaffBooks> books, CabinetEnvironment environment) {
        this.books = books;
        this.environment = environment;
    }

    public static StaffSessions of(UnitOfWork<? extends StaffBooks> books, CabinetEnvironment environment) {
        return new StaffSessions(books, environment);
    }

    /** Who sends a request. Refused: {@code SESSION_ENDED}. */
    public Outcome<SignedInStaff> present(Token token, Origin origin) {
        Instant now = environment.now();
        Optional<StaffSession> found =
                books.read(store -> store.staffSessions().find(token.hash())).filter(each -> isAlive(each, now));
        Optional<StaffMember> member = found.flatMap(each -> books.<Optional<StaffMember>>read(
                store -> store.staff().find(each.staff()).filter(StaffMember::active)));
        if (found.isEmpty() || member.isEmpty()) {
            return Outcome.refused(Reason.SESSION_ENDED);
        }
        if (!found.get().seen().plus(SEEN).isAfter(now)) {
            books.<Optional<Object>>write(store -> {
                store.staffSessions().seen(token.hash(), now);
                return Optional.empty();
            });
        }
        return Outcome.done(new SignedInStaff(member.get(), token.hash(), origin));
    }

    private boolean isAlive(StaffSession session, Instant now) {
        return now.isBefore(session.until())
                && now.isBefore(
                        session.seen().plus(environment.settings().terms().idle()));
    }

    /** Ends the session of the request, which may have ended already. */
    public Acknowledged signOut(SignedInStaff staff) {
        return books.write(store -> {
            store.staffSessions().end(staff.session());
            return new Acknowledged(environment.now());
        });
    }

    /** Forgets sessions that are over. */
    public void prune() {
        books.<Optional<Object>>write(store -> {
            store.staffSessions().prune(environment.now());
            return Optional.empty();
        });
    }
}
