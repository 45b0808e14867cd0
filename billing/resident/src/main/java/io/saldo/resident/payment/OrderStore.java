package io.saldo.resident.payment;

import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Orders to pay. */
public interface OrderStore {

    /** Adds a new order with version 1. */
    void add(PaymentOrder order);

    Optional<PaymentOrder> find(OrderId id);

    /** The orders of a payer, the newest first. */
    List<PaymentOrder> of(UserId payer);

    /** The order of which a unit of an organization is known to its gateway under an id. */
    Optional<PaymentOrder> by(OrganizationId organization, GatewayPaymentId payment);

    /**
     * Orders begun before a moment of which a unit is {@code PAID}, or {@code BEGUN} and known to its gateway; the
     * oldest first.
     */
    List<PaymentOrder> unsettled(Instant begunBefore, int atMost);

    /** Orders begun after a moment of which a unit is {@code REGISTERED}, the oldest first. */
    List<PaymentOrder> registered(Instant begunAfter, int atMost);

    /**
     * Saves what is known as its version, and raises the version by one. False, and nothing is changed, where it is
     * another one by now (P-18, P-19).
     */
    boolean save(PaymentOrder order);
}
