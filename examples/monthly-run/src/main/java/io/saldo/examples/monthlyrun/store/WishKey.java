package io.saldo.examples.monthlyrun.store;

import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;

/** The key of a command, made of what it is about: the same wish again has the same key, and is done once. */
record WishKey(HouseId house, String what) implements Canonical {
    static CommandKey of(String kind, HouseId house, Object what) {
        return new CommandKey(
                kind, Fingerprint.of(new WishKey(house, what.toString())).hex());
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house).field("what", what);
    }
}
