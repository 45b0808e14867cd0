package io.saldo.cabinet.staff;

import io.saldo.cabinet.outcome.Acknowledged;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.password.PasswordHash;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.throttle.Subject;
import io.saldo.cabinet.throttle.Tried;
import io.saldo.cabinet.user.Login;
import io.saldo.kernel.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The desk as its interface says. Passwords are hashed outside of units, which stay short. */
final class StoredStaffDesk implements StaffDesk {
    /** How long a password that was given works. */
    private static final Duration INITIAL = Duration.ofHours(24);

    /** 120 bits: twenty characters of base64url. */
    private static final int PASSWORD_BYTES = 15;

    private final UnitOfWork<? extends StaffBooks> books;
    private final CabinetEnvironment environment;

    StoredStaffDesk(UnitOfWork<? extends StaffBooks> books, CabinetEnvironment environment) {
        this.books = books;
        this.environment = environment;
    }

    @Override
    public List<StaffMember> all() {
        return books.read(store -> store.staff().all());
    }

    private Password initial() {
        return new Password(
                Base64.getUrlEncoder().encodeToString(environment.random().next(PASSWORD_BYTES)));
    }

    private NewStaff told(StaffMember member, Password password, Instant until) {
        return new NewStaff(
                member,
                password,
                until,
                TimeCode.of(environment.key(), member.id(), member.code().edition()));
    }

    @Override
    public Outcome<NewStaff> add(AddStaffCommand command) {
        Optional<Refusal> invalid = environment.boundary().refusal(command);
        if (invalid.isPresent()) {
            return Outcome.refused(invalid.get());
        }
        Password password = initial();
        PasswordHash hash = environment.hasher().hash(password);
        Instant until = environment.now().plus(INITIAL);
        var member = new StaffMember(
                new StaffId(environment.newId()),
                new Login(command.login()),
                command.name(),
                command.role(),
                hash,
                until,
                CodeState.FIRST,
                true,
                0);
        return books.write(store -> store.staff().add(member)
                ? Outcome.done(told(member, password, until))
                : Outcome.refused(Reason.LOGIN_TAKEN));
    }

    @Override
    public Outcome<NewStaff> beginAnew(StaffId id) {
        Password password = initial();
        PasswordHash hash = environment.hasher().hash(password);
        Instant until = environment.now().plus(INITIAL);
        return books.write(store -> changed(
                        store,
                        id,
                        member -> member.withPassword(hash, until)
                                .withCode(member.code().renewed()))
                .then(member -> {
                    store.staffSessions().endAll(id);
                    return Outcome.done(told(member, password, until));
                }));
    }

    @Override
    public Outcome<StaffMember> change(StaffId id, StaffRole role) {
        return books.write(store -> role != StaffRole.ADMINISTRATOR && isLastAdministrator(store, id)
                ? Outcome.refused(Reason.OUT_OF_TURN)
                : changed(store, id, member -> member.withRole(role)));
    }

    @Override
    public Outcome<Acknowledged> dismiss(StaffId id) {
        return books.write(store -> {
            if (isLastAdministrator(store, id)) {
                return Outcome.refused(Reason.OUT_OF_TURN);
            }
            return changed(store, id, StaffMember::dismissed).then(member -> {
                store.staffSessions().endAll(id);
                return Outcome.done(new Acknowledged(environment.now()));
            });
        });
    }

    private static boolean isLastAdministrator(StaffBooks store, StaffId id) {
        List<StaffId> administrators = store.staff().all().stream()
                .filter(each -> each.active() && each.role() == StaffRole.ADMINISTRATOR)
                .map(StaffMember::id)
                .toList();
        return administrators.equals(List.of(id));
    }

    private static Outcome<StaffMember> changed(StaffBooks store, StaffId id, UnaryOperator<StaffMember> change) {
        Optional<StaffMember> found = store.staff().find(id).filter(StaffMember::active);
        if (found.isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        StaffMember next = change.apply(found.get());
        return store.staff().save(next) ? Outcome.done(next) : Outcome.refused(Reason.CHANGED_MEANWHILE);
    }

    @Override
    public Outcome<Acknowledged> choose(SignedInStaff staff, ChooseStaffPasswordCommand command) {
        Optional<Refusal> invalid = environment.boundary().refusal(command);
        if (invalid.isPresent()) {
            return Outcome.refused(invalid.get());
        }
        Outcome<StaffMember> known = books.write(store -> staff.in(store).then(member -> {
            Optional<Instant> closed = environment
                    .settings()
                    .throttle()
                    .admit(
                            store.attempts(),
                            environment.now(),
                            Subject.of(Tried.PASSWORD_AGAIN, staff.id().value()));
            return closed.isPresent() ? Outcome.refused(Reason.TOO_MANY_TRIES, closed.get()) : Outcome.done(member);
        }));
        return known.then(member -> chosen(staff, member, command));
    }

    private Outcome<Acknowledged> chosen(SignedInStaff staff, StaffMember member, ChooseStaffPasswordCommand command) {
        if (!environment.hasher().matches(command.current(), member.password())) {
            return Outcome.refused(Reason.PASSWORD_WRONG);
        }
        if (environment.hasher().matches(command.next(), member.password())) {
            return Outcome.refused(Reason.PASSWORD_COMMON);
        }
        Optional<Refusal> weak = environment
                .passwords()
                .refusal(command.next(), List.of(member.login().value(), member.name()))
                .map(Refusal::of);
        if (weak.isPresent()) {
            return Outcome.refused(weak.get());
        }
        PasswordHash hash = environment.hasher().hash(command.next());
        return books.write(store -> staff.in(store).then(still -> {
            if (!still.password().equals(member.password())) {
                return Outcome.refused(Reason.CHANGED_MEANWHILE);
            }
            return changed(store, member.id(), each -> each.withPassword(hash, null))
                    .then(saved -> {
                        store.staffSessions().endAll(member.id());
                        return Outcome.done(new Acknowledged(environment.now()));
                    });
        }));
    }
}
