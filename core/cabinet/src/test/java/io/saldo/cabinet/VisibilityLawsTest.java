package io.saldo.cabinet;

import static io.saldo.cabinet.fixture.TestCabinet.PASSWORD;
import static io.saldo.cabinet.fixture.TestCabinet.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.fixture.Register;
import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.link.AccountLink;
import io.saldo.cabinet.link.AddAccountCommand;
import io.saldo.cabinet.link.EndLinkCommand;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.link.MyAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.profile.EraseUserCommand;
import io.saldo.cabinet.session.SignedInUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * No script of commands leaves an account visible to a user without a standing link. The other side is a set of pairs
 * that knows nothing but which commands came back as done.
 */
class VisibilityLawsTest {
    private static final int PEOPLE = 3;
    private static final int ACCOUNTS = 3;

    /** What somebody does: about one of three accounts, and somebody else where another one is needed. */
    record Step(Deed deed, int who, int account, int other) {}

    enum Deed {
        ADD_BY_CODE,
        ADD_BY_SUM,
        ADD_WITH_A_WRONG_CODE,
        REMOVE,
        REMOVE_WHAT_IS_NOT_HIS,
        END_AS_HOLDER,
        SIGN_OUT,
        ERASE
    }

    @Property(tries = 150)
    void noScriptLeavesAnAccountVisibleWithoutAStandingLink(@ForAll("scripts") List<Step> script) {
        var house = new House();
        for (Step step : script) {
            house.does(step);
            house.isAsThePairsSay(script);
        }
    }

    @Provide
    Arbitrary<List<Step>> scripts() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(0, PEOPLE - 1),
                        Arbitraries.integers().between(0, ACCOUNTS - 1),
                        Arbitraries.integers().between(0, PEOPLE - 1))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    private record Pair(int who, int account) {}

    private static final class House {
        private final TestCabinet cabinet = TestCabinet.withoutLimits();
        private final SignedInUser[] people = new SignedInUser[PEOPLE];
        private final Set<Pair> visible = new HashSet<>();
        private final Set<Pair> holders = new HashSet<>();
        private final Map<Pair, MyAccount> added = new HashMap<>();

        /** What was given once, for which pair, and whether its link has ended since. */
        private final List<Given> given = new ArrayList<>();

        House() {
            for (int who = 0; who < PEOPLE; who++) {
                people[who] = cabinet.resident("user" + who + "x", "user" + who + "@mail.ru");
            }
            for (int account = 0; account < ACCOUNTS; account++) {
                cabinet.register.total(Register.account(1003 + account), "2026-10", "1234.5" + account);
            }
        }

        private static final class Given {
            private final Pair pair;
            private final LinkedAccount account;
            private boolean over;

            Given(Pair pair, LinkedAccount account) {
                this.pair = pair;
                this.account = account;
            }
        }

        void does(Step step) {
            SignedInUser who = people[step.who()];
            int number = 1003 + step.account();
            var pair = new Pair(step.who(), step.account());
            switch (step.deed()) {
                case ADD_BY_CODE -> add(pair, cabinet.byCode(number), true);
                case ADD_BY_SUM ->
                    add(
                            pair,
                            AddAccountCommand.bySum(
                                    cabinet.key(), Register.account(number), "2026-10", "1234.5" + step.account()),
                            false);
                case ADD_WITH_A_WRONG_CODE ->
                    assertThat(cabinet.links
                                    .add(
                                            who,
                                            AddAccountCommand.byCode(
                                                    cabinet.key(), Register.account(number), cabinet.code(1020)))
                                    .result())
                            .isEmpty();
                case REMOVE -> ended(pair, remove(who, pair));
                case REMOVE_WHAT_IS_NOT_HIS -> {
                    var foreign = new Pair(step.other(), step.account());
                    if (step.other() != step.who()) {
                        assertThat(remove(who, foreign)).isFalse();
                    }
                }
                case END_AS_HOLDER -> {
                    var target = new Pair(step.other(), step.account());
                    Optional<LinkedAccount> own =
                            cabinet.links.open(who, Register.account(number)).result();
                    boolean done = own.isPresent()
                            && added.containsKey(target)
                            && cabinet.links
                                    .end(own.get(), endOf(target))
                                    .result()
                                    .isPresent();
                    assertThat(done).isEqualTo(holders.contains(pair) && visible.contains(target));
                    ended(target, done);
                }
                case SIGN_OUT -> {
                    cabinet.sessions.signOut(who);
                    given.stream().filter(each -> each.pair.who() == step.who()).forEach(each -> each.over = true);
                    people[step.who()] = cabinet.signedIn("user" + step.who() + "x");
                }
                case ERASE -> {
                    done(cabinet.profile.erase(who, new EraseUserCommand(new Password(PASSWORD))));
                    for (int account = 0; account < ACCOUNTS; account++) {
                        ended(new Pair(step.who(), account), true);
                    }
                    people[step.who()] = cabinet.resident("user" + step.who() + "x", "user" + step.who() + "@mail.ru");
                }
            }
        }

        private void add(Pair pair, AddAccountCommand command, boolean holder) {
            Optional<MyAccount> result =
                    cabinet.links.add(people[pair.who()], command).result();
            // the only way to be refused: it is there already
            assertThat(result.isPresent()).isEqualTo(!visible.contains(pair));
            result.ifPresent(account -> {
                assertThat(visible.add(pair)).isTrue();
                added.put(pair, account);
                if (holder) {
                    holders.add(pair);
                }
            });
        }

        private boolean remove(SignedInUser who, Pair pair) {
            return added.containsKey(pair)
                    && cabinet.links.remove(who, endOf(pair)).result().isPresent();
        }

        private EndLinkCommand endOf(Pair pair) {
            return new EndLinkCommand(cabinet.key(), added.get(pair).link().value());
        }

        private void ended(Pair pair, boolean done) {
            if (done) {
                visible.remove(pair);
                holders.remove(pair);
                given.stream().filter(each -> each.pair.equals(pair)).forEach(each -> each.over = true);
            }
        }

        void isAsThePairsSay(List<Step> script) {
            for (int who = 0; who < PEOPLE; who++) {
                for (int account = 0; account < ACCOUNTS; account++) {
                    var pair = new Pair(who, account);
                    Optional<LinkedAccount> open = cabinet.links
                            .open(people[who], Register.account(1003 + account))
                            .result();
                    assertThat(open.isPresent()).as("%s after %s", pair, script).isEqualTo(visible.contains(pair));
                    open.ifPresent(linked -> given.add(new Given(pair, linked)));
                }
                int one = who;
                assertThat(done(cabinet.links.mine(people[who]))).hasSize((int)
                        visible.stream().filter(pair -> pair.who() == one).count());
            }
            for (Given each : given) {
                Outcome<AccountLink> still = cabinet.books.read(store -> each.account.in(store));
                assertThat(still.result().isPresent())
                        .as("what was given for %s after %s", each.pair, script)
                        .isEqualTo(!each.over);
            }
        }
    }
}
