package io.saldo.jdbc.payment;

import io.saldo.jdbc.JdbcOptions;
import io.saldo.jdbc.OpenUnit;
import io.saldo.jdbc.Tables;
import io.saldo.jdbc.Transactions;
import io.saldo.jdbc.Units;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.resident.payment.OrderBooks;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Orders to pay in H2 or PostgreSQL. May be used by any number of threads; a PostgreSQL database by any number of
 * processes. The options and what is said of connections are those of {@link io.saldo.jdbc.JdbcPersistence}.
 */
public final class JdbcOrders implements UnitOfWork<OrderBooks> {
    private static final Tables TABLES =
            new Tables("JdbcOrders", "payment_", "io/saldo/jdbc/migration/payment", "saldo_payment_history", 1);

    /** Of whom the keys are: an order may be about accounts of several organizations. */
    private static final String OWNER = "";

    private final Units units;

    private JdbcOrders(Units units) {
        this.units = units;
    }

    /**
     * With transactions of our own; makes the tables or brings them up to date first.
     *
     * @throws io.saldo.jdbc.SchemaException for a database or a schema that cannot be written in
     */
    public static JdbcOrders of(DataSource source, JdbcOptions options) {
        return new JdbcOrders(Units.of(source, options, TABLES));
    }

    /**
     * In transactions of the host, which are never ended, run again or set up otherwise than they are. The tables are
     * made before, by {@link #migrate}; they are looked at in the first unit.
     */
    public static JdbcOrders in(Transactions transactions, JdbcOptions options) {
        return new JdbcOrders(Units.in(transactions, options, TABLES));
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
    public <T extends @Nullable Object> T write(Function<? super OrderBooks, T> work) {
        return units.run(true, unit -> work.apply(books(unit)));
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super OrderBooks, T> work) {
        return units.run(false, unit -> work.apply(books(unit)));
    }

    private static OrderBooks books(OpenUnit unit) {
        return new OrderBooks(new OrderRows(unit), unit.commands(OWNER));
    }
}
