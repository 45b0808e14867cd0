package io.saldo.examples.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A payment of the sandbox.
 *
 * @param key of the wish: the same key is the same payment
 * @param kopecks with the fee
 * @param back the page to which the payer comes back
 * @param shop the address of notices
 * @param ahead how far the clock of the shop is ahead: a demonstration may live in another month
 * @param at when it came to its state
 */
record SandboxPayment(
        String id,
        String key,
        String number,
        long kopecks,
        String back,
        String shop,
        Duration ahead,
        State state,
        Instant at) {
    enum State {
        CREATED,
        PAID,
        FAILED,
        REFUNDED
    }

    SandboxPayment in(State next, Instant moment) {
        return new SandboxPayment(id, key, number, kopecks, back, shop, ahead, next, moment);
    }

    /** As it is answered and told. */
    Map<String, String> told(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("payment", id);
        fields.put("state", state.name());
        fields.put("amount", String.valueOf(kopecks));
        fields.put("at", at.toString());
        fields.put("page", page);
        if (state == State.PAID || state == State.REFUNDED) {
            fields.put("receipt", "ФД " + id.substring(4));
        }
        return fields;
    }
}
