package io.saldo.testkit;

/** The store in memory keeps the contract. */
class MemoryPersistenceTest extends PersistenceKit {
    @Override
    protected StoreUnderTest open() {
        return MemoryStore.fresh();
    }
}
