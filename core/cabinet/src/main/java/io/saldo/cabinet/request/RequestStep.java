package io.saldo.cabinet.request;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a request.
 *
 * @param ordinal 0 for the first, which accepts it
 * @param by the user or member of staff, by identifier
 * @param amount the price named or charged; null for a step without one
 * @param note why it is refused, or what else is to be known; may be empty
 * @param month in whose document what was done is charged; null for any other step
 */
public record RequestStep(
        RequestId request,
        int ordinal,
        Instant at,
        String by,
        RequestState state,
        @Nullable Kopecks amount,
        String note,
        @Nullable BillingPeriod month) {
    public RequestStep {
        InvalidValueException.unless(
                (state != RequestState.PRICED && state != RequestState.DONE) || amount != null,
                "amount of a step",
                state,
                "an amount where a price is named or charged");
        InvalidValueException.unless(
                state != RequestState.REFUSED || !note.isBlank(), "reason of a refusal", "nothing", "a reason");
    }

    /** Shows nothing of what was written. */
    @Override
    public String toString() {
        return "RequestStep " + request + "/" + ordinal + " " + state;
    }
}
