package io.saldo.billing.document;

import io.saldo.billing.statement.DocumentHead;
import io.saldo.billing.statement.PaymentDocument;
import java.io.IOException;

/** The sections of one document in the order of the sample form (Приказ Минстроя № 43/пр): payer, payment, calculation, reference. */
record DocumentPages(Canvas canvas, Words words) {
    void draw(PaymentDocument document) throws IOException {
        DocumentHead head = document.head();
        new HeadSection(canvas, words).draw(document);
        new MovementSection(canvas, words).draw(document.totals(), head.period());
        new PayeesSection(canvas, words).draw(head, document.payees());
        new ServicesSection(canvas, words).draw(document.services());
        new MetersSection(canvas, words).draw(document.meters());
        new NotesSection(canvas, words).draw(document.notes());
        canvas.number(words, head.account().value(), words.period(head.period()));
    }
}
