package io.saldo.cabinet.link;

import java.time.Instant;

/**
 * How a link ended.
 *
 * @param by the user or member of staff who ended it, by identifier
 */
public record LinkEnd(Instant at, Cause cause, String by) {

    /** Why. */
    public enum Cause {
        /** «Удалить из кабинета», by its own user. */
        REMOVED,
        /** By the holder of the account. */
        ENDED_BY_HOLDER,
        /** By a member of staff, with a reason that stands in the journal of staff. */
        ENDED_BY_STAFF,
        /** The user was erased. */
        USER_ERASED
    }
}
