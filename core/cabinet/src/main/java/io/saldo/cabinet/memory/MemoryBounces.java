package io.saldo.cabinet.memory;

import io.saldo.cabinet.mailing.Bounce;
import io.saldo.cabinet.mailing.BounceStore;
import io.saldo.cabinet.user.UserId;
import java.util.Optional;

record MemoryBounces(MemoryUnit unit) implements BounceStore {
    @Override
    public void put(UserId user, Bounce bounce) {
        unit.writing().bounces.put(user, bounce);
    }

    @Override
    public Optional<Bounce> of(UserId user) {
        return Optional.ofNullable(unit.reading().bounces.get(user));
    }

    @Override
    public void forget(UserId user) {
        unit.writing().bounces.remove(user);
    }
}
