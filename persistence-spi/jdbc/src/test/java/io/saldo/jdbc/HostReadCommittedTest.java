package io.saldo.jdbc;

import java.sql.Connection;
import org.junit.jupiter.api.Tag;

/** In a host's transactions at READ COMMITTED the contract is kept. */
@Tag("slow")
class HostReadCommittedTest extends HostTransactionKit {
    @Override
    int isolation() {
        return Connection.TRANSACTION_READ_COMMITTED;
    }
}
