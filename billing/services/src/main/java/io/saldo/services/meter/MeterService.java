package io.saldo.services.meter;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.metering.reading.ReadingWindow;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import jakarta.validation.Validator;
import java.time.Clock;

/**
 * Meters in premises and their readings. A reading is accepted, or refused with the reading it disagrees with.
 *
 * <p>Every command is done whole or refused with a reason ({@link io.saldo.services.command.Refuses} on its type). Its
 * key coming again changes nothing and gives the first result. Safe for use by many threads; a host may put a class of
 * its own before it.
 */
public interface MeterService {

    /**
     * Over the books of one organization.
     *
     * @param books of one organization
     * @param clock tells the day, in the zone of the organization
     * @param validator of the host
     */
    static MeterService of(UnitOfWork<BillingStore> books, Clock clock, Validator validator, ReadingWindow window) {
        return new MetersOfBooks(new Desk(books, clock, validator), window);
    }

    /** A meter begins in premises with what it shows. */
    Outcome<Recorded> install(InstallMeter command);

    /** A meter is taken away; its last readings close the volume. */
    Outcome<Recorded> remove(RemoveMeter command);

    /** One meter is taken away and the next begins, on one day. */
    Outcome<Recorded> replace(ReplaceMeter command);

    /** The days a meter may be billed by. */
    Outcome<Recorded> verify(VerifyMeter command);

    /**
     * What a register showed. It is kept with the day it was read on, in the window for readings or outside it; the
     * subject of the result is the month in whose bill it counts. Told after that month was closed, it is settled by a
     * recalculation. A volume much larger than usual is refused until it is confirmed.
     */
    Outcome<Recorded> submit(SubmitReading command);

    /** Another number in the place of one that was told wrong, of the same day. */
    Outcome<Recorded> correct(CorrectReading command);
}
