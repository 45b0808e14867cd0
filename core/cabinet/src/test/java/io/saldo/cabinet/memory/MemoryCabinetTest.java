package io.saldo.cabinet.memory;

import io.saldo.cabinet.CabinetStore;
import io.saldo.cabinet.contract.CabinetStoreContract;
import io.saldo.kernel.store.UnitOfWork;

/** The store in memory keeps the contract. */
class MemoryCabinetTest extends CabinetStoreContract {
    @Override
    protected UnitOfWork<CabinetStore> open() {
        return new MemoryCabinet();
    }
}
