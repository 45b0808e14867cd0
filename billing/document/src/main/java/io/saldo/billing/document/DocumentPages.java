package io.saldo.billing.document;

import io.saldo.billing.statement.DocumentHead;
import io.saldo.billing.statement.PaymentDocument;
import java.io.IOException;

/**
 * The sections of one document in the order of the sample form (Приказ Минстроя № 43/пр): payer, payment, calculation,
 * reference, recalculations; a section without content is left out.
 */
record DocumentPages(Canvas canvas, Words words, String cabinetCode) {
    void draw(PaymentDocument document) throws IOException {
        DocumentHead head = document.head();
        new HeadSection(canvas, words, cabinetCode).draw(document);
        if (document.payees().size() > 1) {
            // the card of an only payee says the same
            new MovementSection(canvas, words).draw(document.totals(), head.period());
        }
        new PayeesSection(canvas, words).draw(head, document.payees());
        new ServicesSection(canvas, words).draw(document.services());
        new DebtsSection(canvas, words).draw(document.debts());
        new VoluntarySection(canvas, words).draw(document);
        new ReferenceSection(canvas, words).draw(document.reference().services());
        new MetersSection(canvas, words).draw(document.reference().meters());
        new RecalculationsSection(canvas, words).draw(document.recalculations());
        new NotesSection(canvas, words).draw(document.notes());
        canvas.number(words, head.account().value(), words.period(head.period()));
    }
}
