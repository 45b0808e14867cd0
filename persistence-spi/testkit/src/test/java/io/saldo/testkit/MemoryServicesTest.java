package io.saldo.testkit;

/** The services over the store in memory. */
class MemoryServicesTest extends ServicesKit {
    @Override
    protected StoreUnderTest open() {
        return MemoryStore.fresh();
    }
}
