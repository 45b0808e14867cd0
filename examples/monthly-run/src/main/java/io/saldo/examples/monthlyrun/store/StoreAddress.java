package io.saldo.examples.monthlyrun.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.saldo.kernel.error.SaldoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Where a store is: {@code h2:FILE}, or {@code postgres://HOST:PORT/DATABASE}. The user of PostgreSQL and the password
 * come from PGUSER and PGPASSWORD, never from the command line, which others can see.
 */
record StoreAddress(Optional<Path> file, String server) {
    private static final String H2 = "h2:";
    private static final String POSTGRES = "postgres:";
    private static final int CONNECTIONS = 20;
    /** The last: else H2 closes the file at Ctrl-C while a house is being closed. */
    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

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

    /** A pool keeps a file open between units: opening it is slow. */
    Opened open(Map<String, String> environment) {
        var config = new HikariConfig();
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        if (file.isPresent()) {
            config.setJdbcUrl("jdbc:h2:file:" + file.get() + OPTIONS);
            config.setUsername("saldo");
            config.setPassword("");
        } else {
            config.setJdbcUrl(server + (server.indexOf('?') < 0 ? "?" : "&") + "reWriteBatchedInserts=true");
            Optional.ofNullable(environment.get("PGUSER")).ifPresent(config::setUsername);
            Optional.ofNullable(environment.get("PGPASSWORD")).ifPresent(config::setPassword);
        }
        try {
            var pool = new HikariDataSource(config);
            return new Opened(pool, pool::close);
        } catch (RuntimeException e) {
            throw new SaldoException("the store does not open: " + e.getMessage(), e);
        }
    }

    /** A source of connections that is closed at the end. */
    record Opened(DataSource source, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }
}
