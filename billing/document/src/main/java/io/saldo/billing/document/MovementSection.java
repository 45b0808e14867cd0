package io.saldo.billing.document;

import io.saldo.billing.statement.DocumentTotals;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * The movement of the account as one line of arithmetic: opening + charged + recalculated − paid = closing. Money of
 * another document of the set counts as paid, and a remark tells; so it does of what was moved or written off, which
 * counts as recalculated.
 */
record MovementSection(Canvas canvas, Words words) {
    private static final float GUTTER = 17;
    private static final float PAD = 5;
    private static final List<String> SIGNS = List.of("+", "+", "−", "=");

    void draw(DocumentTotals totals, BillingPeriod period) throws IOException {
        String paid = totals.lastPayment() == null
                ? words.get("movement.paid.none")
                : words.format("movement.paid.last", words.day(totals.lastPayment()));
        float width = (Canvas.WIDTH - 4 * GUTTER) / 5;
        List<TextBlock> cells = List.of(
                cell(width, opening(words, totals.opening(), period), totals.opening()),
                cell(width, words.get("movement.charged"), totals.charged()),
                cell(
                        width,
                        words.get("movement.recalculated"),
                        totals.recalculated().plus(totals.moved()),
                        moved(totals)),
                cell(width, words.get("movement.paid"), totals.paid().plus(totals.offset()), paid, offset(totals)),
                cell(width, closing(words, totals.closing(), period), totals.closing()));
        float height = 0;
        for (TextBlock cell : cells) {
            height = Math.max(height, cell.height());
        }
        float top = canvas.y + 8;
        canvas.rule(Ink.RULE, Canvas.LEFT, Canvas.RIGHT, top);
        float x = Canvas.LEFT;
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).draw(canvas, x, top + PAD);
            if (i < SIGNS.size()) {
                Pen sign = Pen.BODY.sized(11).in(Ink.MUTED);
                float half = canvas.fonts.width(sign, SIGNS.get(i)) / 2;
                canvas.text(sign, x + width + GUTTER / 2 - half, top + PAD + 19, SIGNS.get(i));
            }
            x += width + GUTTER;
        }
        canvas.y = top + height + 2 * PAD;
        canvas.rule(Ink.RULE, Canvas.LEFT, Canvas.RIGHT, canvas.y);
    }

    /** «Долг на 01.10.2026» or «Переплата на 01.10.2026». */
    static String opening(Words words, Kopecks balance, BillingPeriod period) {
        return balance(words, balance, period.first());
    }

    static String closing(Words words, Kopecks balance, BillingPeriod period) {
        return balance(words, balance, period.last());
    }

    private static String balance(Words words, Kopecks balance, LocalDate day) {
        return words.format(balance.signum() < 0 ? "movement.overpaid" : "movement.debt", words.day(day));
    }

    private String moved(DocumentTotals totals) {
        return totals.moved().isZero() ? "" : words.format("movement.moved", words.money(totals.moved()));
    }

    private String offset(DocumentTotals totals) {
        return switch (totals.offset().signum()) {
            case 1 -> words.format("movement.offset.from", words.money(totals.offset()));
            case -1 ->
                words.format("movement.offset.to", words.money(totals.offset().negate()));
            default -> "";
        };
    }

    private TextBlock cell(float width, String label, Kopecks amount, String... remarks) throws IOException {
        TextBlock cell = new TextBlock(canvas.fonts, width)
                .fitted(Pen.FINE.sized(6.5f), label)
                .gap(1)
                .fitted(Pen.BODY_BOLD.sized(10), words.money(amount));
        for (String remark : remarks) {
            if (!remark.isEmpty()) {
                cell.fitted(Pen.FINE, remark);
            }
        }
        return cell;
    }
}
