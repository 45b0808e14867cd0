package io.saldo.cabinet.memory;

import io.saldo.cabinet.CabinetStore;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.number.Numbers;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.CommandLog;
import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.Outbox;
import io.saldo.kernel.store.Taken;
import java.util.HashSet;
import java.util.Set;

/** One unit of work over a copy of everything, or over the original where it only reads. */
final class MemoryUnit implements CommandLog, Outbox, Numbers {
    private final Kept kept;
    private final boolean writes;
    private final Set<CommandKey> taken = new HashSet<>();
    private boolean ended;

    MemoryUnit(Kept kept, boolean writes) {
        this.kept = kept;
        this.writes = writes;
    }

    CabinetStore ports() {
        return new MemoryPorts(this);
    }

    void end() {
        ended = true;
    }

    Kept reading() {
        if (ended) {
            throw new IllegalStateException("this unit has ended");
        }
        return kept;
    }

    Kept writing() {
        if (!writes) {
            throw new IllegalStateException("this unit only reads");
        }
        return reading();
    }

    @Override
    public int next(OrganizationId organization, String series, int year) {
        return writing().numbers.merge(organization + "/" + series + "/" + year, 1, Integer::sum);
    }

    @Override
    public Taken take(CommandKey key, Fingerprint content) {
        Kept.Command before = writing().commands.get(key);
        if (before == null) {
            kept.commands.put(key, new Kept.Command(content, null));
            taken.add(key);
            return new Taken.First();
        }
        if (!before.content().equals(content)) {
            return new Taken.Conflict(before.content());
        }
        String result = before.result();
        return new Taken.Repeated(result == null ? "" : result);
    }

    @Override
    public void done(CommandKey key, String result) {
        Kept.Command command = writing().commands.get(key);
        if (command == null || !taken.contains(key) || command.result() != null) {
            throw new IllegalStateException(key + " was not taken first in this unit, or has a result");
        }
        kept.commands.put(key, new Kept.Command(command.content(), result));
    }

    @Override
    public void giveBack(CommandKey key) {
        writing();
        if (!taken.remove(key)) {
            throw new IllegalStateException(key + " was not taken first in this unit");
        }
        kept.commands.remove(key);
    }

    @Override
    public void put(Message message) {
        Message before = writing().outbox.putIfAbsent(message.id(), message);
        if (before != null && !before.equals(message)) {
            throw new IllegalStateException("another message stands under " + message.id());
        }
    }
}
