package io.saldo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P-24: the schema is made and brought up to date, or refused with the remedy before anything is written. */
class SchemaTest {
    private static final JdbcOptions OPTIONS = JdbcOptions.DEFAULT.withSchema("books");
    private static final String HISTORY = "\"books\".\"saldo_schema_history\"";

    private final Postgres server = Postgres.started();

    private DataSource bare(Dialect dialect) {
        return switch (dialect) {
            case H2 -> H2Store.h2("mem:" + UUID.randomUUID() + H2Store.MODE + ";DB_CLOSE_DELAY=-1");
            case POSTGRESQL -> server.plain(server.bare());
        };
    }

    private static void run(DataSource source, String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> tables(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'books' order by table_name")) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void isWrittenIn(JdbcPersistence persistence) {
        var number = new AccountNumber("1001");
        var house = new HouseId("h-1");
        persistence.of("org").write(store -> store.statements().giveNumber(number, house));
        assertThat(persistence
                        .of("org")
                        .<Optional<HouseId>>read(store -> store.statements().houseOf(number)))
                .contains(house);
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaIsMadeOnceUnderItsName(Dialect dialect) {
        DataSource source = bare(dialect);
        isWrittenIn(JdbcPersistence.of(source, OPTIONS));
        List<String> tables = tables(source);
        assertThat(tables).contains("statement", "sealed_month", "line", "page", "outbox", Tables.BOOKS.history());
        isWrittenIn(JdbcPersistence.of(source, OPTIONS));
        isWrittenIn(JdbcPersistence.of(source, OPTIONS.withoutMigration()));
        assertThat(tables(source)).isEqualTo(tables);
    }

    @ParameterizedTest
    @EnumSource
    void itStandsBesideTablesOfTheHost(Dialect dialect) {
        DataSource source = bare(dialect);
        run(source, "create schema \"books\"", "create table \"books\".\"invoices\" (id integer)");
        isWrittenIn(JdbcPersistence.of(source, OPTIONS));
        assertThat(tables(source)).contains("invoices", "statement");
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaThatIsNotMadeIsNotWrittenIn(Dialect dialect) {
        DataSource source = bare(dialect);
        assertThatThrownBy(() -> JdbcPersistence.of(source, OPTIONS.withoutMigration()))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("not made yet")
                .hasMessageContaining("JdbcPersistence.migrate");
        assertThat(tables(source)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaOfALaterLibraryIsRefusedAndStays(Dialect dialect) throws SQLException {
        DataSource source = bare(dialect);
        JdbcPersistence.migrate(source, OPTIONS);
        List<String> tables = tables(source);
        run(source, "update " + HISTORY + " set \"version\" = '999' where \"version\" = '1'");
        for (boolean migrating : new boolean[] {true, false}) {
            assertThatThrownBy(() -> JdbcPersistence.of(source, migrating ? OPTIONS : OPTIONS.withoutMigration()))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("999")
                    .hasMessageContaining("use the later library");
        }
        assertThat(tables(source)).isEqualTo(tables);
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaLeftHalfWayIsRefusedInAHostsTransactionToo(Dialect dialect) throws SQLException {
        DataSource source = bare(dialect);
        JdbcPersistence.migrate(source, OPTIONS);
        run(source, "update " + HISTORY + " set \"success\" = false where \"version\" = '1'");
        assertThatThrownBy(() -> JdbcPersistence.of(source, OPTIONS))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("half way")
                .hasMessageContaining("restore the database");
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var host = JdbcPersistence.in(Transactions.on(connection), OPTIONS);
            assertThatThrownBy(() -> host.of("org").write(store -> true)).isInstanceOf(SchemaException.class);
            isUsable(connection);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereThereIsNoSchemaTheHostsTransactionStaysUsable(Dialect dialect) throws SQLException {
        try (Connection connection = bare(dialect).getConnection()) {
            connection.setAutoCommit(false);
            var host = JdbcPersistence.in(Transactions.on(connection), OPTIONS);
            assertThatThrownBy(() -> host.of("org").write(store -> true))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("not made yet");
            isUsable(connection);
        }
    }

    private static void isUsable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 7")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
        connection.rollback();
    }
}
