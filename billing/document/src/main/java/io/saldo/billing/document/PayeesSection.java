package io.saldo.billing.document;

import io.saldo.billing.statement.DocumentHead;
import io.saldo.billing.statement.DocumentTotals;
import io.saldo.billing.statement.PayeePart;
import io.saldo.kernel.account.BankDetails;
import io.saldo.kernel.account.Party;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card for every payee: requisites, the movement of what it collects, and the QR code. One card takes the width of
 * the page, several stand in pairs.
 */
record PayeesSection(Canvas canvas, Words words) {
    private static final float PAD = 8;
    private static final float GUTTER = 9;
    private static final Pen CAPTION = Pen.FINE.sized(5.8f);
    /** Between the symbol and what stands beside or under it: more than the four light modules a reader needs. */
    private static final float QUIET = 7;

    private record Card(
            TextBlock requisites,
            TextBlock movement,
            @Nullable QrSymbol symbol) {}

    void draw(DocumentHead head, List<PayeePart> payees) throws IOException {
        int abreast = payees.size() == 1 ? 1 : 2;
        float width = (Canvas.WIDTH - (abreast - 1) * GUTTER) / abreast;
        for (int i = 0; i < payees.size(); i += abreast) {
            List<PayeePart> row = payees.subList(i, Math.min(i + abreast, payees.size()));
            drawRow(head, row, width, i == 0);
        }
    }

    private void drawRow(DocumentHead head, List<PayeePart> payees, float width, boolean first) throws IOException {
        boolean wide = payees.size() == 1 && width == Canvas.WIDTH;
        Card[] cards = new Card[payees.size()];
        float height = 0;
        for (int i = 0; i < cards.length; i++) {
            cards[i] = card(head, payees.get(i), width, wide);
            height = Math.max(height, height(cards[i], wide));
        }
        height += 2 * PAD;
        if (first) {
            new Heading(canvas).draw(words.get("payees"), height);
        } else {
            canvas.y += GUTTER;
            canvas.ensure(height);
        }
        for (int i = 0; i < cards.length; i++) {
            drawCard(cards[i], Canvas.LEFT + i * (width + GUTTER), width, height, wide);
        }
        canvas.y += height;
    }

    private static float height(Card card, boolean wide) {
        float text = wide
                ? Math.max(card.requisites.height(), card.movement.height())
                : card.requisites.height() + card.movement.height() + 4;
        return card.symbol == null ? text : Math.max(text, card.symbol.side() + QUIET + CAPTION.leading());
    }

    private Card card(DocumentHead head, PayeePart part, float width, boolean wide) throws IOException {
        @Nullable
        QrSymbol symbol = PaymentCode.of(head, part).map(QrSymbol::new).orElse(null);
        float text = width - 2 * PAD - (symbol == null ? 0 : symbol.side() + PAD + QUIET);
        float requisites = wide ? text * 0.54f : text;
        float movement = wide ? text * 0.46f - 2 * PAD : text;
        return new Card(
                requisites(head, part, requisites, wide), movement(head, part.totals(), movement, wide), symbol);
    }

    private void drawCard(Card card, float x, float width, float height, boolean wide) throws IOException {
        float top = canvas.y;
        canvas.frame(Ink.RULE, x, top, width, height);
        card.requisites.draw(canvas, x + PAD, top + PAD - 1);
        QrSymbol symbol = card.symbol;
        float right = x + width - PAD - (symbol == null ? 0 : symbol.side() + PAD + QUIET);
        float movementLeft = wide ? right - card.movement.width() - PAD : x + PAD;
        float movementTop = wide ? top + PAD - 1 : top + height - PAD - card.movement.height() + 1;
        card.movement.draw(canvas, movementLeft, movementTop);
        if (symbol != null) {
            float left = x + width - PAD - symbol.side();
            symbol.draw(canvas, left, top + PAD);
            String caption = canvas.fonts.drawable(words.get("payee.scan"));
            Pen pen = canvas.fonts.fitting(CAPTION, caption, symbol.side());
            float indent = (symbol.side() - canvas.fonts.width(pen, caption)) / 2;
            canvas.text(pen, left + indent, top + PAD + symbol.side() + QUIET + pen.ascent(), caption);
        }
    }

    private TextBlock requisites(DocumentHead head, PayeePart part, float width, boolean wide) throws IOException {
        Pen pen = text(wide);
        Party payee = part.payee();
        BankDetails bank = part.bank();
        String codes = words.format("payee.inn", payee.inn())
                + (payee.kpp().isBlank() ? "" : " · " + words.format("payee.kpp", payee.kpp()));
        TextBlock block = new TextBlock(canvas.fonts, width)
                .text(wide ? Pen.BODY_BOLD.sized(9) : Pen.BODY_BOLD, payee.name())
                .gap(1)
                .fitted(pen, codes)
                .fitted(pen, words.format("payee.account", bank.account()))
                .text(pen, bank.bankName())
                .fitted(pen, words.format("payee.bic", bank.bic()));
        if (!bank.correspondentAccount().equals("0")) {
            block.fitted(pen, words.format("payee.correspondent", bank.correspondentAccount()));
        }
        block.fitted(pen, words.format("payee.persacc", head.account()));
        return payee.contacts().isBlank()
                ? block
                : block.gap(1).text(pen.sized(pen.size() - 0.8f).in(Ink.MUTED), payee.contacts());
    }

    private TextBlock movement(DocumentHead head, DocumentTotals totals, float width, boolean wide) throws IOException {
        Pen pen = text(wide);
        Pen label = pen.sized(pen.size() - 0.3f).in(Ink.MUTED);
        String paid = words.get("movement.paid");
        TextBlock block = new TextBlock(canvas.fonts, width)
                .pair(
                        label,
                        MovementSection.opening(words, totals.opening(), head.period()),
                        pen,
                        words.money(totals.opening()))
                .pair(label, words.get("movement.charged"), pen, words.money(totals.charged()))
                .pair(label, words.get("movement.recalculated"), pen, words.money(totals.recalculated()))
                .pair(
                        label,
                        totals.lastPayment() == null ? paid : paid + " " + words.day(totals.lastPayment()),
                        pen,
                        words.money(totals.paid()));
        if (!totals.moved().isZero()) {
            block.pair(label, words.get("movement.moved.label"), pen, words.money(totals.moved()));
        }
        if (!totals.offset().isZero()) {
            block.pair(label, words.get("movement.offset"), pen, words.money(totals.offset()));
        }
        return block.pair(
                        label,
                        MovementSection.closing(words, totals.closing(), head.period()),
                        pen,
                        words.money(totals.closing()))
                .gap(2)
                .pair(
                        Pen.BODY_BOLD.in(Ink.ACCENT),
                        words.get("toPay"),
                        Pen.BODY_BOLD.sized(10.5f).in(Ink.ACCENT),
                        words.money(totals.toPay()));
    }

    private static Pen text(boolean wide) {
        return wide ? Pen.SMALL.sized(7.8f) : Pen.SMALL;
    }
}
