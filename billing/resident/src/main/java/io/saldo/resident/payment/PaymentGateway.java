package io.saldo.resident.payment;

import io.saldo.kernel.money.Kopecks;
import java.util.Optional;

/**
 * A way to take money online for one organization, as its bank gives it. Safe for use by many threads, and never asked
 * inside a unit of work. What asks the bank throws {@link GatewaySilentException} where it gets no answer.
 */
public interface PaymentGateway {

    /** What paying an amount costs the payer besides. Known without asking the bank. */
    Kopecks fee(Kopecks amount);

    /** Registers a payment; once for a key. */
    GatewayPayment create(NewPayment payment);

    /**
     * Reads what came to the address of notices.
     *
     * @param signature as it came beside the body
     * @return empty for what the gateway has not signed
     */
    Optional<GatewayNotice> read(byte[] body, String signature);

    /** How a payment stands. */
    GatewayAnswer status(GatewayPaymentId payment);

    /** Gives the whole of a payment back; once. */
    GatewayAnswer refund(GatewayPaymentId payment);
}
