package io.saldo.examples.monthlyrun.folder;

import java.util.ArrayList;
import java.util.List;

/** Collects problems while the files are read, so that all are told at once. */
final class Problems {
    private final List<Problem> list = new ArrayList<>();

    void add(String file, long line, String field, String value, String remedy, String... arguments) {
        list.add(new Problem(file, line, field, value, remedy, List.of(arguments)));
    }

    List<Problem> list() {
        return list.stream().sorted().distinct().toList();
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    /** Reads one row or object; one that is refused has been told of, and the next is read all the same. */
    static void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (RowRefused told) {
            // nothing to add
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
