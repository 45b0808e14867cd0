package io.saldo.examples.monthlyrun.store;

import io.saldo.kernel.error.SaldoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a store is: {@code h2:FILE}, or {@code postgres://HOST:PORT/DATABASE}. The user of PostgreSQL and the password
 * come from PGUSER and PGPASSWORD, never from the command line, which others can see.
 */
record StoreAddress(Optional<Path> file, String server) {
    private static final String H2 = "h2:";
    private static final String POSTGRES = "postgres:";
    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0";

    static Optional<StoreAddress> parse(String text) {
        if (text.startsWith(H2) && text.length() > H2.length() && text.indexOf(';') < 0) {
            return Optional.of(new StoreAddress(
                    Optional.of(Path.of(text.substring(H2.length())).toAbsolutePath()), ""));
        }
        if (text.startsWith(POSTGRES + "//")) {
            return Optional.of(
                    new StoreAddress(Optional.empty(), "jdbc:postgresql:" + text.substring(POSTGRES.length())));
        }
        return Optional.empty();
    }

    /** Whether there is something to open; what a server has is known once it is asked. */
    boolean exists() {
        return file.map(each -> Files.exists(each.resolveSibling(each.getFileName() + ".mv.db")))
                .orElse(true);
    }

    Opened open(Map<String, String> environment) {
        return file.map(StoreAddress::h2).orElseGet(() -> postgres(environment));
    }

    /** A pool keeps the file open between units: opening it is slow. */
    private static Opened h2(Path file) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file + OPTIONS);
        source.setUser("saldo");
        source.setPassword("");
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        return new Opened(pool, pool::dispose);
    }

    private Opened postgres(Map<String, String> environment) {
        var source = new PGSimpleDataSource();
        try {
            source.setURL(server);
        } catch (IllegalArgumentException e) {
            throw new SaldoException("not an address of PostgreSQL: " + server, e);
        }
        Optional.ofNullable(environment.get("PGUSER")).ifPresent(source::setUser);
        Optional.ofNullable(environment.get("PGPASSWORD")).ifPresent(source::setPassword);
        source.setReWriteBatchedInserts(true);
        return new Opened(source, () -> {});
    }

    /** A source of connections that is closed at the end. */
    record Opened(DataSource source, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }
}
