package io.saldo.testkit.cabinet;

import io.saldo.cabinet.CabinetStore;
import io.saldo.cabinet.memory.MemoryCabinet;
import io.saldo.kernel.store.UnitOfWork;

/** The store in memory keeps the contract. */
class MemoryStaffTest extends StaffContract {
    @Override
    protected UnitOfWork<CabinetStore> open() {
        return new MemoryCabinet();
    }
}
