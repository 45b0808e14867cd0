package io.saldo.testkit;

/** Random scripts on the plain store and on the one in memory. */
class PlainModelTest extends PersistenceModel {
    @Override
    protected StoreUnderTest open() {
        return PlainStore.fresh();
    }
}
