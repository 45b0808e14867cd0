package io.saldo.examples.monthlyrun.folder;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * A cell as the text that stands for it in a CSV file.
 *
 * <p>Excel keeps a number as a binary fraction and shows 15 digits of it; in the file it may stand with 17, so that 1.1
 * is {@code 1.1000000000000001}. The 15 digits that people see are what the cell says. A whole number of more than 15
 * digits has lost its last ones already and is refused. Days are numbers too; the format of the cell tells them.
 *
 * @param flaw key of the remedy when the cell cannot be taken as it is; empty otherwise
 */
record ExcelCell(String text, String flaw) {
    static final ExcelCell BLANK = new ExcelCell("", "");

    private static final MathContext SHOWN = new MathContext(15);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final long FEBRUARY_29_OF_1900 = 60;

    static ExcelCell of(Cell cell, boolean from1904) {
        Object value = cell.getValue();
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        if (cell.getType() == CellType.ERROR || (raw.startsWith("#") && cell.getType() == CellType.FORMULA)) {
            return new ExcelCell(raw, "errorCell");
        }
        if (value instanceof BigDecimal number) {
            return number(number, isDay(cell), from1904);
        }
        if (value instanceof Boolean answer) {
            return new ExcelCell(answer ? "YES" : "NO", "");
        }
        if (value == null && cell.getType() == CellType.FORMULA) {
            return new ExcelCell(Objects.requireNonNullElse(cell.getFormula(), ""), "notCalculated");
        }
        String text = value == null ? "" : value.toString();
        return new ExcelCell(text, text.chars().anyMatch(each -> each == '\ufffd') ? "badCharacters" : "");
    }

    private static ExcelCell number(BigDecimal written, boolean day, boolean from1904) {
        if (written.precision() - written.scale() > 15 || written.scale() > 400) {
            return new ExcelCell(written.toString(), "longNumber");
        }
        BigDecimal number = written.precision() > 15 ? written.round(SHOWN) : written;
        if (day && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0) {
            return new ExcelCell(day(number, from1904), "");
        }
        // what was written stays as it was written: 43.570 does not become 43.57
        return new ExcelCell(
                number.scale() <= 0 || written.precision() > 15
                        ? trimmed(number).toPlainString()
                        : number.toPlainString(),
                "");
    }

    private static BigDecimal trimmed(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static String day(BigDecimal number, boolean from1904) {
        long days = number.longValue();
        LocalDate epoch =
                from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < FEBRUARY_29_OF_1900 ? 31 : 30);
        LocalDate day = epoch.plusDays(days);
        long seconds = number.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(86_400))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValue();
        LocalDateTime moment = day.atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? day.toString() : moment.toString();
    }

    /** Whether the format shows a day: it has a year, month or day outside quotes, brackets and escapes. */
    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null) {
            String plain = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "");
            return plain.matches("(?i)(?!.*general).*[dy].*|(?i).*m.*[dy].*|(?i)m+");
        }
        Integer id = cell.getDataFormatId();
        return id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58));
    }
}
