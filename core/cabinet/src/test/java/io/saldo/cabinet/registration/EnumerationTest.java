package io.saldo.cabinet.registration;

import static io.saldo.cabinet.fixture.TestCabinet.HOME;
import static io.saldo.cabinet.fixture.TestCabinet.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.fixture.Register;
import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.link.AddAccountCommand;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.profile.ChangeEmailCommand;
import io.saldo.cabinet.profile.RequestResetCommand;
import io.saldo.cabinet.session.SignInCommand;
import io.saldo.cabinet.session.SignInResult;
import io.saldo.cabinet.session.SignedInUser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who may not know whether an e-mail has a cabinet, or an account exists, cannot find out: every sequence of attempts
 * gets the same answers, costs the same number of hashes and has the same number of letters sent, whether it does or
 * not.
 */
class EnumerationTest {
    private static final String TARGET = "target@mail.ru";

    /** What a stranger can do about an e-mail, several times and in any order. */
    enum Step {
        REGISTER,
        REGISTER_UNDER_ANOTHER_LOGIN,
        REGISTER_THE_SAME_LOGIN_WITH_AN_EMAIL_OF_ONES_OWN,
        SEND_AGAIN,
        TO_THE_TARGET,
        TO_AN_EMAIL_OF_ONES_OWN,
        SIGN_IN_BY_LOGIN,
        SIGN_IN_BY_EMAIL,
        RESET_BY_EMAIL,
        RESET_BY_LOGIN,
        CHANGE_THE_EMAIL_OF_ONES_OWN_CABINET,
        TWELVE_HOURS_PASS
    }

    @Property(tries = 250)
    void noSequenceOfAttemptsTellsWhetherAnEmailHasACabinet(@ForAll("scripts") List<Step> script) {
        tellsNothing(script);
    }

    /** Letters to one mailbox are limited: what is sent before, to somebody or to nobody, has its part in the limit. */
    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"RESET_BY_EMAIL", "REGISTER_UNDER_ANOTHER_LOGIN", "CHANGE_THE_EMAIL_OF_ONES_OWN_CABINET"})
    void neitherDoesASequenceThatReachesTheLimitOfLetters(Step often) {
        List<Step> script = new ArrayList<>(Collections.nCopies(3, often));
        script.addAll(Collections.nCopies(4, Step.REGISTER_UNDER_ANOTHER_LOGIN));
        script.addAll(Collections.nCopies(2, Step.SEND_AGAIN));
        tellsNothing(script);
    }

    private static void tellsNothing(List<Step> script) {
        Stranger free = new Stranger(false);
        Stranger taken = new Stranger(true);
        for (Step step : script) {
            assertThat(taken.does(step)).as("%s of %s", step, script).isEqualTo(free.does(step));
        }
    }

    @Provide
    Arbitrary<List<Step>> scripts() {
        return Arbitraries.of(Step.class).list().ofMinSize(1).ofMaxSize(6);
    }

    /** A stranger before a cabinet in which the e-mail is free, or taken. */
    private static final class Stranger {
        private final TestCabinet cabinet = new TestCabinet();
        private final SignedInUser own;
        private String ticket = "";
        private int number;

        Stranger(boolean taken) {
            cabinet.open("stranger", "stranger@mail.ru");
            cabinet.open("owner", taken ? TARGET : "somebody@mail.ru");
            cabinet.books.deliver();
            // the letters of that day are forgotten
            cabinet.clock.forward(Duration.ofDays(1));
            own = cabinet.signedIn("stranger");
        }

        /**
         * All that can be seen of a step: its answer and what it costs, identifiers that are new each time left out.
         */
        List<Object> does(Step step) {
            int hashes = cabinet.hasher.hashes();
            int messages = cabinet.books.messages().size();
            Object answer = answer(step);
            boolean letterMayDiffer = step == Step.RESET_BY_EMAIL;
            List<Object> seen = new ArrayList<>();
            seen.add(answer);
            seen.add(cabinet.hasher.hashes() - hashes);
            // a link of restoration goes to who has a cabinet; nobody else can see whether it went
            seen.add(letterMayDiffer ? "" : cabinet.books.messages().size() - messages);
            return seen;
        }

        private Object answer(Step step) {
            number++;
            return switch (step) {
                case REGISTER -> pending(cabinet.registration.register(form("probe", TARGET), HOME));
                case REGISTER_UNDER_ANOTHER_LOGIN ->
                    pending(cabinet.registration.register(form("probe" + "x".repeat(number), TARGET), HOME));
                case REGISTER_THE_SAME_LOGIN_WITH_AN_EMAIL_OF_ONES_OWN ->
                    pending(cabinet.registration.register(form("probe", "mine@mail.ru"), HOME));
                case SEND_AGAIN -> pending(cabinet.registration.sendAgain(ticket, HOME));
                case TO_THE_TARGET ->
                    pending(cabinet.registration.useOtherEmail(new OtherEmailCommand(ticket, TARGET), HOME));
                case TO_AN_EMAIL_OF_ONES_OWN ->
                    pending(cabinet.registration.useOtherEmail(new OtherEmailCommand(ticket, "mine@mail.ru"), HOME));
                case SIGN_IN_BY_LOGIN -> signIn("probe");
                case SIGN_IN_BY_EMAIL -> signIn(TARGET);
                case RESET_BY_EMAIL -> cabinet.passwords.requestReset(new RequestResetCommand(TARGET), HOME);
                case RESET_BY_LOGIN -> cabinet.passwords.requestReset(new RequestResetCommand("probe"), HOME);
                case CHANGE_THE_EMAIL_OF_ONES_OWN_CABINET ->
                    cabinet.profile.changeEmail(
                            own, new ChangeEmailCommand(cabinet.key(), new Password(PASSWORD), TARGET));
                case TWELVE_HOURS_PASS -> {
                    cabinet.clock.forward(Duration.ofHours(12));
                    yield "";
                }
            };
        }

        private RegisterCommand form(String login, String email) {
            RegisterCommand form = cabinet.form(login, email);
            return new RegisterCommand(
                    form.key(),
                    login,
                    new Password("другой пароль совсем"),
                    form.name(),
                    email,
                    form.phone(),
                    form.consent());
        }

        private Object signIn(String name) {
            SignInResult result =
                    cabinet.signIn.signIn(new SignInCommand(name, new Password("другой пароль совсем"), false), HOME);
            return result instanceof SignInResult.NotActivated waiting ? shown(waiting.registration()) : result;
        }

        private Object pending(Outcome<PendingRegistration> outcome) {
            Optional<PendingRegistration> pending = outcome.result();
            ticket = pending.map(PendingRegistration::ticket).orElse(ticket);
            return pending.<Object>map(Stranger::shown)
                    .orElseGet(() -> outcome.why().orElseThrow());
        }

        private static List<Object> shown(PendingRegistration pending) {
            return List.of(pending.ticket().length(), pending.email(), pending.until());
        }
    }

    @Test
    void aWrongPasswordAnUnknownNameAndAnythingElseCostOneHashAndAnswerAlike() {
        var cabinet = new TestCabinet();
        cabinet.open("ivanova", "ivanova@mail.ru");
        List<String> names = List.of(
                "ivanova", "ivanova@mail.ru", "nobody", "nobody@mail.ru", "", "x", "a b", "'; --", "я".repeat(10_000));
        for (String name : names) {
            int hashes = cabinet.hasher.hashes();
            SignInResult result = cabinet.signIn.signIn(
                    new SignInCommand(name, new Password("не тот пароль"), false),
                    new Origin("192.0.2." + names.indexOf(name), ""));
            assertThat(result).isEqualTo(new SignInResult.Refused(Refusal.of(Reason.SIGN_IN_FAILED)));
            assertThat(cabinet.hasher.hashes() - hashes).isOne();
        }
    }

    @Test
    void everyCauseForWhichAnAccountIsNotProvedAnswersAlike() {
        var cabinet = new TestCabinet();
        SignedInUser user = cabinet.resident("ivanova", "ivanova@mail.ru");
        cabinet.register.total(Register.account(1003), "2026-10", "4215.07");
        String foreign = cabinet.code(1004);
        List<AddAccountCommand> wrong = List.of(
                AddAccountCommand.byCode(cabinet.key(), Register.account(1003), foreign),
                AddAccountCommand.byCode(cabinet.key(), Register.account(9999), foreign),
                AddAccountCommand.bySum(cabinet.key(), Register.account(1005), "2026-10", "4215,07"),
                AddAccountCommand.bySum(cabinet.key(), Register.account(9998), "2026-10", "4215,07"));
        List<Optional<Refusal>> answers = wrong.stream()
                .map(command -> cabinet.links.find(user, command).why())
                .toList();
        assertThat(answers).containsOnly(Optional.of(Refusal.of(Reason.ACCOUNT_NOT_PROVED, 9)));
    }
}
