package io.saldo.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.fixture.Register;
import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.link.AddAccountCommand;
import io.saldo.cabinet.session.SignedInUser;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who guesses learns nothing of an account: not whether it exists, not whether others guess at it too. */
class AccountGuessLawsTest {
    /** A guess at one of a few numbers, by code or sum, only looked at or added at once. */
    record Guess(int number, boolean byCode, boolean adds) {}

    @Property(tries = 150)
    void noSequenceOfWrongGuessesTellsWhichAccountsExist(@ForAll("guesses") List<Guess> guesses) {
        Guesser exist = new Guesser(1003);
        Guesser doNot = new Guesser(9003);
        for (Guess guess : guesses) {
            assertThat(exist.guesses(guess)).as("%s of %s", guess, guesses).isEqualTo(doNot.guesses(guess));
        }
    }

    @Provide
    Arbitrary<List<Guess>> guesses() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(Guess::new)
                .list()
                .ofMaxSize(25);
    }

    private static final class Guesser {
        private final TestCabinet cabinet = new TestCabinet();
        private final SignedInUser user = cabinet.resident("guesser", "guesser@mail.ru");
        private final int first;

        Guesser(int first) {
            this.first = first;
            for (int i = 0; i < 8; i++) {
                cabinet.register.total(Register.account(1003 + i), "2026-10", "4215.07");
            }
        }

        private Object guesses(Guess guess) {
            var account = Register.account(first + guess.number());
            AddAccountCommand command = guess.byCode()
                    ? AddAccountCommand.byCode(cabinet.key(), account, cabinet.code(1020))
                    : AddAccountCommand.bySum(cabinet.key(), account, "2026-10", "1000.00");
            cabinet.clock.forward(Duration.ofSeconds(1));
            return guess.adds()
                    ? cabinet.links.add(user, command).why()
                    : cabinet.links.find(user, command).why();
        }
    }
}
