package io.saldo.examples.monthlyrun.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A CSV file: separated by semicolons, in UTF-8 or windows-1251, with a row of headings. */
final class CsvTable {
    private static final long MOST_BYTES = 50L * 1024 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1251");

    private final String file;
    private final Problems problems;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();

    private CsvTable(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a file of the folder.
     *
     * @param required columns that must be there
     * @param optional columns that may be there; any other is a problem, because a misspelt column would be silently lost
     */
    static CsvTable read(Path folder, String file, Problems problems, List<String> required, List<String> optional) {
        var table = new CsvTable(file, problems);
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            problems.add(file, 0, "", "", "missingFile");
            return table;
        }
        try {
            if (Files.size(path) > MOST_BYTES) {
                problems.add(file, 0, "", "", "tooLarge", Long.toString(MOST_BYTES / 1024 / 1024));
                return table;
            }
            table.parse(decode(Files.readAllBytes(path)), required, optional);
        } catch (IOException e) {
            problems.add(file, 0, "", "", "unreadable", String.valueOf(e.getMessage()));
        }
        return table;
    }

    private static String decode(byte[] bytes) {
        String text;
        try {
            text = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, WINDOWS);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private void parse(String text, List<String> required, List<String> optional) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(';')
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            boolean headed = false;
            for (CsvRecord cells : reader) {
                if (!headed) {
                    headed = true;
                    head(cells, required, optional);
                } else if (cells.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    row(cells);
                }
            }
            if (!headed) {
                problems.add(file, 0, "", "", "emptyFile", String.join(";", required));
            }
        } catch (CsvParseException e) {
            problems.add(file, 0, "", "", "malformed", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            problems.add(file, 0, "", "", "unreadable", String.valueOf(e.getMessage()));
        }
    }

    private void head(CsvRecord cells, List<String> required, List<String> optional) {
        for (int i = 0; i < cells.getFieldCount(); i++) {
            String column = Codes.column(cells.getField(i));
            if (column.isEmpty()) {
                continue;
            }
            if (!required.contains(column) && !optional.contains(column)) {
                List<String> known = new ArrayList<>(required);
                known.addAll(optional);
                problems.add(file, 1, column, cells.getField(i), "unknownColumn", String.join(", ", known));
            } else if (columns.put(column, i) != null) {
                problems.add(file, 1, column, cells.getField(i), "twoColumns");
            }
        }
        Set<String> missing = new HashSet<>(required);
        missing.removeAll(columns.keySet());
        missing.stream().sorted().forEach(column -> problems.add(file, 1, column, "", "missingColumn"));
    }

    private void row(CsvRecord cells) {
        int widest = columns.values().stream().mapToInt(each -> each + 1).max().orElse(0);
        for (int i = widest; i < cells.getFieldCount(); i++) {
            if (!cells.getField(i).isBlank()) {
                problems.add(file, cells.getStartingLineNumber(), "", cells.getField(i), "extraCell");
                return;
            }
        }
        rows.add(new Row(cells));
    }

    /** Reads row by row; a row that is refused does not stop the next. */
    void forEach(Consumer<Row> reader) {
        for (Row row : rows) {
            Problems.attempt(() -> reader.accept(row));
        }
    }

    /** One row. */
    final class Row extends Fields {
        private final CsvRecord cells;

        private Row(CsvRecord cells) {
            super(problems);
            this.cells = cells;
        }

        @Override
        String file() {
            return file;
        }

        @Override
        long line(String field) {
            return cells.getStartingLineNumber();
        }

        @Override
        String path(String field) {
            return field;
        }

        @Override
        Optional<String> text(String field) {
            Integer column = columns.get(field);
            return column == null || column >= cells.getFieldCount()
                    ? Optional.empty()
                    : Optional.of(cells.getField(column).strip()).filter(each -> !each.isEmpty());
        }
    }
}
