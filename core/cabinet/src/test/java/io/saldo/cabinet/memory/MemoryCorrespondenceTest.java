package io.saldo.cabinet.memory;

import io.saldo.cabinet.CabinetStore;
import io.saldo.cabinet.contract.CorrespondenceContract;
import io.saldo.kernel.store.UnitOfWork;

/** The store in memory keeps the contract. */
class MemoryCorrespondenceTest extends CorrespondenceContract {
    @Override
    protected UnitOfWork<CabinetStore> open() {
        return new MemoryCabinet();
    }
}
