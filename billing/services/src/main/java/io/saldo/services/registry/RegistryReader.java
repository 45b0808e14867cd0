package io.saldo.services.registry;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.services.command.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** Reads files of payments line by line. Nothing is thrown for what a file holds: a wrong line is told as such. */
final class RegistryReader {
    private static final DateTimeFormatter HYPHENS = day("dd-MM-uuuu");
    private static final DateTimeFormatter POINTS = day("dd.MM.uuuu");
    private static final DateTimeFormatter PLAIN = day("ddMMuuuu");
    private static final DateTimeFormatter SHORT = day("ddMMuu");
    private static final String OWN_HEADER = "operation;day;account;payee;amount;month";
    private static final int LONGEST_OPERATION = 60;

    private final RegistryForm form;
    private final List<ReadRow> rows = new ArrayList<>();
    private final List<ReadFile.Unreadable> unreadable = new ArrayList<>();
    private @Nullable Integer count;
    private @Nullable Kopecks sum;

    private RegistryReader(RegistryForm form) {
        this.form = form;
    }

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Empty where the file is of another form: not one line of it is a payment. */
    static Optional<ReadFile> read(RegistryForm form, FileContent content) {
        var reader = new RegistryReader(form);
        int number = 0;
        for (String line : content.text().split("\r?\n|\r", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#") && !line.strip().equals(OWN_HEADER)) {
                reader.line(number, line);
            }
        }
        boolean known = !reader.rows.isEmpty() || (reader.count != null && reader.unreadable.isEmpty());
        return known
                ? Optional.of(new ReadFile(
                        List.copyOf(reader.rows), List.copyOf(reader.unreadable), reader.count, reader.sum))
                : Optional.empty();
    }

    private void line(int number, String line) {
        String[] columns = StringUtils.splitPreserveAllTokens(
                line, form == RegistryForm.GUBKIN || (form == RegistryForm.TULA && line.indexOf('|') >= 0) ? "|" : ";");
        for (int i = 0; i < columns.length; i++) {
            columns[i] = columns[i].strip();
        }
        if (line.startsWith("=")) {
            totals(number, line, columns);
            return;
        }
        Kopecks amount = null;
        try {
            amount = amount(columns);
            rows.add(row(number, line, columns, amount));
        } catch (InvalidValueException | DateTimeException | IndexOutOfBoundsException e) {
            unreadable.add(new ReadFile.Unreadable(
                    number, e.getMessage() == null ? "" : e.getMessage(), amount, StringUtils.left(line, 1_000)));
        }
    }

    private void totals(int number, String line, String[] columns) {
        try {
            boolean kemerovo = form == RegistryForm.KEMEROVO;
            count = Integer.valueOf(kemerovo ? columns[1] : columns[0].substring(1));
            sum = roubles(columns[kemerovo ? 2 : 1]);
        } catch (InvalidValueException | NumberFormatException | IndexOutOfBoundsException e) {
            unreadable.add(new ReadFile.Unreadable(number, "totals", Kopecks.ZERO, StringUtils.left(line, 1_000)));
        }
    }

    /** Which column holds the sum. */
    private Kopecks amount(String[] columns) {
        Kopecks amount = switch (form) {
            case SALDO_CSV -> roubles(columns[4]);
            case SBERBANK -> roubles(columns[12]);
            case KEMEROVO, TAGIL -> roubles(columns[3]);
            case TULA -> roubles(columns[1]);
            case GUBKIN -> kopecks(columns[6]);
        };
        InvalidValueException.unless(
                amount.signum() > 0 && amount.value() < 10_000_000_000_000L, "amount", amount, "above zero");
        return amount;
    }

    private ReadRow row(int number, String line, String[] columns, Kopecks amount) {
        return switch (form) {
            case SALDO_CSV ->
                row(number, line, amount, columns[0], columns[2], LocalDate.parse(columns[1]), columns[3], columns[5]);
            case SBERBANK ->
                row(
                        number,
                        line,
                        amount,
                        columns[4],
                        columns[5],
                        LocalDate.parse(columns[0], HYPHENS),
                        "",
                        monthOf(columns[8]));
            case KEMEROVO ->
                row(number, line, amount, columns[4], columns[1], LocalDate.parse(columns[0], PLAIN), "", "");
            case TULA ->
                row(
                        number,
                        line,
                        amount,
                        digits(columns[2]),
                        columns[0],
                        LocalDate.parse(columns[2].substring(0, 6), SHORT),
                        "",
                        "");
            case TAGIL ->
                row(number, line, amount, digits(columns[0]), columns[2], LocalDate.parse(columns[1], POINTS), "", "");
            case GUBKIN ->
                row(
                        number,
                        line,
                        amount,
                        columns[0] + "-" + columns[1] + "-" + columns[5],
                        columns[7],
                        LocalDate.parse(columns[2], POINTS),
                        "",
                        "");
        };
    }

    private static ReadRow row(
            int number,
            String line,
            Kopecks amount,
            String operation,
            String account,
            LocalDate day,
            String payee,
            String month) {
        InvalidValueException.unless(
                operation.matches("[\\x21-\\x7e]+") && operation.length() <= LONGEST_OPERATION,
                "operation",
                operation,
                "1 to " + LONGEST_OPERATION + " printable characters of ASCII, no blanks");
        InvalidValueException.unless(
                day.getYear() >= 1900 && day.getYear() < 2200, "day", day, "of the years 1900 to 2199");
        InvalidValueException.unless(payee.length() <= 60, "payee", payee, "at most 60 characters");
        return new ReadRow(
                number,
                operation,
                StringUtils.left(Text.account(printable(account)), 60),
                payee.isEmpty() ? null : Text.code(printable(payee)),
                day,
                amount,
                month.isEmpty() ? null : new BillingPeriod(YearMonth.parse(month)),
                StringUtils.left(printable(line), 1_000));
    }

    /** As every store keeps it: what is no character of text becomes a blank. */
    private static String printable(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || (c >= 0xd800 && c <= 0xdfff) ? ' ' : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static String digits(String operation) {
        InvalidValueException.unless(operation.matches("\\d{26}"), "operation", operation, "26 digits");
        return operation;
    }

    /** {@code 032025} is March 2025; anything else names no month. */
    private static String monthOf(String text) {
        return text.matches("(0[1-9]|1[0-2])(19|20|21)\\d\\d") ? text.substring(2) + "-" + text.substring(0, 2) : "";
    }

    private static Kopecks roubles(String text) {
        InvalidValueException.unless(
                text.matches("\\d{1,12}([.,]\\d{1,2})?"), "amount", text, "roubles with at most two decimals");
        return Kopecks.parse(text.replace(',', '.'));
    }

    private static Kopecks kopecks(String text) {
        InvalidValueException.unless(text.matches("\\d{1,15}"), "amount", text, "kopecks");
        return Kopecks.of(Long.parseLong(text));
    }
}
