package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.rows.PremisesRow;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ReachingTests extends Group {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 31);

    /** Readings of January and May, that of January corrected in May; an area since October; an area until March. */
    @BeforeEach
    void fill() {
        state(
                HOUSE,
                known -> List.of(
                        Facts.reading("r-1", known, null, "m-1", JANUARY, 5),
                        Facts.area("area", Facts.later(known, 1), "1", 40),
                        area("old", Facts.later(known, 2), new DateRange(JANUARY, LocalDate.of(2026, 3, 1)))));
        state(
                HOUSE,
                known -> List.of(
                        Facts.reading("r-2", known, null, "m-2", MAY, 6),
                        Facts.reading("r-3", Facts.later(known, 1), "r-1", "m-1", JANUARY, 7)));
    }

    private static Statement area(String id, Known known, DateRange days) {
        return Statement.of(
                new FactId(id),
                days,
                known,
                null,
                new PremisesRow.Area(new PremisesId("9"), Quantity.parse("9", Unit.SQUARE_METRE)));
    }

    private List<String> wanted(Reach reach) {
        return wanted(Known.LATEST, reach);
    }

    private List<String> wanted(Known moment, Reach reach) {
        return ids(books().<List<Statement>>read(store -> store.statements().asOf(HOUSE, moment, reach)));
    }

    private Known firstMoment() {
        return fact("area").fact().known();
    }

    private String thing(String id) {
        return fact(id).thing();
    }

    private Statement fact(String id) {
        return all(HOUSE).stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Clause("P-9")
    void whatHoldsOnTheDaysIsWanted() {
        assertThat(wanted(Reach.over(DateRange.day(MAY)))).containsExactly("r-2");
        assertThat(wanted(Reach.over(DateRange.day(JANUARY)))).containsExactly("old", "r-1", "r-3");
        assertThat(wanted(Reach.over(DateRange.day(LocalDate.of(2026, 2, 28))))).containsExactly("old");
        assertThat(wanted(Reach.over(DateRange.day(LocalDate.of(2026, 3, 1))))).isEmpty();
        assertThat(wanted(Reach.over(DateRange.day(LocalDate.of(2030, 1, 1))))).containsExactly("area");
        assertThat(wanted(Reach.ALL)).containsExactly("area", "old", "r-1", "r-2", "r-3");
    }

    @Test
    @Clause("P-9")
    void whatBecameKnownAfterAMomentIsWantedWithAllThatItCorrects() {
        Known first = firstMoment();
        assertThat(wanted(Reach.since(Facts.later(first, 1)))).containsExactly("r-1", "r-2", "r-3");
        assertThat(wanted(Reach.since(first))).containsExactly("old", "r-1", "r-2", "r-3");
        assertThat(wanted(Reach.since(Known.LATEST))).isEmpty();
    }

    @Test
    @Clause("P-9")
    void aKindIsWantedSinceADayOfItsOwn() {
        Reach days = Reach.over(DateRange.day(MAY));
        assertThat(wanted(days.andFurther(Map.of("area", LocalDate.of(2026, 2, 1)))))
                .containsExactly("area", "old", "r-2");
        assertThat(wanted(days.andFurther(Map.of("area", LocalDate.of(2026, 4, 1)))))
                .containsExactly("area", "r-2");
        assertThat(wanted(days.andFurther(Map.of("area", LocalDate.MIN)))).containsExactly("area", "old", "r-2");
    }

    @Test
    @Clause("P-9")
    void thingsAndFactsAreWantedByName() {
        assertThat(wanted(Reach.about(Set.of(thing("r-2"))))).containsExactly("r-2");
        assertThat(wanted(Reach.about(Set.of(thing("r-1"), thing("area"))))).containsExactly("area", "r-1", "r-3");
        assertThat(wanted(Reach.about(Set.of()).andIds(Set.of(new FactId("r-1"), new FactId("nobody")))))
                .containsExactly("r-1", "r-3");
    }

    @Test
    @Clause("P-9")
    void correctionsAreFollowedAsFarAsTheyWereKnown() {
        Reach reading = Reach.about(Set.of()).andIds(Set.of(new FactId("r-1")));
        assertThat(wanted(Facts.later(firstMoment(), 9), reading)).containsExactly("r-1");
        state(HOUSE, known -> List.of(Facts.reading("r-4", known, "r-3", "m-1", JANUARY, 8)));
        assertThat(wanted(reading)).containsExactly("r-1", "r-3", "r-4");
        assertThat(wanted(Reach.about(Set.of()).andIds(Set.of(new FactId("r-4")))))
                .containsExactly("r-1", "r-3", "r-4");
    }

    @Test
    @Clause("P-10")
    void statementsComeInOrderOfTheirIdsWhateverOrderTheyWereStatedIn() {
        List<String> ordered =
                List.of("10", "9", "A", "_", "a", "ab", "b", "z", "ä", "Ё", "я", "ё", "\ud834\udd1e", "\uff5e");
        List<String> stated = new ArrayList<>(ordered);
        Collections.shuffle(stated, new Random(7));
        state(
                OTHER,
                known -> stated.stream()
                        .map(id -> Facts.area(id, known, "1", 40))
                        .toList());
        assertThat(ids(OTHER)).containsExactlyElementsOf(ordered);
    }

    @Test
    @Clause("P-9")
    void whatTheDaysOfAMonthCostDoesNotGrowWithTheAgeOfTheHouse() {
        List<Long> costs = new ArrayList<>();
        for (int years : List.of(1, 10)) {
            var shelf = ShelfId.of(new HouseId("aged-" + years));
            LocalDate last = MAY.plusMonths(12L * years);
            state(shelf, known -> {
                List<Statement> readings = new ArrayList<>();
                for (int month = 1; month <= 12 * years; month++) {
                    readings.add(Facts.reading("r" + month, known, null, "m", MAY.plusMonths(month), month));
                }
                return readings;
            });
            OptionalLong before = store().rowsRead();
            assertThat(before.isPresent()).isEqualTo(store().capabilities().contains(Capability.COUNTS_ROWS_READ));
            assertThat(books().<List<Statement>>read(store ->
                            store.statements().asOf(shelf, Known.LATEST, Reach.over(DateRange.day(last)))))
                    .hasSize(1);
            costs.add(store().rowsRead().orElse(0) - before.orElse(0));
        }
        assertThat(costs.get(1)).isEqualTo(costs.get(0));
    }
}
