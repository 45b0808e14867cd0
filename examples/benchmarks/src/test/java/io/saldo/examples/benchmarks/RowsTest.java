package io.saldo.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.balance.Movement;
import io.saldo.billing.run.HouseBill;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the benchmark times are the right rows: the same on one thread and on two, and the same that a plain program
 * makes.
 */
class RowsTest {
    private static final int HOUSES = 6;

    @Test
    void the_usual_way_makes_the_rows_of_the_engine() {
        var engine = new RowSums();
        var usual = new RowSums();
        for (int i = 0; i < HOUSES; i++) {
            engine.add(Billed.withRows(TownBook.of(Town.house(i))).sums());
            usual.add(new DecimalTown(Town.house(i)).rows());
        }

        assertThat(usual.core()).isEqualTo(engine.core());
        for (RowSink.Kind kind : RowSink.Kind.values()) {
            assertThat(usual.count(kind)).as(kind.name()).isEqualTo(engine.count(kind));
        }
    }

    @Test
    void two_threads_make_the_rows_and_explanations_of_one() throws Exception {
        RowSums one = lively(1);
        RowSums two = lively(2);

        assertThat(two).hasToString(one.toString());
        assertThat(one.explained()).isEqualTo(one.count(RowSink.Kind.LINE));
    }

    private static RowSums lively(int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        var sums = new RowSums();
        try {
            List<Future<RowSums>> parts = new ArrayList<>();
            for (int i = 0; i < HOUSES; i++) {
                int number = i;
                parts.add(pool.submit(() -> Billed.withExplanations(TownBook.withLife(Town.house(number)))
                        .sums()));
            }
            for (Future<RowSums> part : parts) {
                sums.add(part.get());
            }
        } finally {
            pool.shutdownNow();
        }
        return sums;
    }

    @Test
    void a_town_with_life_charges_what_the_published_one_does_and_loses_no_kopeck() {
        var totals = new TownTotals();
        for (int i = 0; i < 20; i++) {
            TownFacts facts = TownBook.withLife(Town.house(i));
            totals.add(facts, facts.bill());
        }

        assertThat(totals.livelyDifferences(TownTotals.lively(20))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AgedMoney.Payers.class)
    void a_house_that_grows_old_closes_every_month_and_settles_its_year(AgedMoney.Payers payers) {
        var house = new AgedHouse(payers);
        for (int month = 1; month <= 13; month++) {
            house.open();
            HouseBill bill = house.bill();
            bill.statements().values().forEach(statement -> {
                for (Movement row : statement.rows()) {
                    assertThat(row.opening()
                                    .plus(row.charged())
                                    .plus(row.recalculated())
                                    .plus(row.moved())
                                    .minus(row.paid())
                                    .minus(row.offset()))
                            .isEqualTo(row.closing());
                }
            });
            assertThat(house.isSettling()).as("month " + month).isEqualTo(month == 13);
            house.close();
        }
        if (payers != AgedMoney.Payers.NEVER) {
            assertThat(house.size().debts())
                    .as("no more is handed on than is open, whatever the age")
                    .isBetween(AgedBook.FLATS * 9, AgedBook.FLATS * 42);
        }
    }
}
