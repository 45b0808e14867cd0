package io.saldo.testkit;

/** Another store, as plain as can be, keeps the contract too: the kit asks for nothing that only ours has. */
class PlainPersistenceTest extends PersistenceKit {
    @Override
    protected StoreUnderTest open() {
        return PlainStore.fresh();
    }
}
