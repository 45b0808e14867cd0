package io.saldo.cabinet.mailing;

import io.saldo.cabinet.user.UserId;
import java.util.Optional;

/** The addresses of users that take no letters, the latest of each user. */
public interface BounceStore {

    void put(UserId user, Bounce bounce);

    Optional<Bounce> of(UserId user);

    /** Forgets it; one that is not there is no error. */
    void forget(UserId user);
}
