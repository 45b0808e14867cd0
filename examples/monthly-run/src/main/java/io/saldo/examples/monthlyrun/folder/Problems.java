package io.saldo.examples.monthlyrun.folder;

import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.time.FactId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what is wrong while the files are read, so that all is told at once: what stops everything, rows that are
 * left out with what they were about, and warnings.
 */
final class Problems {
    private final List<Problem> fatal = new ArrayList<>();
    private final List<Problem> rows = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final List<Subject.Unread> unread = new ArrayList<>();
    private final Map<FactId, String> places = new HashMap<>();
    private final Map<TextRef, String> texts = new HashMap<>();

    /** Nothing can run. */
    void fatal(String file, long line, String field, String value, String remedy, String... arguments) {
        fatal.add(new Problem(file, line, field, value, remedy, List.of(arguments)));
    }

    /** A row is left out, or a part of it. */
    void row(Subject about, Problem problem) {
        if (about instanceof Subject.House) {
            fatal.add(problem);
        } else {
            rows.add(problem);
            park(about, problem.file(), problem.line());
        }
    }

    /** Something must not be billed because of a row that is told of elsewhere. */
    void park(Subject about, String file, long line) {
        unread.add(new Subject.Unread(about, new FactId(file + ":" + line)));
    }

    void warn(String file, long line, String field, String value, String remedy, String... arguments) {
        warnings.add(new Problem(file, line, field, value, remedy, List.of(arguments)));
    }

    /** Where a fact stands, for whoever is told of it later: {@code readings.csv:5: value = «400,902»}. */
    void place(FactId fact, Fields row, String field) {
        String value = row.raw(field)
                .map(text -> ": " + row.path(field) + " = «" + text + "»")
                .orElse("");
        places.put(fact, row.file() + ":" + row.line(field) + value);
    }

    Map<FactId, String> places() {
        return places;
    }

    /**
     * Keeps the text of a cell and gives what stands for it in facts: the same for the same text, wherever its row
     * stands. A key made of the text is enough for a folder, where the text stands in the open beside it.
     */
    TextRef keep(String field, String text) {
        String digest = Fingerprint.of(out -> out.field(field, text)).hex();
        var reference = new TextRef(field + ":" + digest.substring(0, 16));
        texts.put(reference, text);
        return reference;
    }

    Map<TextRef, String> texts() {
        return texts;
    }

    List<Problem> fatal() {
        return fatal.stream().sorted().distinct().toList();
    }

    List<Problem> rows() {
        return rows.stream().sorted().distinct().toList();
    }

    List<Problem> warnings() {
        return warnings.stream().sorted().distinct().toList();
    }

    List<Subject.Unread> unread() {
        return unread.stream().distinct().toList();
    }

    /** Reads one row or object; one that is refused has been told of, and the next is read all the same. */
    static boolean attempt(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (RowRefused told) {
            return false;
        }
    }

    /** Stops the reading of one row; the next row is read all the same. */
    static final class RowRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RowRefused() {
            super(null, null, false, false);
        }
    }
}
