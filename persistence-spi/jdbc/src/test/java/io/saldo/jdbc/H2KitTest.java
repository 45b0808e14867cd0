package io.saldo.jdbc;

import io.saldo.testkit.PersistenceKit;
import io.saldo.testkit.StoreUnderTest;

/** H2 in memory keeps the contract. */
class H2KitTest extends PersistenceKit {
    @Override
    protected StoreUnderTest open() {
        return H2Store.inMemory();
    }
}
