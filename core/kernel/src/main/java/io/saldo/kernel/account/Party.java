package io.saldo.kernel.account;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.Timeline;

/**
 * An organization (УК, РСО, regional operator, agent).
 *
 * @param inn taxpayer number, 10 or 12 digits
 * @param kpp code of the reason of registration, 9 characters; empty where there is none
 * @param contacts phone and site, as printed on documents
 * @param bank where it collects money
 */
public record Party(
        PartyId id, PartyRole role, String name, String inn, String kpp, String contacts, Timeline<BankDetails> bank)
        implements Canonical {

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("id", id)
                .field("role", role)
                .field("name", name)
                .field("inn", inn)
                .field("kpp", kpp)
                .field("contacts", contacts)
                .array("bank", bank.facts());
    }
}
