package io.saldo.cabinet.request;

import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;

/**
 * The organization's side of requests. Safe for use by many threads. Who may come here is the host's to decide: nothing
 * of it is open to residents.
 */
public interface RequestDesk {

    static RequestDesk of(UnitOfWork<? extends RequestBooks> books, CabinetEnvironment environment) {
        return new StoredRequestDesk(books, environment);
    }

    /** What is not done yet, the oldest first. */
    List<RequestView> open(OrganizationId organization, int atMost);

    /** Refused: {@code NOT_FOUND}, also where it is another organization's. */
    Outcome<RequestView> find(OrganizationId organization, RequestId id);

    /**
     * Names a price or refuses; who ordered is written to. Refused: {@code INVALID}, {@code NOT_FOUND},
     * {@code OUT_OF_TURN} where nothing may follow, {@code CHANGED_MEANWHILE}, {@code KEY_USED}.
     */
    Outcome<RequestView> step(OrganizationId organization, RequestId id, StaffStepCommand command);

    /**
     * It is done, and charged in a month: told by who has stated the charge. The same again changes nothing. Refused:
     * {@code NOT_FOUND}, {@code OUT_OF_TURN} where no price is agreed, {@code CHANGED_MEANWHILE}.
     */
    Outcome<RequestView> done(OrganizationId organization, RequestId id, String author, BillingPeriod month);
}
