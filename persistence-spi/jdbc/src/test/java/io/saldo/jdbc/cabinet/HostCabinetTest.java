package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.CabinetStore;
import io.saldo.jdbc.Host;
import io.saldo.jdbc.JdbcOptions;
import io.saldo.kernel.store.UnitOfWork;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;

/** In a host's transactions, which it begins at REPEATABLE READ, the contract of the cabinet is kept. */
@Tag("slow")
class HostCabinetTest extends PostgresCabinetKit {
    @Override
    UnitOfWork<CabinetStore> opening(DataSource source) {
        return JdbcCabinet.in(new Host(source, Connection.TRANSACTION_REPEATABLE_READ), JdbcOptions.DEFAULT);
    }
}
