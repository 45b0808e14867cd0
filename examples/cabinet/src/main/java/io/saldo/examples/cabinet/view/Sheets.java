package io.saldo.examples.cabinet.view;

import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.money.Kopecks;
import io.saldo.resident.money.Flow;
import io.saldo.resident.money.PeriodMovement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tables for a spreadsheet: CSV with semicolons, in UTF-8 with its mark, numbers with a comma. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it; a number is one and stays.
 */
@Component
public class Sheets {
    private static final String MARK = "\ufeff";
    private static final List<String> HEAD = List.of(
            "payments.month",
            "payments.payee",
            "payments.opening",
            "payments.charged",
            "payments.recalculated",
            "payments.benefits",
            "payments.received",
            "payments.moved",
            "payments.penalties",
            "payments.closing");

    private final MessageSource messages;
    private final Words words;

    Sheets(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /** «Движение финансов»: a row for each month and payee, and the whole of the period. */
    public String movement(PeriodMovement movement) {
        List<String> lines = new ArrayList<>();
        lines.add(line(HEAD.stream().map(this::text).toList()));
        movement.months()
                .forEach(month -> month.creditors()
                        .forEach(each -> lines.add(line(row(words.month(month.month()), each.name(), each.flow())))));
        lines.add(line(row(text("payments.all"), "", movement.total())));
        return MARK + String.join("\r\n", lines) + "\r\n";
    }

    private String text(String key) {
        return messages.getMessage(key, null, Texts.RUSSIAN);
    }

    private static List<String> row(String month, String payee, Flow flow) {
        List<String> cells = new ArrayList<>(List.of(plain(month), plain(payee)));
        for (Kopecks each : List.of(
                flow.opening(),
                flow.charged(),
                flow.recalculated(),
                flow.benefits(),
                flow.received().negate(),
                flow.moved(),
                flow.penalties(),
                flow.closing())) {
            cells.add(BigDecimal.valueOf(each.value(), 2).toPlainString().replace('.', ','));
        }
        return cells;
    }

    /** Never a formula, whatever somebody is called. */
    static String plain(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r\\u0000].*") ? "'" + text : text;
    }

    private static String line(List<String> cells) {
        return String.join(
                ";",
                cells.stream()
                        .map(cell ->
                                cell.matches("(?s).*[;\"\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .toList());
    }
}
