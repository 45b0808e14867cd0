package io.saldo.cabinet.memory;

import io.saldo.cabinet.consent.Consent;
import io.saldo.cabinet.consent.ConsentStore;
import java.time.Instant;
import java.util.List;

record MemoryConsents(MemoryUnit unit) implements ConsentStore {
    @Override
    public void add(Consent consent) {
        unit.writing().consents.add(consent);
    }

    @Override
    public List<Consent> of(String user) {
        return unit.reading().consents.stream()
                .filter(consent -> consent.user().equals(user))
                .toList();
    }

    @Override
    public void withdraw(String user, Instant at) {
        unit.writing()
                .consents
                .replaceAll(consent -> consent.user().equals(user) && consent.withdrawn() == null
                        ? new Consent(user, consent.edition(), consent.text(), consent.given(), at)
                        : consent);
    }
}
