package io.saldo.resident.payment;

import io.saldo.kernel.money.Kopecks;
import java.time.Instant;
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
        @Nullable String receipt) {}
