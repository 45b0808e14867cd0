package io.saldo.resident.meter;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Boundary;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.resident.book.Door;
import java.time.Clock;
import java.util.List;

/**
 * The meters of an account. Safe for use by many threads. Refused: {@code SESSION_ENDED}, {@code NOT_FOUND},
 * {@code NOT_ALLOWED} to a former holder.
 */
public interface AccountMeters {
    static AccountMeters of(Door door, ReadingWindow window, Boundary boundary, Clock clock) {
        return new MetersOfBooks(door, window, boundary, clock);
    }

    /** The days on which readings are taken. */
    ReadingWindow window();

    /** The meters of the premises, by resource; none of the house and none of neighbours. */
    Outcome<List<RegisterState>> meters(LinkedAccount account);

    /**
     * Takes readings of today: each is accepted or refused by itself, in the order given. The same number again is
     * accepted and changes nothing. Refused as a whole besides: {@code INVALID}, {@code KEY_USED},
     * {@code CHANGED_MEANWHILE}.
     */
    Outcome<List<SubmittedReading>> submit(LinkedAccount account, SubmitReadingsCommand command);
}
