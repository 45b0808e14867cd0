package io.saldo.memory;

import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.CommandLog;
import io.saldo.kernel.store.Taken;
import io.saldo.memory.Page.Command;
import io.saldo.memory.Page.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys that a unit takes, beside those kept. */
final class MemoryCommands implements CommandLog {
    private final Unit unit;
    private final Map<CommandKey, Fingerprint> first = new LinkedHashMap<>();
    private final Map<CommandKey, String> results = new LinkedHashMap<>();

    MemoryCommands(Unit unit) {
        this.unit = unit;
    }

    @Override
    public Taken take(CommandKey key, Fingerprint content) {
        unit.writing();
        unit.hold(key);
        Command before = before(key);
        if (before == null) {
            first.put(key, content);
            return new Taken.First();
        }
        return before.content().equals(content)
                ? new Taken.Repeated(before.result())
                : new Taken.Conflict(before.content());
    }

    private @Nullable Command before(CommandKey key) {
        Fingerprint own = first.get(key);
        if (own != null) {
            return new Command(own, results.getOrDefault(key, ""));
        }
        for (Unit.Sight sight : unit.sights()) {
            Row<Command> row = sight.page().commands.get(Page.Key.of(key));
            if (row != null && sight.sees(row)) {
                return row.value();
            }
        }
        return null;
    }

    @Override
    public void done(CommandKey key, String result) {
        unit.writing();
        checkFirst(key);
        Exact.text("result of " + key, result);
        if (results.putIfAbsent(key, result) != null) {
            throw new IllegalStateException("a result is kept already of " + key);
        }
    }

    @Override
    public void giveBack(CommandKey key) {
        unit.writing();
        checkFirst(key);
        first.remove(key);
        results.remove(key);
    }

    private void checkFirst(CommandKey key) {
        if (!first.containsKey(key)) {
            throw new IllegalStateException("this unit has not taken the key first: " + key);
        }
    }

    /** Writes the keys that were taken and not given back. */
    void finish() {
        first.forEach((key, content) -> unit.writing()
                .commands
                .put(Page.Key.of(key), new Row<>(new Command(content, results.getOrDefault(key, "")), 0)));
    }
}
