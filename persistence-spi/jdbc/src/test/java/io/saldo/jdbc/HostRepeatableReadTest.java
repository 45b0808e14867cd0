package io.saldo.jdbc;

import java.sql.Connection;
import org.junit.jupiter.api.Tag;

/** In a host's transactions at REPEATABLE READ the contract is kept. */
@Tag("slow")
class HostRepeatableReadTest extends HostTransactionKit {
    @Override
    int isolation() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }
}
