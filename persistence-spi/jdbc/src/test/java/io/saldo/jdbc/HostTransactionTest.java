package io.saldo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.StoreBusyException;
import io.saldo.kernel.store.Taken;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.testkit.TestClock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** P-20 on PostgreSQL: the host decides, sees what was written, and can go on after whatever is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostTransactionTest {
    private static final ShelfId HOUSE = ShelfId.of(new HouseId("h-1"));
    private static final CommandKey KEY = new CommandKey("close-month", "k");
    private static final AccountNumber NUMBER = new AccountNumber("1001");

    private final Postgres server = Postgres.started();
    private final HikariDataSource pool = server.pool(server.fresh());
    private final JdbcOptions options = JdbcOptions.DEFAULT
            .withClock(new TestClock())
            .withPatience(Duration.ofMillis(200))
            .withoutMigration();
    private final UnitOfWork<BillingStore> own =
            JdbcPersistence.of(pool, options, Stores.JSON).of("org");

    @AfterAll
    void stop() {
        pool.close();
    }

    @BeforeEach
    void empty() {
        Postgres.empty(pool);
    }

    private static Fingerprint content(char digit) {
        return new Fingerprint(String.valueOf(digit).repeat(64));
    }

    private UnitOfWork<BillingStore> in(Connection connection) {
        return JdbcPersistence.in(Transactions.on(Guarded.connection(connection)), options, Stores.JSON)
                .of("org");
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from saldo." + table)) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }

    private void inHost(HostWork work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            work.with(connection);
            connection.rollback();
        }
    }

    @FunctionalInterface
    private interface HostWork {
        void with(Connection connection) throws SQLException;
    }

    private static boolean writesAll(BillingStore store) {
        store.commands().take(KEY, content('1'));
        store.statements().open(Set.of(HOUSE));
        store.statements().giveNumber(NUMBER, new HouseId("h-1"));
        store.outbox().put(new Message("m", "month-closed", "h-1", ""));
        return true;
    }

    @Test
    void theHostSeesWhatWasWrittenAndWhereItRollsBackNothingIsLeft() throws SQLException {
        inHost(connection -> {
            in(connection).write(HostTransactionTest::writesAll);
            assertThat(count(connection, "account_number")).isEqualTo(1);
            assertThat(count(connection, "outbox")).isEqualTo(1);
        });
        inHost(connection -> {
            for (String each : new String[] {"account_number", "outbox", "command_key", "shelf"}) {
                assertThat(count(connection, each)).as(each).isZero();
            }
        });
    }

    @Test
    void severalUnitsOfOneTransactionSeeEachOther() throws SQLException {
        inHost(connection -> {
            in(connection).write(HostTransactionTest::writesAll);
            assertThat(in(connection)
                            .<Optional<HouseId>>read(store -> store.statements().houseOf(NUMBER)))
                    .isPresent();
            Taken again = in(connection).write(store -> store.commands().take(KEY, content('2')));
            assertThat(again).isEqualTo(new Taken.Conflict(content('1')));
        });
    }

    @Test
    void aShelfNotGotInTimeIsRefusedAndTheTransactionGoesOn() throws SQLException {
        refusedBeside(store -> store.statements().open(Set.of(HOUSE)), "house h-1");
    }

    @Test
    void aKeyNotGotInTimeIsRefusedAndTheTransactionGoesOn() throws SQLException {
        refusedBeside(store -> store.commands().take(KEY, content('1')), "key close-month/k");
    }

    private void refusedBeside(Function<BillingStore, Object> work, String named) throws SQLException {
        inHost(holder -> {
            in(holder).write(work);
            inHost(connection -> {
                in(connection).write(store -> store.statements().giveNumber(NUMBER, new HouseId("h-2")));
                assertThatThrownBy(() -> in(connection).write(work))
                        .isInstanceOf(StoreBusyException.class)
                        .hasMessageContaining(named)
                        .hasMessageContaining("try again");
                assertThat(count(connection, "account_number")).isEqualTo(1);
            });
        });
    }

    @Test
    void whatCannotBeKeptAndWhatIsExpectedLeaveTheTransactionUsable() throws SQLException {
        own.write(HostTransactionTest::writesAll);
        inHost(connection -> in(connection).write(store -> {
            assertThat(store.commands().take(KEY, content('2'))).isEqualTo(new Taken.Conflict(content('1')));
            assertThat(store.statements().giveNumber(NUMBER, new HouseId("h-9")))
                    .isEqualTo(new HouseId("h-1"));
            assertThatThrownBy(() -> store.outbox().put(new Message("m", "month-closed", "h-1", "other")))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> store.statements().giveNumber(new AccountNumber("a\0b"), new HouseId("h")))
                    .isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> store.outbox().put(new Message("x", "k", "a", "half \ud834")))
                    .isInstanceOf(InvalidValueException.class);
            store.outbox().put(new Message("right", "month-closed", "h-1", ""));
            return true;
        }));
    }

    @Test
    void anOrganizationThatNoColumnHoldsIsRefused() {
        assertThatThrownBy(() -> JdbcPersistence.of(pool, options, Stores.JSON).of("o".repeat(101)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> JdbcPersistence.of(pool, options, Stores.JSON).of("half \udd1e"))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aHostThatGivesNoConnectionIsToldSo() {
        var lazy = JdbcPersistence.in((readOnly, work) -> {}, options, Stores.JSON);
        assertThatThrownBy(() -> lazy.of("org").write(store -> true)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aConnectionThatCommitsEachStatementIsRefused() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThatThrownBy(() -> in(connection).write(HostTransactionTest::writesAll))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("begin a transaction");
            assertThat(count(connection, "account_number")).isZero();
        }
    }
}
