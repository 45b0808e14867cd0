package io.saldo.jdbc;

import io.saldo.jdbc.Shelves.Sight;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.spi.page.Dictionary;
import io.saldo.spi.page.UnreadablePageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The dictionary of the pages of one house, read as a whole; there is little of it. */
final class HouseWords implements Dictionary {
    private final Unit unit;
    private final Sight sight;
    private final List<byte[]> entries = new ArrayList<>();
    private final Map<Fingerprint, Integer> numbers = new HashMap<>();
    private final List<Fingerprint> added = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // a row of bytes, compared by nobody
    private record Word(Fingerprint fingerprint, byte[] entry) {
        static Word of(ResultSet row) throws SQLException {
            return new Word(new Fingerprint(row.getString("fingerprint")), row.getBytes("entry"));
        }
    }

    HouseWords(Unit unit, Sight sight) {
        this.unit = unit;
        this.sight = sight;
        unit.query("select fingerprint, entry from <s>.word where shelf = :shelf order by number")
                .bind("shelf", sight.id())
                .map((row, context) -> Word.of(row))
                .forEach(each -> add(each.fingerprint(), each.entry()));
    }

    private int add(Fingerprint fingerprint, byte[] entry) {
        numbers.put(fingerprint, entries.size());
        entries.add(entry);
        return entries.size() - 1;
    }

    @Override
    public int put(Fingerprint fingerprint, byte[] entry) {
        Integer known = numbers.get(fingerprint);
        if (known != null) {
            return known;
        }
        added.add(fingerprint);
        return add(fingerprint, entry.clone());
    }

    @Override
    public byte[] entry(int number) {
        if (number < 0 || number >= entries.size()) {
            throw new UnreadablePageException("the dictionary has no entry " + number + ": restore it with its pages");
        }
        return entries.get(number).clone();
    }

    /** Keeps what was put, before any page that names it. */
    void keep() {
        if (added.isEmpty()) {
            return;
        }
        PreparedBatch batch = unit.batch("""
                insert into <s>.word (shelf, number, fingerprint, entry)
                values (:shelf, :number, :fingerprint, :entry)
                """);
        int number = entries.size() - added.size();
        for (Fingerprint each : added) {
            batch.bind("shelf", sight.id())
                    .bind("number", number)
                    .bind("fingerprint", each.hex())
                    .bind("entry", entries.get(number++))
                    .add();
        }
        batch.execute();
        added.clear();
    }
}
