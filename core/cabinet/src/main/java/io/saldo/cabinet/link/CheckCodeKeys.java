package io.saldo.cabinet.link;

import io.saldo.cabinet.token.SecretKey;
import java.util.Optional;

/**
 * The keys that check codes are made with, one for each organization; made at its first start and kept outside every
 * repository.
 */
public interface CheckCodeKeys {

    /** Empty for an organization that prints no codes. */
    Optional<SecretKey> of(OrganizationId organization);
}
