package io.saldo.testkit;

import io.saldo.billing.store.BillingPersistence;
import java.util.OptionalLong;
import java.util.Set;

/** A store that is fresh and empty, as its adapter opens it. Cleaning is the adapter's business. */
public interface StoreUnderTest {

    /** The store. It waits for what another unit holds from one to three seconds. */
    BillingPersistence persistence();

    /** The same store opened anew, as after the process ended; where it does not outlive it, the same object. */
    BillingPersistence openedAnew();

    /** What the store reads the time from. */
    TestClock clock();

    Set<Capability> capabilities();

    /** How many rows were read so far; empty where they are not counted. */
    default OptionalLong rowsRead() {
        return OptionalLong.empty();
    }
}
