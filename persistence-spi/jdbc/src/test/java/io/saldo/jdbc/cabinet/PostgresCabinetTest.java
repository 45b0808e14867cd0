package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.CabinetStore;
import io.saldo.jdbc.JdbcOptions;
import io.saldo.kernel.store.UnitOfWork;
import javax.sql.DataSource;

/** PostgreSQL keeps the contract of the cabinet, in transactions of our own. */
class PostgresCabinetTest extends PostgresCabinetKit {
    @Override
    UnitOfWork<CabinetStore> opening(DataSource source) {
        return JdbcCabinet.of(source, JdbcOptions.DEFAULT.withoutMigration());
    }
}
