package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.rows.HouseRow;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.store.Keeping;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

abstract class StatingTests extends Group {
    @Test
    @Clause("P-3")
    void whatIsReadIsWhatWasStatedToTheLastLetterAndMicrosecond() {
        var house = new SmallHouse("h-1");
        Known given = moment(HOUSE);
        List<Statement> stated = books().write(store -> {
            List<Statement> all = house.statements(open(store, HOUSE));
            store.statements().state(HOUSE, all);
            return all;
        });
        assertThat(stated).hasSizeGreaterThan(10);
        assertThat(stated.get(0).fact().known()).isGreaterThan(given);
        assertThat(all(HOUSE)).isEqualTo(stated);
        assertThat(CanonicalWriter.write(all(HOUSE))).isEqualTo(CanonicalWriter.write(stated));
    }

    @Test
    @Clause("P-3")
    void theDecimalsOfANumberStayAsTheyWereWritten() {
        List<Statement> stated = books().write(store -> {
            Known given = open(store, HOUSE);
            List<Statement> all = List.of(
                    Facts.areaAsWritten("a", given, "1", "54.3"),
                    Facts.areaAsWritten("b", Facts.later(given, 1), "2", "54.300"),
                    Facts.areaAsWritten("c", Facts.later(given, 2), "3", "54"),
                    Facts.areaAsWritten("d", Facts.later(given, 3), "4", "0.000000000001"),
                    Facts.areaAsWritten("e", Facts.later(given, 4), "5", "999999999999999.100"));
            store.statements().state(HOUSE, all);
            return all;
        });
        assertThat(all(HOUSE)).isEqualTo(stated);
        assertThat(CanonicalWriter.write(all(HOUSE))).isEqualTo(CanonicalWriter.write(stated));
    }

    @Test
    @Clause("P-3")
    void aMomentComesBackToTheMicrosecondAndItsNumber() {
        books().write(store -> {
            Known given = open(store, HOUSE);
            assertThat(given.at().truncatedTo(ChronoUnit.MILLIS)).isNotEqualTo(given.at());
            return store.statements()
                    .state(
                            HOUSE,
                            List.of(Facts.area("a", given, "1", 40), Facts.area("b", Facts.later(given, 7), "2", 41)));
        });
        List<Statement> all = all(HOUSE);
        assertThat(ids(HOUSE)).containsExactly("a", "b");
        assertThat(all.get(0).fact().known().at().truncatedTo(ChronoUnit.MILLIS))
                .isNotEqualTo(all.get(0).fact().known().at());
        assertThat(all.get(1).fact().known())
                .isEqualTo(Facts.later(all.get(0).fact().known(), 7));
    }

    @Test
    @Clause({"P-4", "P-18"})
    void textThatNoDatabaseKeepsIsRefusedBeforeAnythingOfTheCallIsWritten() {
        for (String text : List.of("a\u0000b", "half \ud834 a pair", "\udd1e", "at the end \ud834")) {
            Keeping kept = books().write(store -> {
                Known given = open(store, HOUSE);
                Statement wrong = Statement.of(
                        new FactId("wrong"), DateRange.from(Facts.DAY), given, null, new HouseRow.Managed(text));
                assertThatThrownBy(() -> store.statements()
                                .state(HOUSE, List.of(Facts.area("first-" + text.length(), given, "1", 40), wrong)))
                        .isInstanceOf(InvalidValueException.class);
                return store.statements().state(HOUSE, List.of(Facts.area("right", given, "2", 40)));
            });
            assertThat(kept).isInstanceOf(Keeping.Kept.class);
            assertThat(ids(HOUSE)).containsExactly("right");
        }
    }

    @Test
    @Clause("P-7")
    void theSameIdAndContentIsNothingAndStaysKnownSinceItWasFirstStated() {
        state(HOUSE, known -> List.of(Facts.area("a", known, "1", 40)));
        List<Statement> before = all(HOUSE);
        assertThat(before).hasSize(1);
        Keeping again = state(
                HOUSE,
                known -> List.of(Facts.area("a", known, "1", 40), Facts.area("b", Facts.later(known, 1), "2", 41)));
        assertThat(again).isEqualTo(new Keeping.Kept(1));
        assertThat(ids(HOUSE)).containsExactly("a", "b");
        assertThat(all(HOUSE)).containsAll(before);
    }

    @Test
    @Clause({"P-7", "P-18"})
    void otherContentUnderAnIdIsRefusedWithBothAndNothingOfTheCallIsWritten() {
        state(HOUSE, known -> List.of(Facts.area("a", known, "1", 40)));
        Statement first = all(HOUSE).get(0);
        books().write(store -> {
            Known given = open(store, HOUSE);
            Statement other = Facts.area("a", given, "1", 44);
            assertThat(store.statements().state(HOUSE, List.of(Facts.area("b", given, "2", 41), other)))
                    .isEqualTo(new Keeping.OtherContent(other, first));
            return store.statements().state(HOUSE, List.of(Facts.area("c", given, "3", 42)));
        });
        assertThat(ids(HOUSE)).containsExactly("a", "c");
        assertThat(all(HOUSE)).contains(first);
    }

    @Test
    @Clause("P-8")
    void aFactIsCorrectedAndACorrectionIsWithdrawn() {
        state(HOUSE, known -> List.of(Facts.area("a", known, "1", 40)));
        state(HOUSE, known -> List.of(Facts.correction("b", known, "a", "1", 41)));
        Statement corrected = all(HOUSE).get(1);
        assertThat(corrected.fact().replaces()).isEqualTo(new FactId("a"));
        assertThat(state(HOUSE, known -> List.of(Facts.withdrawal("c", known, corrected))))
                .isEqualTo(new Keeping.Kept(1));
        assertThat(ids(HOUSE)).containsExactly("a", "b", "c");
        assertThat(all(HOUSE).get(2).fact().value()).isNull();
    }

    @Test
    @Clause("P-8")
    void whatIsStatedFirstInACallMayBeCorrectedFurtherOn() {
        Keeping kept = state(
                HOUSE,
                known -> List.of(
                        Facts.area("a", known, "1", 40), Facts.correction("b", Facts.later(known, 1), "a", "1", 41)));
        assertThat(kept).isEqualTo(new Keeping.Kept(2));
        assertThat(ids(HOUSE)).containsExactly("a", "b");
    }

    @Test
    @Clause({"P-8", "P-18"})
    void whatIsNotStatedBeforeCannotBeCorrected() {
        state(OTHER, known -> List.of(Facts.area("of-other", known, "1", 40)));
        state(HOUSE, known -> List.of(Facts.reading("reading", known, null, "m", Facts.DAY, 5)));
        for (String none : List.of("nobody", "of-other", "reading", "same-moment")) {
            Keeping kept = state(
                    HOUSE,
                    known -> List.of(
                            Facts.area("same-moment", known, "1", 40), Facts.correction("b", known, none, "1", 41)));
            assertThat(kept).as(none).isInstanceOfSatisfying(Keeping.NothingToCorrect.class, refused -> {
                assertThat(refused.replaces()).isEqualTo(new FactId(none));
                assertThat(refused.given().id()).isEqualTo(new FactId("b"));
            });
        }
        assertThat(ids(HOUSE)).containsExactly("reading");
        assertThat(ids(OTHER)).containsExactly("of-other");
    }

    @Test
    @Clause("P-14")
    void aNumberBelongsToTheHouseThatHadItFirst() {
        var number = new AccountNumber("1001");
        HouseId first = new HouseId("h-1");
        HouseId second = new HouseId("h-2");
        assertThat(books().<HouseId>write(store -> store.statements().giveNumber(number, first)))
                .isEqualTo(first);
        assertThat(books().<HouseId>write(store -> store.statements().giveNumber(number, second)))
                .isEqualTo(first);
        assertThat(books().<HouseId>write(store -> store.statements().giveNumber(number, first)))
                .isEqualTo(first);
        books().read(store -> {
            assertThat(store.statements().houseOf(number)).contains(first);
            assertThat(store.statements().houseOf(new AccountNumber("1002"))).isEmpty();
            return true;
        });
    }

    @Test
    @Clause("P-14")
    void ofManyWhoGiveANumberAtTheSameTimeOneHouseHasIt() {
        var number = new AccountNumber("1001");
        var given = Together.on(
                8, i -> books().<HouseId>write(store -> store.statements().giveNumber(number, new HouseId("h-" + i))));
        assertThat(given.stream().map(Together.Outcome::thrown)).containsOnlyNulls();
        assertThat(given.stream().map(Together.Outcome::result).distinct()).hasSize(1);
        assertThat(books().<Optional<HouseId>>read(store -> store.statements().houseOf(number)))
                .contains(given.get(0).result());
    }

    @Test
    @Clause("P-10")
    void theHousesOfWhichAnythingWasStatedAreListedInOrder() {
        for (String house : List.of("h-10", "H-1", "h-9", "ё-1", "_")) {
            state(ShelfId.of(new HouseId(house)), known -> List.of(Facts.area("a", known, "1", 40)));
        }
        moment(ShelfId.of(new HouseId("opened-alone")));
        state(
                ShelfId.ORGANIZATION,
                known -> List.of(Statement.of(
                        FactId.ofOrganization("p"),
                        DateRange.ALWAYS,
                        known,
                        null,
                        new HouseRow.OfParty(new PartyId("p")))));
        assertThat(books().<SortedSet<HouseId>>read(store -> store.statements().houses()))
                .extracting(HouseId::value)
                .containsExactly("H-1", "_", "h-10", "h-9", "ё-1");
    }

    @Test
    @Clause("P-3")
    void theSameIdOnAnotherShelfIsAnotherFact() {
        books().write(store -> {
            var given = store.statements().open(Set.of(HOUSE, OTHER));
            store.statements().state(HOUSE, List.of(Facts.area("a", given.get(HOUSE), "1", 40)));
            return store.statements().state(OTHER, List.of(Facts.area("a", given.get(OTHER), "1", 41)));
        });
        assertThat(all(HOUSE)).hasSize(1);
        assertThat(all(OTHER)).hasSize(1);
        assertThat(all(HOUSE).get(0).fact().value())
                .isNotEqualTo(all(OTHER).get(0).fact().value());
    }
}
