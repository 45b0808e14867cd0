package io.saldo.kernel.account;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;

/**
 * A service (услуга) of a house.
 *
 * @param name what residents read
 */
public record Service(ServiceCode code, ServiceKind kind, String name) implements Canonical {

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("code", code).field("kind", kind).field("name", name);
    }
}
