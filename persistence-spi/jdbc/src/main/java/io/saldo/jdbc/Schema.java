package io.saldo.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables, brought up to date by the migrations of this jar, and looked at before anything is written (P-24). */
final class Schema {
    private final JdbcOptions options;
    private final Tables tables;
    private final AtomicReference<Dialect> checked = new AtomicReference<>();

    Schema(JdbcOptions options, Tables tables) {
        this.options = options;
        this.tables = tables;
    }

    /** The database of a connection, its schema looked at once. */
    Dialect checked(Connection connection) {
        Dialect known = checked.get();
        if (known != null) {
            return known;
        }
        try {
            Dialect dialect = Dialect.of(connection);
            check(connection, dialect);
            return dialect;
        } catch (SQLException e) {
            throw Failures.told(e);
        }
    }

    void check(Connection connection, Dialect dialect) throws SQLException {
        boolean made = hasHistory(connection, options, tables);
        int version = made ? version(connection, options, tables) : 0;
        if (version < tables.version()) {
            throw new SchemaException("the schema " + options.schema() + " is "
                    + (version == 0
                            ? "not made yet"
                            : "of version " + version + " where this library writes " + tables.version())
                    + ": call " + tables.owner() + ".migrate with a user who may change it");
        }
        checked.set(dialect);
    }

    static void migrate(DataSource source, JdbcOptions options, Tables tables) {
        try (Connection connection = source.getConnection()) {
            Dialect dialect = Dialect.of(connection);
            if (hasHistory(connection, options, tables)) {
                version(connection, options, tables);
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .schemas(options.schema())
                    .defaultSchema(options.schema())
                    .table(tables.history())
                    // tables of the host may stand in the same schema
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .locations("classpath:" + tables.folder() + "/" + dialect.folder())
                    .load()
                    .migrate();
        } catch (SQLException e) {
            throw Failures.told(e);
        } catch (FlywayException e) {
            throw new SchemaException(
                    "the schema " + options.schema() + " was not brought up to date: restore the database from before,"
                            + " or mend what the cause says and migrate again",
                    e);
        }
    }

    /** Asked of the catalogue: a query of a table that is not there would spoil a transaction of PostgreSQL. */
    private static boolean hasHistory(Connection connection, JdbcOptions options, Tables tables) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select 1 from information_schema.tables where table_schema = ? and table_name = ?")) {
            query.setString(1, options.schema());
            query.setString(2, tables.history());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The last migration that was done; one that failed or is of a later library is refused. */
    private static int version(Connection connection, JdbcOptions options, Tables tables) throws SQLException {
        int version = 0;
        String table = '"' + options.schema() + "\".\"" + tables.history() + '"';
        try (PreparedStatement query = connection.prepareStatement(
                        "select \"version\", \"success\" from " + table + " where \"version\" is not null");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String each = rows.getString(1);
                if (!rows.getBoolean(2)) {
                    throw new SchemaException("the schema " + options.schema() + " was left half way to version " + each
                            + ": restore the database from before, and migrate again");
                }
                version = Math.max(version, Integer.parseInt(each));
            }
        }
        if (version > tables.version()) {
            throw new SchemaException("the schema " + options.schema() + " is of version " + version
                    + " where this library knows " + tables.version() + ": use the later library that made it");
        }
        return version;
    }
}
