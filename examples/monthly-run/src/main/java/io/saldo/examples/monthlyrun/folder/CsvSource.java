package io.saldo.examples.monthlyrun.folder;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file: separated by semicolons, in UTF-8 or windows-1251.
 *
 * <p>A line is a row, always: nothing kept here has a line break inside, and a quote that somebody forgot to close must
 * not swallow the rows after it.
 */
final class CsvSource implements TableSource {
    private final Path path;

    CsvSource(Path path) {
        this.path = path;
    }

    @Override
    public void read(Reader reader) throws IOException, Unreadable {
        TableSource.limit(path);
        Encoding.Found encoding = Encoding.of(path);
        var decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(path), decoder))) {
            int headings = 0;
            long number = 0;
            String line = lines.readLine();
            while (line != null) {
                number++;
                String next = lines.readLine();
                boolean ended = next != null || encoding.lastLineEnded();
                Cells cells = cells(number, number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line);
                if (!cells.isBlank()) {
                    boolean cut = !ended && cells.texts().size() < headings;
                    reader.row(cut ? new Cells(number, cells.texts(), cells.flaws(), "cutRow") : cells);
                    headings = headings == 0 ? cells.texts().size() : headings;
                }
                line = next;
            }
        }
    }

    private static Cells cells(long number, String line) throws IOException {
        List<String> texts = List.of();
        @Nullable String broken = line.chars().filter(each -> each == '"').count() % 2 == 0 ? null : "quotes";
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(';').skipEmptyLines(true).ofCsvRecord(line)) {
            for (CsvRecord parsed : reader) {
                texts = parsed.getFields();
            }
        } catch (CsvParseException e) {
            broken = "quotes";
        }
        if (broken != null) {
            texts = List.of(line.split(";", -1));
        }
        Map<Integer, String> flaws = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i)
                    .chars()
                    .anyMatch(each -> each == '\ufffd' || (each != '\t' && Character.isISOControl(each)))) {
                flaws.put(i, "badCharacters");
            }
        }
        return new Cells(number, texts, flaws, broken);
    }
}
