package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** CSV files as an accountant would keep them in Excel: numbers as numbers, days as days, the rest as text. */
final class Workbooks {
    private Workbooks() {}

    /** Every CSV file of the folder becomes a workbook. */
    static void convert(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(file -> file.toString().endsWith(".csv")).toList();
        }
        for (Path file : files) {
            convertFile(file);
        }
    }

    static void convertFile(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, UTF_8);
        Path target = Path.of(file.toString().replace(".csv", ".xlsx"));
        try (var out = Files.newOutputStream(target);
                var workbook = new Workbook(out, "saldo", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Лист1");
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(";", -1);
                for (int column = 0; column < cells.length; column++) {
                    write(sheet, row, column, cells[column]);
                }
            }
        }
        Files.delete(file);
    }

    private static void write(Worksheet sheet, int row, int column, String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            sheet.value(row, column, LocalDate.parse(text));
            sheet.style(row, column).format("dd.mm.yyyy").set();
        } else if (text.matches("\\d{4}-\\d\\d")) {
            sheet.value(row, column, LocalDate.parse(text + "-01"));
            sheet.style(row, column).format("mmm yyyy").set();
        } else if (text.matches("-?\\d+(,\\d+)?")) {
            sheet.value(row, column, new BigDecimal(text.replace(',', '.')));
        } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }

    /** A workbook of one sheet whose cells are given as they stand in its XML: {@code <c r="A1"><v>1</v></c>}. */
    static void write(Path file, String... rows) throws IOException {
        try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            part(out, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            part(
                    out,
                    "_rels/.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'/>");
            part(out, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            part(out, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>""");
            var sheet = new StringBuilder(
                    "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>");
            for (int i = 0; i < rows.length; i++) {
                sheet.append("<row r='")
                        .append(i + 1)
                        .append("'>")
                        .append(rows[i])
                        .append("</row>");
            }
            part(
                    out,
                    "xl/worksheets/sheet1.xml",
                    sheet.append("</sheetData></worksheet>").toString());
        }
    }

    private static void part(java.util.zip.ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new java.util.zip.ZipEntry(name));
        out.write(text.getBytes(UTF_8));
        out.closeEntry();
    }

    static String text(String cell, String text) {
        return "<c r='" + cell + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    static String number(String cell, String number) {
        return "<c r='" + cell + "'><v>" + number + "</v></c>";
    }
}
