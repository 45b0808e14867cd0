package io.saldo.services.view;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.kernel.money.Kopecks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment and where it went.
 *
 * @param went to which debts, by closed months; none of a month that is not closed
 * @param reversal null where it was not taken back
 */
public record PaymentCard(
        Payment payment, List<Part> went, @Nullable PaymentReversal reversal) {
    public PaymentCard {
        went = List.copyOf(went);
    }

    /**
     * A part of it.
     *
     * @param debt null where it is not of the months read: its id stands in the row
     */
    public record Part(Allocation allocation, @Nullable Obligation debt) {}

    /** What no debt has taken yet. */
    public Kopecks waiting() {
        return reversal != null
                ? Kopecks.ZERO
                : payment.amount()
                        .minus(Kopecks.sum(went.stream()
                                .map(each -> each.allocation().amount())
                                .toList()));
    }
}
