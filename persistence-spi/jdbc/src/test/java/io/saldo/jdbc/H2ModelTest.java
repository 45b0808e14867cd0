package io.saldo.jdbc;

import io.saldo.testkit.PersistenceModel;
import io.saldo.testkit.StoreUnderTest;
import net.jqwik.api.Tag;

/** Random scripts on H2 and on the store in memory. */
@Tag("slow")
class H2ModelTest extends PersistenceModel {
    @Override
    protected StoreUnderTest open() {
        return H2Store.inMemory();
    }
}
