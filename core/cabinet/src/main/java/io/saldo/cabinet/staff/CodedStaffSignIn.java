package io.saldo.cabinet.staff;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.password.PasswordHash;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.throttle.Subject;
import io.saldo.cabinet.throttle.Tried;
import io.saldo.cabinet.token.Token;
import io.saldo.cabinet.user.Login;
import io.saldo.kernel.store.UnitOfWork;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Sign-in as its interface says: count and look in one unit, compare outside of any, act in another. */
final class CodedStaffSignIn implements StaffSignIn {
    private static final int LONGEST = 256;

    private final UnitOfWork<? extends StaffBooks> books;
    private final CabinetEnvironment environment;
    private final boolean codeAsked;

    /** Compared with where there is nobody, so that nobody takes as long as somebody. */
    private final PasswordHash nobodys;

    CodedStaffSignIn(UnitOfWork<? extends StaffBooks> books, CabinetEnvironment environment, boolean codeAsked) {
        this.books = books;
        this.environment = environment;
        this.codeAsked = codeAsked;
        this.nobodys = environment
                .hasher()
                .hash(new Password(Token.random(environment.random()).text()));
    }

    @Override
    public Outcome<Token> signIn(StaffSignInCommand command, Origin origin) {
        Optional<Refusal> invalid = environment.boundary().refusal(command);
        if (invalid.isPresent()) {
            return Outcome.refused(invalid.get());
        }
        String typed = command.login();
        Login login = typed.matches(Login.FORM) ? new Login(typed) : null;
        String key = login == null ? "?" + typed.toLowerCase(Locale.ROOT) : login.key();
        var here = Subject.of(Tried.STAFF_SIGN_IN_BY_NAME_AND_ADDRESS, key, origin.network());
        Optional<Instant> closed = books.write(store -> environment
                .settings()
                .throttle()
                .admit(
                        store.attempts(),
                        environment.now(),
                        here,
                        Subject.of(Tried.STAFF_SIGN_IN_BY_NAME, key),
                        Subject.of(Tried.SIGN_IN_BY_ADDRESS, origin.network())));
        if (closed.isPresent()) {
            return Outcome.refused(Reason.TOO_MANY_TRIES, closed.get());
        }
        Optional<StaffMember> found = books.read(store -> find(store, login));
        String password = command.password().text();
        boolean comparable = password != null && password.length() <= LONGEST;
        boolean fits = environment
                .hasher()
                .matches(
                        comparable ? command.password() : new Password(""),
                        found.map(StaffMember::password).orElse(nobodys));
        if (found.isEmpty() || !comparable || !fits) {
            return books.write(store -> failed(store, found, origin));
        }
        return books.write(store -> begin(store, found.get(), command.code(), origin, here));
    }

    private Optional<StaffMember> find(StaffBooks store, @Nullable Login login) {
        return login == null ? Optional.empty() : store.staff().byLogin(login).filter(this::mayEnter);
    }

    private boolean mayEnter(StaffMember member) {
        Instant until = member.initialUntil();
        return member.active() && (until == null || environment.now().isBefore(until));
    }

    private Outcome<Token> begin(StaffBooks store, StaffMember known, String code, Origin origin, Subject here) {
        Optional<StaffMember> still = store.staff()
                .find(known.id())
                .filter(member -> member.password().equals(known.password()) && mayEnter(member));
        if (still.isEmpty() || !codeFits(store, still.get(), code)) {
            return failed(store, still, origin);
        }
        Instant now = environment.now();
        store.attempts().forget(here);
        Token token = Token.random(environment.random());
        store.staffSessions()
                .add(new StaffSession(
                        token.hash(),
                        known.id(),
                        now,
                        now,
                        now.plus(environment.settings().terms().session()),
                        origin));
        store.deeds().add(new Deed(now, known.id(), Deeds.SIGNED_IN, "", "", origin));
        return Outcome.done(token);
    }

    private Outcome<Token> failed(StaffBooks store, Optional<StaffMember> member, Origin origin) {
        member.ifPresent(known ->
                store.deeds().add(new Deed(environment.now(), known.id(), Deeds.SIGN_IN_FAILED, "", "", origin)));
        return Outcome.refused(Reason.SIGN_IN_FAILED);
    }

    private boolean codeFits(StaffBooks store, StaffMember member, String code) {
        if (!codeAsked) {
            return true;
        }
        OptionalLong step = TimeCode.of(
                        environment.key(), member.id(), member.code().edition())
                .step(code, environment.now());
        return step.isPresent() && store.staff().useCode(member.id(), step.getAsLong());
    }
}
