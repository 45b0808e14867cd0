package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

abstract class KeysTests extends Group {
    private Taken take(String key, int content) {
        return books().write(store -> store.commands().take(key(key), content(content)));
    }

    private void done(String key, int content, String result) {
        books().write(store -> {
            assertThat(store.commands().take(key(key), content(content))).isEqualTo(new Taken.First());
            store.commands().done(key(key), result);
            return true;
        });
    }

    @Test
    @Clause("P-15")
    void theFirstResultIsRepeatedForGood() {
        done("k", 1, "h-1/2026-10 ё");
        assertThat(take("k", 1)).isEqualTo(new Taken.Repeated("h-1/2026-10 ё"));
        assertThat(take("k", 1)).isEqualTo(new Taken.Repeated("h-1/2026-10 ё"));
    }

    @Test
    @Clause("P-15")
    void aKeyWithoutAResultIsRepeatedWithTheEmptyText() {
        assertThat(take("k", 1)).isEqualTo(new Taken.First());
        assertThat(take("k", 1)).isEqualTo(new Taken.Repeated(""));
    }

    @Test
    @Clause({"P-15", "P-18"})
    void aKeyUsedForOtherContentConflictsAndTheUnitGoesOn() {
        done("k", 1, "one");
        books().write(store -> {
            assertThat(store.commands().take(key("k"), content(2))).isEqualTo(new Taken.Conflict(content(1)));
            return store.statements().state(HOUSE, List.of(Facts.area("a", open(store, HOUSE), "1", 40)));
        });
        assertThat(ids(HOUSE)).containsExactly("a");
        assertThat(take("k", 1)).isEqualTo(new Taken.Repeated("one"));
    }

    @Test
    @Clause("P-15")
    void theSameTextOfAnotherKindIsAnotherKeyAndCapitalsCount() {
        done("k", 1, "one");
        assertThat(books().<Taken>write(store -> store.commands().take(new CommandKey("annul-month", "k"), content(2))))
                .isEqualTo(new Taken.First());
        assertThat(take("K", 3)).isEqualTo(new Taken.First());
        assertThat(take("k", 1)).isEqualTo(new Taken.Repeated("one"));
    }

    @Test
    @Clause({"P-1", "P-15"})
    void aUnitThatFailsForgetsItsKey() {
        assertThatThrownBy(() -> books().write(store -> {
                    store.commands().take(key("k"), content(1));
                    store.commands().done(key("k"), "lost");
                    throw new Stopped();
                }))
                .isInstanceOf(Stopped.class);
        done("k", 2, "kept");
        assertThat(take("k", 2)).isEqualTo(new Taken.Repeated("kept"));
    }

    @Test
    @Clause("P-15")
    void aKeyGivenBackMayComeAgainMended() {
        books().write(store -> {
            store.commands().take(key("k"), content(1));
            store.commands().giveBack(key("k"));
            assertThatThrownBy(() -> store.commands().giveBack(key("k"))).isInstanceOf(IllegalStateException.class);
            return true;
        });
        done("k", 2, "mended");
        assertThat(take("k", 2)).isEqualTo(new Taken.Repeated("mended"));
    }

    @Test
    @Clause("P-15")
    void aResultIsKeptOnceAndOnlyByWhoTookTheKeyFirst() {
        books().write(store -> {
            assertThatThrownBy(() -> store.commands().done(key("k"), "")).isInstanceOf(IllegalStateException.class);
            store.commands().take(key("k"), content(1));
            store.commands().done(key("k"), "one");
            assertThatThrownBy(() -> store.commands().done(key("k"), "two")).isInstanceOf(IllegalStateException.class);
            return true;
        });
        books().write(store -> {
            store.commands().take(key("k"), content(1));
            assertThatThrownBy(() -> store.commands().done(key("k"), "two")).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> store.commands().giveBack(key("k"))).isInstanceOf(IllegalStateException.class);
            return true;
        });
        assertThat(take("k", 1)).isEqualTo(new Taken.Repeated("one"));
    }

    @Test
    @Clause({"P-15", "P-19"})
    void aSecondTakerWaitsForTheUnitOfTheFirstAndGetsItsResult() {
        assertThat(secondAfter(false)).isEqualTo(new Taken.Repeated("first"));
    }

    @Test
    @Clause({"P-15", "P-19"})
    void aSecondTakerIsTheFirstWhereTheUnitItWaitedForFails() {
        assertThat(secondAfter(true)).isEqualTo(new Taken.First());
    }

    private Taken secondAfter(boolean failing) {
        var begun = new CountDownLatch(1);
        var others = new ArrayList<Together.Other<Taken>>();
        try {
            books().write(store -> {
                store.commands().take(key("k"), content(1));
                var other = new Together.Other<>(() -> {
                    begun.countDown();
                    return take("k", 1);
                });
                others.add(other);
                Together.await(begun);
                assertThat(other.isWaiting()).isTrue();
                store.commands().done(key("k"), "first");
                if (failing) {
                    throw new Stopped();
                }
                return true;
            });
        } catch (Stopped e) {
            assertThat(failing).isTrue();
        }
        try (var other = others.get(0)) {
            return other.result();
        }
    }

    @Test
    @Clause({"P-15", "P-19"})
    void ofManyWhoTakeAKeyAtOnceOneIsTheFirst() {
        var taken = Together.on(
                10,
                i -> books().write(store -> {
                    Taken each = store.commands().take(key("k"), content(1));
                    if (each instanceof Taken.First) {
                        store.commands().done(key("k"), "by " + i);
                    }
                    return each;
                }));
        assertThat(taken.stream().map(Together.Outcome::thrown)).containsOnlyNulls();
        assertThat(taken.stream().filter(each -> each.result() instanceof Taken.First))
                .hasSize(1);
        assertThat(taken.stream()
                        .filter(each -> each.result() instanceof Taken.Repeated)
                        .distinct())
                .hasSize(1);
    }
}
