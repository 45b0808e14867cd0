package io.saldo.jdbc;

import io.saldo.testkit.ServicesKit;
import io.saldo.testkit.StoreUnderTest;

/** The services over H2. */
class H2ServicesTest extends ServicesKit {
    @Override
    protected StoreUnderTest open() {
        return H2Store.inMemory();
    }
}
