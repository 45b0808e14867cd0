package io.saldo.examples.monthlyrun.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table of the folder: {@code name.csv} or {@code name.xlsx}, with a row of headings. */
final class Table {
    /** What a house can have, with room to spare; in memory a row is about a kilobyte. */
    private static final int MOST_ROWS = 150_000;

    private final String file;
    private final @Nullable TableSource source;
    private final Problems problems;
    private final List<String> required;
    private final List<String> optional;
    private final Map<String, Integer> columns = new HashMap<>();
    private boolean headed;
    private int rows;

    private Table(
            String file,
            @Nullable TableSource source,
            Problems problems,
            List<String> required,
            List<String> optional) {
        this.file = file;
        this.source = source;
        this.problems = problems;
        this.required = required;
        this.optional = optional;
    }

    /**
     * Finds a table that must be there.
     *
     * @param required columns that must be there
     * @param optional columns that may be there; any other is a problem, because a misspelt column would be silently
     *     lost
     */
    static Table of(Path folder, String name, Problems problems, List<String> required, List<String> optional) {
        Path csv = folder.resolve(name + ".csv");
        Path excel = folder.resolve(name + ".xlsx");
        boolean inExcel = Files.exists(excel);
        Path path = inExcel ? excel : csv;
        String file = name + (inExcel ? ".xlsx" : ".csv");
        @Nullable TableSource source = null;
        if (inExcel && Files.exists(csv)) {
            problems.fatal(file, 0, "", "", "twoFiles", name + ".csv");
        } else if (!Files.exists(path)) {
            problems.fatal(file, 0, "", "", "missingFile");
        } else if (!Files.isRegularFile(path)) {
            problems.fatal(file, 0, "", "", "notFile");
        } else {
            source = inExcel ? new ExcelSource(path, problems) : new CsvSource(path);
        }
        return new Table(file, source, problems, required, optional);
    }

    /** A CSV file with a name of its own, outside of the folder of a house. */
    static Table file(Path path, Problems problems, List<String> required, List<String> optional) {
        String file = String.valueOf(path.getFileName());
        @Nullable TableSource source = null;
        if (!Files.exists(path)) {
            problems.fatal(file, 0, "", "", "noSuchFile");
        } else if (!Files.isRegularFile(path)) {
            problems.fatal(file, 0, "", "", "notFile");
        } else {
            source = new CsvSource(path);
        }
        return new Table(file, source, problems, required, optional);
    }

    /** As {@link #of}, for a table that need not be there. */
    static Optional<Table> optional(
            Path folder, String name, Problems problems, List<String> required, List<String> optional) {
        boolean there = Files.exists(folder.resolve(name + ".csv")) || Files.exists(folder.resolve(name + ".xlsx"));
        return there ? Optional.of(of(folder, name, problems, required, optional)) : Optional.empty();
    }

    String file() {
        return file;
    }

    /** A house without premises or accounts cannot be billed. */
    void needsRows() {
        if (headed && rows == 0) {
            problems.fatal(file, 0, "", "", "noRows");
        }
    }

    /**
     * Reads row by row; a row that is refused does not stop the next.
     *
     * @param about what a row is about, as far as it can be told: that is parked when the row is refused
     */
    void forEach(Function<Fields, Subject> about, Consumer<Row> reader) {
        if (source == null) {
            return;
        }
        try {
            source.read(cells -> {
                if (!headed) {
                    headed = true;
                    head(cells);
                } else if (++rows > MOST_ROWS) {
                    throw new TableSource.Unreadable(cells.line(), "tooManyRows", Integer.toString(MOST_ROWS));
                } else {
                    var row = new Row(cells, about);
                    Problems.attempt(() -> {
                        row.check();
                        reader.accept(row);
                    });
                }
            });
            if (!headed) {
                problems.fatal(file, 0, "", "", "emptyFile", String.join(";", required));
            }
        } catch (TableSource.Unreadable e) {
            e.tell(file, problems);
        } catch (IOException e) {
            problems.fatal(file, 0, "", "", "unreadable", String.valueOf(e.getMessage()));
        }
    }

    private void head(TableSource.Cells cells) {
        for (int i = 0; i < cells.texts().size(); i++) {
            String heading = cells.texts().get(i);
            String column = Codes.column(heading);
            if (column.isEmpty()) {
                continue;
            }
            if (!required.contains(column) && !optional.contains(column)) {
                List<String> known = new ArrayList<>(required);
                known.addAll(optional);
                problems.fatal(file, cells.line(), column, heading, "unknownColumn", String.join(", ", known));
                columns.put("?" + i, i);
            } else if (columns.put(column, i) != null) {
                problems.fatal(file, cells.line(), column, heading, "twoColumns");
            }
        }
        var missing = new TreeSet<>(required);
        missing.removeAll(columns.keySet());
        missing.forEach(column -> problems.fatal(file, cells.line(), column, "", "missingColumn"));
    }

    /** One row. */
    final class Row extends Fields {
        private final TableSource.Cells cells;

        private Row(TableSource.Cells cells, Function<Fields, Subject> about) {
            super(problems, about);
            this.cells = cells;
        }

        private void check() {
            String broken = cells.broken();
            if (broken != null) {
                refuse("", String.join(";", cells.texts()), broken);
            }
            for (int i = 0; i < cells.texts().size(); i++) {
                if (!columns.containsValue(i) && !cells.texts().get(i).isBlank()) {
                    refuse("", cells.texts().get(i), "extraCell");
                }
            }
        }

        @Override
        String file() {
            return file;
        }

        @Override
        long line(String field) {
            return cells.line();
        }

        @Override
        String path(String field) {
            return field;
        }

        @Override
        Optional<String> raw(String field) {
            Integer column = columns.get(field);
            return column == null || column >= cells.texts().size()
                    ? Optional.empty()
                    : Optional.of(cells.texts().get(column).strip()).filter(each -> !each.isEmpty());
        }

        @Override
        Optional<String> flaw(String field) {
            Integer column = columns.get(field);
            return column == null
                    ? Optional.empty()
                    : Optional.ofNullable(cells.flaws().get(column));
        }
    }
}
