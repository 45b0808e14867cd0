package io.saldo.resident.payment;

import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.outcome.Outcome;
import java.time.Instant;

/**
 * What gateways say, and what becomes of it in the books. Safe for use by many threads and for many programs at once:
 * whatever is told twice, in another order, late or never, money stands in the books once or not at all.
 */
public interface PaymentSettlement {

    static PaymentSettlement of(PaymentSetup setup) {
        return new StoredSettlement(setup);
    }

    /** What became of a notice. */
    enum Taken {
        /** It is known now, whether it was before or not. */
        KNOWN,
        /** Nobody of ours began it: the gateway may come again. */
        UNKNOWN,
        /** It is not signed by the gateway. */
        FORGED,
        /** Its sum is another than what was ordered: nothing was done. */
        OTHER_SUM
    }

    /** Takes what came to the address of notices. */
    Taken take(OrganizationId organization, byte[] body, String signature);

    /**
     * Goes on with what stopped or was never told: asks gateways how payments stand, states in the books what is paid.
     * A host calls it from time to time.
     *
     * @return how many units are further than before
     * @throws IllegalStateException after all of them, where one could not be brought further by a fault
     */
    int settle(int atMost);

    /**
     * Asks gateways of what the books know of: a payment given back of which nobody told. A host calls it once a day.
     *
     * @param begun orders begun after this moment
     * @return how many units are further than before
     * @throws IllegalStateException after all of them, where one could not be asked about by a fault
     */
    int compare(Instant begun, int atMost);

    /**
     * Gives a unit back at the wish of the organization: the gateway first, then a movement in the books, never a
     * deletion. The same again changes nothing. Who may come here is the host's to decide.
     *
     * @param author the member of staff, by identifier
     * @return refused: {@code NOT_FOUND}, {@code OUT_OF_TURN} where it is not paid, {@code GATEWAY_SILENT}
     */
    Outcome<PaymentOrder> refund(OrganizationId organization, OrderId order, int unit, String author, String reason);
}
