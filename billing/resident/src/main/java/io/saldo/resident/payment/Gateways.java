package io.saldo.resident.payment;

import io.saldo.cabinet.link.OrganizationId;
import java.util.Optional;

/** The gateways of organizations. */
@FunctionalInterface
public interface Gateways {
    /** Empty for an organization that takes no money online. */
    Optional<PaymentGateway> of(OrganizationId organization);
}
