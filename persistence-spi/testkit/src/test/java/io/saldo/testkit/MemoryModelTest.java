package io.saldo.testkit;

/** Random scripts on the store in memory, beside itself: a script says the same twice. */
class MemoryModelTest extends PersistenceModel {
    @Override
    protected StoreUnderTest open() {
        return MemoryStore.fresh();
    }
}
