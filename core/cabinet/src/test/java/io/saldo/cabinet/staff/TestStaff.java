package io.saldo.cabinet.staff;

import static io.saldo.cabinet.fixture.TestCabinet.HOME;
import static io.saldo.cabinet.fixture.TestCabinet.done;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.token.Token;
import java.time.Duration;

/** The staff of one cabinet in memory. */
final class TestStaff {
    static final String PASSWORD = "пять жёлтых трамваев";

    final TestCabinet cabinet;
    final StaffDesk desk;
    final StaffSignIn signIn;
    final StaffSessions sessions;
    final ResidentDesk residents;
    final Deeds deeds;

    TestStaff() {
        this(new TestCabinet());
    }

    TestStaff(TestCabinet cabinet) {
        this.cabinet = cabinet;
        desk = StaffDesk.of(cabinet.books, cabinet.environment);
        signIn = StaffSignIn.of(cabinet.books, cabinet.environment, true);
        sessions = StaffSessions.of(cabinet.books, cabinet.environment);
        residents = ResidentDesk.of(cabinet.books, cabinet.environment, cabinet.register);
        deeds = Deeds.of(cabinet.books, cabinet.environment);
    }

    NewStaff added(String login, StaffRole role) {
        return done(desk.add(new AddStaffCommand(login, "Анна Сергеевна", role)));
    }

    /** The code of the moment. */
    String code(NewStaff told) {
        return told.code().at(TimeCode.step(cabinet.clock.instant()));
    }

    Outcome<Token> tried(NewStaff told, String password, String code, Origin origin) {
        return signIn.signIn(
                new StaffSignInCommand(told.member().login().value(), new Password(password), code), origin);
    }

    SignedInStaff signedIn(NewStaff told, String password) {
        // a code works once
        cabinet.clock.forward(Duration.ofSeconds(30));
        return present(done(tried(told, password, code(told), HOME)));
    }

    SignedInStaff present(Token token) {
        return done(sessions.present(token, HOME));
    }

    /** Somebody who has chosen a password, signed in. */
    SignedInStaff member(String login, StaffRole role) {
        NewStaff told = added(login, role);
        SignedInStaff first = signedIn(told, told.password().text());
        done(desk.choose(first, new ChooseStaffPasswordCommand(told.password(), new Password(PASSWORD))));
        return signedIn(told, PASSWORD);
    }
}
