package io.saldo.billing.document;

import io.saldo.billing.statement.DocumentHead;
import io.saldo.billing.statement.DocumentPayer;
import io.saldo.billing.statement.DocumentPremises;
import io.saldo.billing.statement.PayeePart;
import io.saldo.billing.statement.PaymentDocument;
import io.saldo.kernel.money.Kopecks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The top of the first page: what the document is, who is to pay, how much and until when.
 *
 * @param cabinetCode by which the payer adds the account to the residents' cabinet; empty where there is none
 */
record HeadSection(Canvas canvas, Words words, String cabinetCode) {
    private static final float PAD = 9;
    private static final float LABELS = 78;
    private static final float BOX = 196;
    private static final float PERIOD = 150;

    void draw(PaymentDocument document) throws IOException {
        drawBand(document.head());
        float top = canvas.y + 8;
        TextBlock who = who(document.head(), Canvas.WIDTH - BOX - 16);
        TextBlock amount = amount(document);
        float height = Math.max(who.height(), amount.height() + 2 * PAD);
        float left = Canvas.RIGHT - BOX;
        canvas.box(Ink.TINT, left, top, BOX, height);
        canvas.box(Ink.ACCENT, left, top, 2.5f, height);
        who.draw(canvas, Canvas.LEFT, top);
        amount.draw(canvas, left + PAD + 3, top + (height - amount.height()) / 2);
        canvas.y = top + height;
    }

    private void drawBand(DocumentHead head) throws IOException {
        float inner = Canvas.WIDTH - 2 * PAD;
        String number = canvas.fonts.drawable("№\u00a0" + head.number());
        Pen pen = canvas.fonts.fitting(new Pen(true, 13, Ink.WHITE), number, inner - PERIOD);
        TextBlock title = new TextBlock(canvas.fonts, inner - PERIOD)
                .text(pen, words.format("title", head.number()))
                .gap(1)
                .text(new Pen(false, 7.5f, Ink.BAND_MUTED), words.get("title.about." + head.purpose()));
        TextBlock period = new TextBlock(canvas.fonts, PERIOD)
                .figure(new Pen(true, 13, Ink.WHITE), words.format("title.period", words.period(head.period())));
        float height = title.height() + 2 * PAD - 2;
        canvas.box(Ink.ACCENT, Canvas.LEFT, canvas.y, Canvas.WIDTH, height);
        title.draw(canvas, Canvas.LEFT + PAD, canvas.y + PAD - 1);
        period.draw(canvas, Canvas.RIGHT - PAD - PERIOD, canvas.y + PAD - 1);
        canvas.y += height;
    }

    private TextBlock who(DocumentHead head, float width) throws IOException {
        Pen label = Pen.SMALL.in(Ink.MUTED);
        DocumentPremises premises = head.premises();
        String area = premises.area() == null
                ? words.get("head.area.disputed")
                : words.numbers().quantity(premises.area());
        TextBlock block = new TextBlock(canvas.fonts, width)
                .entry(
                        label,
                        words.get("head.account"),
                        LABELS,
                        Pen.BODY_BOLD.sized(11),
                        head.account().value())
                .gap(2);
        identifier(block, "head.unified", head.identifiers().unified());
        identifier(block, "head.service", head.identifiers().service());
        identifier(block, "head.cabinetCode", cabinetCode);
        block.entry(
                        label,
                        words.get("head.payer"),
                        LABELS,
                        Pen.BODY_BOLD,
                        head.payer().name())
                .gap(2);
        if (head.payer().former()) {
            // who lives there now is none of their business
            return block.entry(label, words.get("head.former"), LABELS, Pen.BODY, former(head.payer()))
                    .gap(2)
                    .entry(label, words.get("head.address"), LABELS, Pen.BODY, premises.address());
        }
        return block.entry(label, words.get("head.address"), LABELS, Pen.BODY, premises.address())
                .gap(2)
                .entry(label, words.get("head.area"), LABELS, Pen.BODY, area)
                .gap(2)
                .entry(label, words.get("head.residents"), LABELS, Pen.BODY, residents(premises));
    }

    private void identifier(TextBlock block, String key, @Nullable String value) throws IOException {
        if (value != null && !value.isBlank()) {
            block.entry(Pen.SMALL.in(Ink.MUTED), words.get(key), LABELS, Pen.BODY, value)
                    .gap(2);
        }
    }

    private String former(DocumentPayer payer) {
        return payer.until() == null
                ? words.get("head.former.before")
                : words.format("head.former.until", words.day(payer.until()));
    }

    /** «2 постоянно, 1 временно»; the owners where they are counted instead. */
    private String residents(DocumentPremises premises) {
        List<String> parts = new ArrayList<>();
        if (premises.permanent() > 0) {
            parts.add(words.format("head.permanent", premises.permanent()));
        }
        if (premises.temporary() > 0) {
            parts.add(words.format("head.temporary", premises.temporary()));
        }
        if (premises.owners() > 0) {
            parts.add(words.format("head.owners", premises.owners()));
        }
        return parts.isEmpty() ? "0" : String.join(", ", parts);
    }

    private TextBlock amount(PaymentDocument document) throws IOException {
        Kopecks toPay = document.toPay();
        DocumentHead head = document.head();
        TextBlock block = new TextBlock(canvas.fonts, BOX - 2 * PAD - 3)
                .text(Pen.BODY.in(Ink.MUTED), words.get("toPay"))
                .fitted(new Pen(true, 23, Ink.ACCENT), words.roubles(toPay));
        if (toPay.isZero()) {
            block.text(Pen.BODY_BOLD, words.get("toPay.nothing"));
        } else {
            block.text(Pen.BODY_BOLD, words.format("toPay.until", words.day(head.due())));
        }
        if (!document.voluntary().isEmpty()) {
            block.gap(2)
                    .text(
                            Pen.FINE.sized(6.5f),
                            words.format("toPay.withVoluntary", words.roubles(document.toPayWithVoluntary())));
        }
        block.gap(2).text(Pen.FINE.sized(6.5f), words.format("toPay.counted", words.day(head.countedUntil())));
        if (!toPay.isZero() && document.payees().stream().anyMatch(HeadSection::overpaid)) {
            block.gap(1).text(Pen.FINE.sized(6.5f), words.get("toPay.separate"));
        }
        return block;
    }

    private static boolean overpaid(PayeePart payee) {
        return payee.totals().closing().signum() < 0;
    }
}
