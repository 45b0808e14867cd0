package io.saldo.cabinet.request;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request with its steps.
 *
 * @param steps at least the first, the oldest first
 */
public record RequestView(PaidRequest request, List<RequestStep> steps) {
    public RequestView {
        steps = List.copyOf(steps);
        InvalidValueException.unless(!steps.isEmpty(), "steps", request.id(), "at least one");
    }

    public RequestStep last() {
        return steps.get(steps.size() - 1);
    }

    public RequestState state() {
        return last().state();
    }

    /** The price that was named last, that of the catalogue where none was; null while there is none. */
    public @Nullable Kopecks price() {
        Kopecks price = request.service().price();
        for (RequestStep each : steps) {
            price = each.amount() == null ? price : each.amount();
        }
        return price;
    }

    /** The price that both sides hold to; null while there is none. */
    public @Nullable Kopecks agreed() {
        return switch (state()) {
            case ACCEPTED -> request.service().price();
            case AGREED, DONE -> price();
            default -> null;
        };
    }
}
