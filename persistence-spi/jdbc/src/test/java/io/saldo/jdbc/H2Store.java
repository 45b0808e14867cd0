package io.saldo.jdbc;

import io.saldo.billing.store.BillingPersistence;
import io.saldo.testkit.Capability;
import io.saldo.testkit.StoreUnderTest;
import io.saldo.testkit.TestClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A fresh database of H2, in memory or in a file, with the tables of one that was migrated once. */
public record H2Store(DataSource source, TestClock clock, BillingPersistence persistence, boolean inFile)
        implements StoreUnderTest {
    private static final List<String> TABLES = tables();
    public static final String MODE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

    static H2Store inMemory() {
        return fresh(h2("mem:" + UUID.randomUUID() + MODE + ";DB_CLOSE_DELAY=-1"), false);
    }

    /** Closed when no connection is open, and so opened anew by each unit. */
    static H2Store inFile(Path folder) {
        return fresh(h2("file:" + folder.resolve(UUID.randomUUID().toString()) + MODE + ";WRITE_DELAY=0"), true);
    }

    private static H2Store fresh(DataSource source, boolean inFile) {
        var clock = new TestClock();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : TABLES) {
                statement.execute(each);
            }
            // while the connection is open the database is, too
            return new H2Store(source, clock, open(source, clock), inFile);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> tables() {
        DataSource source = h2("mem:tables" + MODE + ";DB_CLOSE_DELAY=-1");
        JdbcPersistence.migrate(source, JdbcOptions.DEFAULT);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("script")) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                if (!rows.getString(1).contains("CREATE USER")) {
                    tables.add(rows.getString(1));
                }
            }
            return List.copyOf(tables);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public static DataSource h2(String address) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + address);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    static JdbcPersistence open(DataSource source, TestClock clock) {
        return JdbcPersistence.of(source, Stores.options(clock), Stores.JSON);
    }

    @Override
    public BillingPersistence openedAnew() {
        return open(source, clock);
    }

    @Override
    public Set<Capability> capabilities() {
        return inFile
                ? Set.of(Capability.HOUSES_SIDE_BY_SIDE, Capability.OUTLIVES_THE_PROCESS)
                : Set.of(Capability.HOUSES_SIDE_BY_SIDE);
    }
}
