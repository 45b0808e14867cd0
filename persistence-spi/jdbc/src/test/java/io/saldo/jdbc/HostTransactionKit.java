package io.saldo.jdbc;

import javax.sql.DataSource;

/**
 * PostgreSQL in transactions of a host, which begins and ends them, and begins one anew where the database asks for
 * that. Nobody else may touch them.
 */
abstract class HostTransactionKit extends PostgresKit {
    abstract int isolation();

    @Override
    JdbcPersistence opening(DataSource source, JdbcOptions options) {
        return JdbcPersistence.in(new Host(source, isolation()), options, Stores.JSON);
    }
}
