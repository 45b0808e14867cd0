package io.saldo.kernel.account;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;

/**
 * A service agreed for premises (подключение услуги).
 *
 * @param performer who answers for the service (исполнитель)
 * @param creditor whom the debt is owed to
 * @param payee whose bank account collects the money
 */
public record ServiceAgreement(ServiceCode service, PartyId performer, PartyId creditor, PartyId payee, Billing billing)
        implements Canonical {

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("service", service)
                .field("performer", performer)
                .field("creditor", creditor)
                .field("payee", payee)
                .field("billing", billing);
    }
}
