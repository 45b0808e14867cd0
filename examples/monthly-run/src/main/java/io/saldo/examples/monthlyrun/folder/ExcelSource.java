package io.saldo.examples.monthlyrun.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The first sheet of an Excel workbook.
 *
 * <p>The packed parts are unpacked once without being kept before anything is parsed: a part that unpacks to more than
 * {@link #MOST_UNPACKED} megabytes, or whose bytes do not have the checksum they were packed with, stops the reading.
 * The parser itself checks neither.
 */
final class ExcelSource implements TableSource {
    private static final long MOST_UNPACKED = 200;
    private static final int MOST_COLUMNS = 16_384;

    private final Path path;
    private final Problems problems;

    ExcelSource(Path path, Problems problems) {
        this.path = path;
        this.problems = problems;
    }

    @Override
    public void read(Reader reader) throws IOException, Unreadable {
        TableSource.limit(path);
        boolean styled = unpack();
        // the parser throws whatever its bug is when a file is wrong inside: here it is one thing, a file that cannot
        // be read
        try (var workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(styled, true))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            if (sheets.isEmpty()) {
                throw new Unreadable(0, "notExcel", "0");
            }
            if (sheets.size() > 1) {
                problems.warn(
                        String.valueOf(path.getFileName()),
                        0,
                        "",
                        "",
                        "otherSheets",
                        sheets.get(0).getName());
            }
            try (Stream<Row> rows = sheets.get(0).openStream()) {
                for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                    Cells cells = cells(each.next(), workbook.isDate1904());
                    if (!cells.isBlank()) {
                        given(reader, cells);
                    }
                }
            }
        } catch (Given e) {
            throw e.thrown;
        } catch (RuntimeException e) {
            throw new Unreadable(0, "notExcel", String.valueOf(e.getMessage()));
        }
    }

    /** Keeps what a reader throws apart from what the parser throws. */
    private static void given(Reader reader, Cells cells) throws Given {
        try {
            reader.row(cells);
        } catch (Unreadable e) {
            throw new Given(e);
        }
    }

    private static final class Given extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Unreadable thrown;

        Given(Unreadable thrown) {
            this.thrown = thrown;
        }
    }

    /** Checks all parts, and tells whether one has the formats of cells. */
    private boolean unpack() throws IOException, Unreadable {
        boolean styled = false;
        long left = MOST_UNPACKED * 1024 * 1024;
        byte[] buffer = new byte[1 << 16];
        try (var zip = new ZipFile(path.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                var sum = new CRC32();
                styled = styled || entry.getName().endsWith("styles.xml");
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        sum.update(buffer, 0, n);
                        left -= n;
                        if (left < 0) {
                            throw new Unreadable(0, "tooLargeUnpacked", Long.toString(MOST_UNPACKED));
                        }
                    }
                }
                if (sum.getValue() != entry.getCrc()) {
                    throw new Unreadable(0, "notExcel", entry.getName());
                }
            }
            return styled;
        } catch (IllegalArgumentException | java.util.zip.ZipException | java.io.EOFException e) {
            throw new Unreadable(0, "notExcel", String.valueOf(e.getMessage()));
        }
    }

    private static Cells cells(Row row, boolean from1904) {
        List<String> texts = new ArrayList<>();
        Map<Integer, String> flaws = new HashMap<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            Cell cell = row.hasCell(i) ? row.getCell(i) : null;
            ExcelCell read = cell == null ? ExcelCell.BLANK : ExcelCell.of(cell, from1904);
            texts.add(read.text());
            if (!read.flaw().isEmpty()) {
                flaws.put(i, read.flaw());
            }
        }
        return new Cells(row.getRowNum(), texts, flaws, null);
    }
}
