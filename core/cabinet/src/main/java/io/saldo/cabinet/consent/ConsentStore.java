package io.saldo.cabinet.consent;

import java.time.Instant;
import java.util.List;

/** Consents as given and withdrawn; no row is ever taken away. */
public interface ConsentStore {

    void add(Consent consent);

    /** In the order given. */
    List<Consent> of(String user);

    /** Ends all that are not ended. */
    void withdraw(String user, Instant at);
}
