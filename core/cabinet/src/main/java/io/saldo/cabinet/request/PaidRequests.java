package io.saldo.cabinet.request;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.UnitOfWork;
import java.util.List;

/**
 * «Заявки на платные услуги» of a resident. Safe for use by many threads. A request is seen by who ordered and by the
 * organization; everything may be refused with {@code SESSION_ENDED} and {@code NOT_FOUND}.
 */
public interface PaidRequests {

    static PaidRequests of(
            UnitOfWork<? extends RequestBooks> books, CabinetEnvironment environment, Catalogue catalogue) {
        return new StoredRequests(books, environment, catalogue);
    }

    /** What the organization of the account offers. */
    Outcome<List<PaidService>> catalogue(LinkedAccount account);

    /** What would be ordered; nothing is. Refused as ordering is, but for {@code TOO_MANY_TRIES}. */
    Outcome<PaidService> check(LinkedAccount account, OrderServiceCommand command);

    /**
     * Orders. Refused: {@code INVALID}, {@code NOT_ALLOWED} for whom the account is not any more, {@code NOT_FOUND} for
     * what the catalogue does not offer, {@code TOO_MANY_TRIES}, {@code KEY_USED}.
     */
    Outcome<RequestView> order(LinkedAccount account, OrderServiceCommand command);

    /** One's own for an account, the newest first. */
    Outcome<List<RequestView>> of(LinkedAccount account);

    Outcome<RequestView> open(LinkedAccount account, RequestId id);

    /**
     * Agrees with the price that was named. Refused: {@code OUT_OF_TURN} where none was named last or it is another one
     * by now, {@code CHANGED_MEANWHILE}.
     */
    Outcome<RequestView> agree(LinkedAccount account, RequestId id, Kopecks price);

    /** Refused: {@code OUT_OF_TURN} where nothing may follow, {@code CHANGED_MEANWHILE}. */
    Outcome<RequestView> withdraw(LinkedAccount account, RequestId id);
}
