package io.saldo.jdbc;

import java.sql.Connection;

/**
 * Where a connection comes from whose transaction is open: the host's side of {@link JdbcPersistence#in}. With Spring,
 *
 * <pre>{@code
 * (readOnly, work) -> template.executeWithoutResult(
 *         status -> work.with(DataSourceUtils.getConnection(dataSource)))
 * }</pre>
 */
@FunctionalInterface
public interface Transactions {

    /**
     * Lets the work have a connection, at once and on this thread. The host begins and ends the transaction; it may
     * begin it anew and call the work again where the database asks for that ({@link StoreConflictException}).
     */
    void run(boolean readOnly, Work work);

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work {
        void with(Connection connection);
    }

    /** In whatever transaction the connection has open. */
    static Transactions on(Connection connection) {
        return (readOnly, work) -> work.with(connection);
    }
}
