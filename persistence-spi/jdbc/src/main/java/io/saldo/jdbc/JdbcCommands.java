package io.saldo.jdbc;

import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.CommandLog;
import io.saldo.kernel.store.Taken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;

/** The keys of an organization. One that a unit takes is a row at once, which goes with the unit where it fails. */
final class JdbcCommands implements CommandLog {
    private static final int LONGEST_RESULT = 1_000_000;
    private static final String ONE = " where organization = :organization and kind = :kind and text = :text";

    private final OpenUnit unit;
    private final String owner;
    /** Taken first by this unit. */
    private final Set<CommandKey> first = new HashSet<>();

    /** Of which it has kept a result. */
    private final Set<CommandKey> done = new HashSet<>();

    private record Row(Fingerprint content, String result) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(new Fingerprint(row.getString("fingerprint")), row.getString("result"));
        }
    }

    JdbcCommands(OpenUnit unit, String owner) {
        this.unit = unit;
        this.owner = owner;
    }

    private <S extends SqlStatement<S>> S bound(S statement, CommandKey key) {
        return statement.bind("organization", owner).bind("kind", key.kind()).bind("text", key.key());
    }

    @Override
    public Taken take(CommandKey key, Fingerprint content) {
        unit.checkWriting();
        unit.hold(owner, "key " + key);
        return unit.waiting("key " + key, () -> {
            int rows = bound(unit.update("""
                                    insert into <s>.<p>command_key (organization, kind, text, fingerprint, result)
                                    values (:organization, :kind, :text, :fingerprint, '') on conflict do nothing
                                    """), key)
                    .bind("fingerprint", content.hex())
                    .execute();
            if (rows == 1) {
                first.add(key);
                return new Taken.First();
            }
            Row before = row(key).orElseThrow();
            return before.content().equals(content)
                    ? new Taken.Repeated(before.result())
                    : new Taken.Conflict(before.content());
        });
    }

    private Optional<Row> row(CommandKey key) {
        return bound(unit.query("select fingerprint, result from <s>.<p>command_key" + ONE), key)
                .map((row, context) -> Row.of(row))
                .findOne();
    }

    @Override
    public void done(CommandKey key, String result) {
        unit.checkWriting();
        checkFirst(key);
        Exact.text("result of " + key, result, LONGEST_RESULT);
        if (!done.add(key)) {
            throw new IllegalStateException("a result is kept already of " + key);
        }
        bound(unit.update("update <s>.<p>command_key set result = :result" + ONE), key)
                .bind("result", result)
                .execute();
    }

    @Override
    public void giveBack(CommandKey key) {
        unit.checkWriting();
        checkFirst(key);
        first.remove(key);
        done.remove(key);
        bound(unit.update("delete from <s>.<p>command_key" + ONE), key).execute();
    }

    private void checkFirst(CommandKey key) {
        if (!first.contains(key)) {
            throw new IllegalStateException("this unit has not taken the key first: " + key);
        }
    }
}
