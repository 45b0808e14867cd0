package io.saldo.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One server for all tests, which ends with them, and databases that are copies of one which was migrated once. */
public final class Postgres {
    private static final Postgres SHARED = start();
    private static final String TEMPLATE = "books";

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    public static Postgres started() {
        return SHARED;
    }

    private static Postgres start() {
        try {
            var postgres = new Postgres(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start());
            postgres.run("create database " + TEMPLATE);
            JdbcPersistence.migrate(postgres.server.getDatabase("postgres", TEMPLATE), JdbcOptions.DEFAULT);
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** A database with the schema and nothing in it. */
    public String fresh() {
        String name = "books_" + databases.incrementAndGet();
        run("create database " + name + " template " + TEMPLATE + " strategy file_copy");
        return name;
    }

    /** Empties the tables, as no run-time user may. */
    static void empty(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate saldo.shelf, saldo.account_number, saldo.command_key, saldo.outbox,"
                    + " saldo.person, saldo.reference_text cascade");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** One with nothing at all. */
    public String bare() {
        String name = "bare_" + databases.incrementAndGet();
        run("create database " + name);
        return name;
    }

    public DataSource plain(String database) {
        return server.getDatabase("postgres", database);
    }

    public HikariDataSource pool(String database) {
        var config = new HikariConfig();
        config.setDataSource(plain(database));
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
