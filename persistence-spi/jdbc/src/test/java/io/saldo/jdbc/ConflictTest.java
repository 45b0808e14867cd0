package io.saldo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.StoreBusyException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Transactions of our own that met another one are run again, so often as was said. */
class ConflictTest {
    private static final AccountNumber ONE = new AccountNumber("1");
    private static final AccountNumber TWO = new AccountNumber("2");

    private final Postgres server = Postgres.started();

    private JdbcPersistence opened(Dialect dialect, int attempts, Duration patience) {
        DataSource source = dialect == Dialect.H2 ? H2Store.inMemory().source() : server.plain(server.fresh());
        return JdbcPersistence.of(
                source,
                JdbcOptions.DEFAULT.withoutMigration().withPatience(patience).withAttempts(attempts),
                Stores.JSON);
    }

    private static Optional<HouseId> houseOf(JdbcPersistence persistence, AccountNumber account) {
        return persistence.of("org").read(store -> store.statements().houseOf(account));
    }

    @Test
    void ofTwoThatWaitForEachOtherOneIsRunAgain() {
        var persistence = opened(Dialect.POSTGRESQL, 5, Duration.ofSeconds(8));
        var runs = new AtomicInteger();
        List<String> given = giveBoth(persistence, runs);
        // who was run again found both numbers given
        assertThat(given).isIn(List.of("h-1", "h-1"), List.of("h-2", "h-2"));
        assertThat(runs).hasValue(3);
        assertThat(houseOf(persistence, ONE).map(HouseId::value)).contains(given.get(0));
        assertThat(houseOf(persistence, TWO)).isEqualTo(houseOf(persistence, ONE));
    }

    /** H2 does not see that they wait for each other: time runs out for one, or for both. */
    @Test
    void ofTwoThatWaitForEachOtherInH2OneIsRefused() {
        var persistence = opened(Dialect.H2, 5, Duration.ofMillis(300));
        List<String> given = giveBoth(persistence, new AtomicInteger());
        assertThat(given).contains("busy");
        assertThat(houseOf(persistence, TWO)).isEqualTo(houseOf(persistence, ONE));
    }

    private static List<String> giveBoth(JdbcPersistence persistence, AtomicInteger runs) {
        var begun = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<HouseId>> both = List.of(
                    pool.submit(() -> give(persistence, begun, runs, "h-1", ONE, TWO)),
                    pool.submit(() -> give(persistence, begun, runs, "h-2", TWO, ONE)));
            return both.stream().map(ConflictTest::outcome).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static String outcome(Future<HouseId> given) {
        try {
            return given.get(20, TimeUnit.SECONDS).value();
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(StoreBusyException.class);
            return "busy";
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** Gives one number, waits for the other thread to have done so too, and gives the other number. */
    private static HouseId give(
            JdbcPersistence persistence,
            CyclicBarrier begun,
            AtomicInteger runs,
            String house,
            AccountNumber first,
            AccountNumber second) {
        var firstRun = new AtomicInteger();
        return persistence.of("org").write(store -> {
            runs.incrementAndGet();
            store.statements().giveNumber(first, new HouseId(house));
            if (firstRun.incrementAndGet() == 1) {
                await(begun);
            }
            return store.statements().giveNumber(second, new HouseId(house));
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConflictWithoutEndIsGivenUpAndNothingIsWritten(Dialect dialect) {
        var persistence = opened(dialect, 3, Duration.ofSeconds(1));
        var runs = new AtomicInteger();
        assertThatThrownBy(() -> persistence.of("org").write(store -> {
                    runs.incrementAndGet();
                    store.statements().giveNumber(ONE, new HouseId("h-1"));
                    throw new StoreConflictException(new SQLException("as if", "40001"));
                }))
                .isInstanceOf(StoreBusyException.class)
                .hasMessageContaining("try again");
        assertThat(runs).hasValue(3);
        assertThat(houseOf(persistence, ONE)).isEmpty();
    }
}
