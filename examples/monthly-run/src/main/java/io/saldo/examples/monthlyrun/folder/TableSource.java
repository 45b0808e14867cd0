package io.saldo.examples.monthlyrun.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is kept: rows of cells as text, one after the other, so that a long table never stands in memory as a
 * whole.
 */
interface TableSource {
    /** No table of one house needs more; a longer one is refused before it fills the memory. */
    long MOST_MEGABYTES = 20;

    /** How much a file may be, unpacked if it is packed. */
    static void limit(Path path) throws IOException, Unreadable {
        if (java.nio.file.Files.size(path) > MOST_MEGABYTES * 1024 * 1024) {
            throw new Unreadable(0, "tooLarge", Long.toString(MOST_MEGABYTES));
        }
    }

    /**
     * Gives every row that is not blank, the headings first.
     *
     * @throws Unreadable when the file as a whole is not such a table
     */
    void read(Reader reader) throws IOException, Unreadable;

    /** Takes one row after the other. */
    interface Reader {
        void row(Cells cells) throws Unreadable;
    }

    /**
     * One row.
     *
     * @param line of a text file, or row of a sheet, from 1
     * @param flaws keys of remedies for cells that cannot be taken as they are, by column
     * @param broken key of the remedy when the row as a whole cannot be taken; its cells then only tell what it may be
     *     about
     */
    record Cells(
            long line,
            List<String> texts,
            Map<Integer, String> flaws,
            @Nullable String broken) {
        public Cells {
            texts = List.copyOf(texts);
            flaws = Map.copyOf(flaws);
        }

        boolean isBlank() {
            return flaws.isEmpty() && texts.stream().allMatch(String::isBlank);
        }
    }

    /** The file as a whole cannot be read as a table. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final long line;
        private final String remedy;
        private final transient List<String> arguments;

        Unreadable(long line, String remedy, String... arguments) {
            super(remedy, null, false, false);
            this.line = line;
            this.remedy = remedy;
            this.arguments = List.of(arguments);
        }

        void tell(String file, Problems problems) {
            problems.fatal(file, line, "", "", remedy, arguments.toArray(String[]::new));
        }
    }
}
