package io.saldo.billing.allocation;

/**
 * Identifies an allocation: derived from its ends, never random.
 *
 * @param payment the payment, or the reversal
 * @param ordinal tells apart rows of one payment and obligation, from 0
 */
public record AllocationId(PaymentId payment, ObligationId obligation, int ordinal) {
    /** The ends and the ordinal, for files and logs. */
    @Override
    public String toString() {
        return payment + " > " + obligation + " #" + ordinal;
    }
}
