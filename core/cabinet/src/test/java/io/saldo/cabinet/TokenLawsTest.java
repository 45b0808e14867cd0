package io.saldo.cabinet;

import static io.saldo.cabinet.fixture.TestCabinet.HOME;
import static io.saldo.cabinet.fixture.TestCabinet.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.letter.Letter;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.profile.ChangeEmailCommand;
import io.saldo.cabinet.profile.RequestResetCommand;
import io.saldo.cabinet.profile.ResetPasswordCommand;
import io.saldo.cabinet.registration.OtherEmailCommand;
import io.saldo.cabinet.registration.PendingRegistration;
import io.saldo.cabinet.session.SignInCommand;
import io.saldo.cabinet.session.SignInResult;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.token.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * No link of a letter works twice, nor for anything but its own purpose, nor after its time, whatever happens between.
 */
class TokenLawsTest {
    private static final Pattern LINK = Pattern.compile("/letter/([a-z-]+)\\?token=([A-Za-z0-9_-]{43})");
    private static final List<String> EMAILS = List.of("a@mail.ru", "b@mail.ru");

    enum Deed {
        REGISTER,
        SEND_AGAIN,
        OTHER_EMAIL,
        ASK_FOR_RESET,
        ASK_FOR_EMAIL,
        USE_A_LINK_RIGHTLY,
        USE_A_LINK_FOR_SOMETHING_ELSE,
        HALF_AN_HOUR_PASSES
    }

    /** Which of the links that were ever mailed, and which of the purposes, where the deed is about one. */
    record Step(Deed deed, int which) {}

    @Property(tries = 200)
    void noLinkWorksTwiceNorForAnythingElseNorTooLate(@ForAll("scripts") List<Step> script) {
        var mailbox = new Mailbox();
        script.forEach(mailbox::does);
        // and at the end everything that was ever mailed is tried once more
        mailbox.triesEverythingTwice();
    }

    @Provide
    Arbitrary<List<Step>> scripts() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(3, Deed.REGISTER),
                                Tuple.of(1, Deed.SEND_AGAIN),
                                Tuple.of(1, Deed.OTHER_EMAIL),
                                Tuple.of(3, Deed.ASK_FOR_RESET),
                                Tuple.of(3, Deed.ASK_FOR_EMAIL),
                                Tuple.of(8, Deed.USE_A_LINK_RIGHTLY),
                                Tuple.of(3, Deed.USE_A_LINK_FOR_SOMETHING_ELSE),
                                Tuple.of(1, Deed.HALF_AN_HOUR_PASSES)),
                        Arbitraries.integers().between(0, 50))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static final class Mailbox {
        private final TestCabinet cabinet = TestCabinet.withoutLimits();
        private final Map<Token, Mailed> mailed = new LinkedHashMap<>();
        private String ticket = "";
        private int number;

        private static final class Mailed {
            private final String purpose;
            private final Instant at;
            private int worked;

            Mailed(String purpose, Instant at) {
                this.purpose = purpose;
                this.at = at;
            }
        }

        void does(Step step) {
            String email = EMAILS.get(step.which() % EMAILS.size());
            switch (step.deed()) {
                case REGISTER -> {
                    Optional<PendingRegistration> pending = cabinet.registration
                            .register(cabinet.form("user" + "x".repeat(number++), email), HOME)
                            .result();
                    ticket = pending.map(PendingRegistration::ticket).orElse(ticket);
                }
                case SEND_AGAIN -> cabinet.registration.sendAgain(ticket, HOME);
                case OTHER_EMAIL -> cabinet.registration.useOtherEmail(new OtherEmailCommand(ticket, email), HOME);
                case ASK_FOR_RESET -> cabinet.passwords.requestReset(new RequestResetCommand(email), HOME);
                case ASK_FOR_EMAIL ->
                    signedIn(email)
                            .ifPresent(user -> cabinet.profile.changeEmail(
                                    user,
                                    new ChangeEmailCommand(
                                            cabinet.key(),
                                            new Password(PASSWORD),
                                            EMAILS.get((step.which() + 1) % EMAILS.size()))));
                case USE_A_LINK_RIGHTLY -> any(step.which()).ifPresent(token -> use(token, mailed.get(token)));
                case USE_A_LINK_FOR_SOMETHING_ELSE -> any(step.which()).ifPresent(this::misuse);
                case HALF_AN_HOUR_PASSES -> cabinet.clock.forward(Duration.ofMinutes(30));
            }
            readMail();
        }

        private Optional<SignedInUser> signedIn(String email) {
            SignInResult result = cabinet.signIn.signIn(new SignInCommand(email, new Password(PASSWORD), false), HOME);
            return result instanceof SignInResult.SignedIn in
                    ? Optional.of(cabinet.sessions
                            .present(in.token(), HOME)
                            .result()
                            .orElseThrow()
                            .user())
                    : Optional.empty();
        }

        private void readMail() {
            for (Letter letter : cabinet.letters()) {
                Matcher links = LINK.matcher(letter.text());
                while (links.find()) {
                    mailed.putIfAbsent(new Token(links.group(2)), new Mailed(links.group(1), cabinet.clock.instant()));
                }
            }
        }

        private Optional<Token> any(int which) {
            List<Token> tokens = new ArrayList<>(mailed.keySet());
            return tokens.isEmpty() ? Optional.empty() : Optional.of(tokens.get(which % tokens.size()));
        }

        private void use(Token token, Mailed link) {
            boolean works = outcome(link.purpose, token).result().isPresent();
            link.worked += works ? 1 : 0;
            assertThat(link.worked).as(link.purpose).isLessThanOrEqualTo(1);
            boolean ofRegistration = link.purpose.equals("activation") || link.purpose.equals("disown");
            Duration age = Duration.between(link.at, cabinet.clock.instant());
            if (works) {
                assertThat(age).isLessThan(Duration.ofHours(ofRegistration ? 24 : 1));
            }
        }

        private void misuse(Token token) {
            String own = mailed.get(token).purpose;
            for (String other : List.of("activation", "disown", "password-reset", "email-change", "email-keep")) {
                if (!other.equals(own)) {
                    assertThat(outcome(other, token).result())
                            .as("%s as %s", own, other)
                            .isEmpty();
                }
            }
        }

        private Outcome<?> outcome(String purpose, Token token) {
            return switch (purpose) {
                case "activation" -> cabinet.registration.activate(token, HOME);
                case "disown" -> cabinet.registration.disown(token);
                case "password-reset" ->
                    cabinet.passwords.reset(new ResetPasswordCommand(token, new Password(PASSWORD), true), HOME);
                case "email-change" -> cabinet.profile.confirmEmail(token, HOME);
                case "email-keep" -> cabinet.profile.keepEmail(token);
                default -> throw new IllegalStateException("a link to " + purpose);
            };
        }

        void triesEverythingTwice() {
            for (int round = 0; round < 2; round++) {
                mailed.forEach(this::use);
            }
        }
    }
}
