package io.saldo.resident.book;

import io.saldo.cabinet.link.OrganizationId;
import java.util.Optional;

/** The books of the organizations whose accounts residents see here. */
@FunctionalInterface
public interface ResidentBooks {
    /** Empty for an organization that is not served. */
    Optional<OrganizationBooks> of(OrganizationId organization);
}
