package io.saldo.resident.payment;

import io.saldo.kernel.money.Kopecks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway says of a payment.
 *
 * @param amount of the payment, with the fee
 * @param at when it came to this state
 * @param receipt the number of the fiscal receipt (чек); null where the gateway hands none over
 */
public record GatewayAnswer(
        GatewayState state,
        Kopecks amount,
        Instant at,
        @Nullable String receipt) {
    private static final int LONGEST_RECEIPT = 200;

    /**
     * A bank tells the moment as finely as it likes, and whatever it likes of a receipt; kept is what every store can.
     */
    public GatewayAnswer {
        at = at.truncatedTo(ChronoUnit.MICROS);
        receipt = receipt == null ? null : plain(receipt);
    }

    private static String plain(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\ud800-\\udfff]", " ").strip();
        return plain.length() <= LONGEST_RECEIPT ? plain : plain.substring(0, LONGEST_RECEIPT);
    }
}
