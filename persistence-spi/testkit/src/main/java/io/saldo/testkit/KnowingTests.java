package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.Known;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

abstract class KnowingTests extends Group {
    @Test
    @Clause("P-5")
    void everyMomentOfAShelfIsLaterThanTheOneBeforeWhileTheClockStandsStill() {
        Known first = moment(HOUSE);
        assertThat(moment(HOUSE)).isGreaterThan(first);
        state(HOUSE, known -> List.of(Facts.area("a", Facts.later(known, 5), "1", 40)));
        Known stated = all(HOUSE).get(0).fact().known();
        assertThat(moment(HOUSE)).isGreaterThan(stated);
    }

    @Test
    @Clause("P-5")
    void aMomentIsNotBeforeTheClockAndNoFinerThanAMicrosecond() {
        store().clock().set(Instant.parse("2026-12-01T10:00:00.123456789Z"));
        Known given = moment(HOUSE);
        assertThat(given.at()).isAfterOrEqualTo(Instant.parse("2026-12-01T10:00:00.123456Z"));
        assertThat(given.at()).isBefore(Instant.parse("2026-12-01T10:00:01Z"));
        assertThat(given.at().truncatedTo(ChronoUnit.MICROS)).isEqualTo(given.at());
    }

    @Test
    @Clause("P-5")
    void aClockThatGoesBackBringsNoMomentBack() {
        state(HOUSE, known -> List.of(Facts.area("a", known, "1", 40)));
        Known before = moment(HOUSE);
        store().clock().forward(Duration.ofHours(-2));
        assertThat(moment(HOUSE)).isGreaterThan(before);
        state(HOUSE, known -> List.of(Facts.area("b", known, "2", 41)));
        assertThat(ids(asOf(HOUSE, before))).containsExactly("a");
        assertThat(ids(HOUSE)).containsExactly("a", "b");
    }

    @Test
    @Clause({"P-5", "P-19"})
    void aMomentIsGivenWhileTheShelfIsHeld() {
        var opened = new CountDownLatch(1);
        var others = new ArrayList<Together.Other<Known>>();
        Known first = books().write(store -> {
            Known given = open(store, HOUSE);
            var other = new Together.Other<>(() -> {
                opened.countDown();
                return moment(HOUSE);
            });
            others.add(other);
            Together.await(opened);
            assertThat(other.isWaiting()).isTrue();
            store().clock().forward(Duration.ofSeconds(3));
            store.statements().state(HOUSE, List.of(Facts.area("a", given, "1", 40)));
            return given;
        });
        Known second = others.get(0).result();
        others.get(0).close();
        assertThat(second).isGreaterThan(first);
        // the clock went on while it waited
        assertThat(second.at()).isAfterOrEqualTo(first.at().plusSeconds(2));
    }

    @Test
    @Clause({"P-5", "P-19"})
    void ofManyWhoStateAtOnceEachHasAMomentOfItsOwnAndNothingIsLost() {
        var moments = Together.on(
                12,
                i -> books().write(store -> {
                    Known given = open(store, HOUSE);
                    store.statements().state(HOUSE, List.of(Facts.area("f" + i, given, "1", 40 + i)));
                    return given;
                }));
        assertThat(moments.stream().map(Together.Outcome::thrown)).containsOnlyNulls();
        assertThat(moments.stream().map(Together.Outcome::result)).doesNotHaveDuplicates();
        assertThat(all(HOUSE)).hasSize(12);
        assertThat(books().<Long>read(store -> store.statements().count(HOUSE, Known.LATEST)))
                .isEqualTo(12);
    }

    @Test
    @Clause({"P-5", "P-6"})
    void whatAReaderHasSeenAtTheLastMomentStaysSoHoweverManyState() {
        var seen = new LinkedHashMap<Known, List<Statement>>();
        var outcomes = Together.on(5, i -> {
            for (int n = 0; n < 10; n++) {
                String id = "f" + i + "-" + n;
                if (i > 0) {
                    state(HOUSE, known -> List.of(Facts.area(id, known, "1", 40)));
                } else {
                    lastSeen(seen);
                }
            }
            return true;
        });
        assertThat(outcomes.stream().map(Together.Outcome::thrown)).containsOnlyNulls();
        lastSeen(seen);
        assertThat(seen).isNotEmpty();
        seen.forEach((moment, then) -> assertThat(asOf(HOUSE, moment)).isEqualTo(then));
        assertThat(all(HOUSE)).hasSize(40);
    }

    private void lastSeen(Map<Known, List<Statement>> seen) {
        books().read(store -> {
            store.statements()
                    .last(HOUSE)
                    .ifPresent(last -> seen.put(last, store.statements().asOf(HOUSE, last, Reach.ALL)));
            return true;
        });
    }

    @Test
    @Clause("P-6")
    void whatWasKnownAtAMomentIsTheSameAfterCorrectionsWithdrawalsAndNewFacts() {
        state(HOUSE, known -> List.of(Facts.area("b", known, "1", 40)));
        Known first = moment(HOUSE);
        List<Statement> then = asOf(HOUSE, first);
        state(HOUSE, known -> List.of(Facts.correction("a", known, "b", "1", 41)));
        Known second = moment(HOUSE);
        List<Statement> corrected = asOf(HOUSE, second);
        state(
                HOUSE,
                known -> List.of(
                        Facts.withdrawal("c", known, corrected.get(0)),
                        Facts.area("d", Facts.later(known, 1), "2", 50)));
        assertThat(ids(then)).containsExactly("b");
        assertThat(ids(corrected)).containsExactly("a", "b");
        assertThat(asOf(HOUSE, first)).isEqualTo(then);
        assertThat(asOf(HOUSE, second)).isEqualTo(corrected);
        assertThat(asOf(HOUSE, Known.BEGINNING)).isEmpty();
        assertThat(ids(HOUSE)).containsExactly("a", "b", "c", "d");
    }

    @Test
    @Clause("P-6")
    void theFactsOfOneInstantAreToldApartByTheirNumbers() {
        state(
                HOUSE,
                known -> List.of(Facts.area("a", known, "1", 40), Facts.area("b", Facts.later(known, 1), "2", 41)));
        Known first = all(HOUSE).get(0).fact().known();
        assertThat(ids(asOf(HOUSE, first))).containsExactly("a");
        assertThat(ids(asOf(HOUSE, Facts.later(first, 1)))).containsExactly("a", "b");
    }

    @Test
    @Clause("P-6")
    void aShelfSaysHowMuchItHeldAndWhenItGrewLast() {
        assertThat(books().<Optional<Known>>read(store -> store.statements().last(HOUSE)))
                .isEmpty();
        state(HOUSE, known -> List.of(Facts.area("a", known, "1", 40)));
        Known first = moment(HOUSE);
        state(
                HOUSE,
                known -> List.of(Facts.area("b", known, "1", 40), Facts.area("c", Facts.later(known, 2), "1", 41)));
        books().read(store -> {
            assertThat(store.statements().count(HOUSE, first)).isEqualTo(1);
            assertThat(store.statements().count(HOUSE, Known.LATEST)).isEqualTo(3);
            assertThat(store.statements().last(HOUSE))
                    .contains(store.statements()
                            .asOf(HOUSE, Known.LATEST, Reach.ALL)
                            .get(2)
                            .fact()
                            .known());
            return true;
        });
    }

    @Test
    @Clause("P-5")
    void shelvesAreOpenedOnceAUnitAndOnlyAnOpenOneIsStatedOnAtItsMoment() {
        books().write(store -> {
            Known given = open(store, HOUSE);
            assertThatThrownBy(() -> store.statements().open(Set.of(OTHER))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> store.statements().state(OTHER, List.of(Facts.area("a", given, "1", 40))))
                    .isInstanceOf(IllegalStateException.class);
            Known before = new Known(given.at().minusSeconds(1), 0);
            assertThatThrownBy(() -> store.statements().state(HOUSE, List.of(Facts.area("a", before, "1", 40))))
                    .isInstanceOf(IllegalStateException.class);
            return store.statements().state(HOUSE, List.of(Facts.area("b", given, "1", 40)));
        });
        assertThat(ids(HOUSE)).containsExactly("b");
        assertThat(all(ShelfId.ORGANIZATION)).isEmpty();
    }
}
