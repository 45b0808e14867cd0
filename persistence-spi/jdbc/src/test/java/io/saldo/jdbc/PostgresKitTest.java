package io.saldo.jdbc;

import javax.sql.DataSource;

/** PostgreSQL keeps the contract, in transactions of our own. */
class PostgresKitTest extends PostgresKit {
    @Override
    JdbcPersistence opening(DataSource source, JdbcOptions options) {
        return JdbcPersistence.of(source, options, Stores.JSON);
    }
}
