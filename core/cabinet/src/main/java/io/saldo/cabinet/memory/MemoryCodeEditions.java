package io.saldo.cabinet.memory;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.CodeEditionStore;

record MemoryCodeEditions(MemoryUnit unit) implements CodeEditionStore {
    @Override
    public int of(AccountRef account) {
        return unit.reading().editions.getOrDefault(account, 0);
    }

    @Override
    public int renew(AccountRef account) {
        return unit.writing().editions.merge(account, 1, Integer::sum);
    }
}
