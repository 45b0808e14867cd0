package io.saldo.cabinet.request;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.user.Phone;
import io.saldo.cabinet.user.UserId;
import java.time.Instant;

/**
 * A request as it was handed in (заявка на платную услугу). It never changes: what became of it stands in its steps.
 *
 * @param number as people read it: {@code 2026/5}
 * @param author the user who ordered, who alone sees it beside the organization
 * @param service as the catalogue offered it on that day
 * @param address where it is wanted
 * @param wished when it is wanted, in the words of the resident
 */
public record PaidRequest(
        RequestId id,
        String number,
        AccountRef account,
        UserId author,
        PaidService service,
        String address,
        String wished,
        Phone phone,
        Instant at) {

    /** Shows nothing of what was written. */
    @Override
    public String toString() {
        return "PaidRequest " + id;
    }
}
