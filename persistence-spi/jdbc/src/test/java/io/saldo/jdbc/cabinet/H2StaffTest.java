package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.CabinetStore;
import io.saldo.jdbc.H2Store;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.testkit.cabinet.StaffContract;
import java.util.UUID;

/** H2 in memory keeps the contract of staff and mailing. */
class H2StaffTest extends StaffContract {
    @Override
    protected UnitOfWork<CabinetStore> open() {
        return JdbcCabinet.of(H2Store.h2("mem:" + UUID.randomUUID() + H2Store.MODE + ";DB_CLOSE_DELAY=-1"));
    }
}
