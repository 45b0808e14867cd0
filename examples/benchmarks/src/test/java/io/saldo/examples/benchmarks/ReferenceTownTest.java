package io.saldo.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The town billed by the ordinary rules comes to the published totals, to the kopeck, however many threads bill it. */
class ReferenceTownTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void twenty_houses_come_to_the_published_totals(int threads) throws Exception {
        assertThat(billed(20, threads).differences(Published.totals(20))).isEmpty();
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void five_hundred_houses_come_to_the_published_totals(int threads) throws Exception {
        assertThat(billed(500, threads).differences(Published.totals(500))).isEmpty();
    }

    private static Totals billed(int houses, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Totals totals = new Totals();
        try {
            List<Future<Totals>> parts = IntStream.range(0, houses)
                    .mapToObj(number -> pool.submit(() -> {
                        Totals part = new Totals();
                        EngineTown.add(TownBook.of(Town.house(number)).bill(), part);
                        return part;
                    }))
                    .toList();
            for (Future<Totals> part : parts) {
                totals.add(part.get());
            }
        } finally {
            pool.shutdownNow();
        }
        return totals;
    }
}
