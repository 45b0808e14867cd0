package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.CabinetStore;
import io.saldo.jdbc.JdbcOptions;
import io.saldo.jdbc.OpenUnit;
import io.saldo.jdbc.Tables;
import io.saldo.jdbc.Transactions;
import io.saldo.jdbc.Units;
import io.saldo.kernel.store.Deliveries;
import io.saldo.kernel.store.UnitOfWork;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A cabinet in H2 or PostgreSQL. May be used by any number of threads; a PostgreSQL database by any number of
 * processes. The options and what is said of connections are those of {@link io.saldo.jdbc.JdbcPersistence}.
 */
public final class JdbcCabinet implements UnitOfWork<CabinetStore> {
    private static final Tables TABLES =
            new Tables("JdbcCabinet", "cabinet_", "io/saldo/jdbc/migration/cabinet", "saldo_cabinet_history", 3);

    /** Of whom the keys and messages are: a cabinet is of all organizations. */
    private static final String OWNER = "";

    private final Units units;

    private JdbcCabinet(Units units) {
        this.units = units;
    }

    /** With transactions of our own. */
    public static JdbcCabinet of(DataSource source) {
        return of(source, JdbcOptions.DEFAULT);
    }

    /**
     * With transactions of our own; makes the tables or brings them up to date first.
     *
     * @throws io.saldo.jdbc.SchemaException for a database or a schema that cannot be written in
     */
    public static JdbcCabinet of(DataSource source, JdbcOptions options) {
        return new JdbcCabinet(Units.of(source, options, TABLES));
    }

    /**
     * In transactions of the host, which are never ended, run again or set up otherwise than they are. The tables are
     * made before, by {@link #migrate}; they are looked at in the first unit.
     */
    public static JdbcCabinet in(Transactions transactions, JdbcOptions options) {
        return new JdbcCabinet(Units.in(transactions, options, TABLES));
    }

    /**
     * Makes the tables or brings them up to date.
     *
     * @throws io.saldo.jdbc.SchemaException for those that were left half way, or are later than this library
     */
    public static void migrate(DataSource source, JdbcOptions options) {
        Units.migrate(source, options, TABLES);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super CabinetStore, T> work) {
        return units.run(true, unit -> work.apply(store(unit)));
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super CabinetStore, T> work) {
        return units.run(false, unit -> work.apply(store(unit)));
    }

    /** The letters that wait to be sent. */
    public Deliveries deliveries() {
        return units.deliveries(OWNER);
    }

    private static CabinetStore store(OpenUnit unit) {
        return JdbcPorts.of(unit, OWNER);
    }
}
