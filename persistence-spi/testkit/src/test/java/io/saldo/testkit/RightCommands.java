package io.saldo.testkit;

import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.CommandLog;
import io.saldo.kernel.store.Taken;

/** Hands everything on. */
class RightCommands implements CommandLog {
    final CommandLog right;

    RightCommands(CommandLog right) {
        this.right = right;
    }

    @Override
    public Taken take(CommandKey key, Fingerprint content) {
        return right.take(key, content);
    }

    @Override
    public void done(CommandKey key, String result) {
        right.done(key, result);
    }

    @Override
    public void giveBack(CommandKey key) {
        right.giveBack(key);
    }
}
