package io.saldo.testkit;

import io.saldo.billing.statement.PaymentDocument;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.services.document.DocumentForm;

/** Documents as plain text. */
record TextForm() implements DocumentForm {
    @Override
    public String name() {
        return "text";
    }

    @Override
    public String check(PaymentDocument document) {
        String number = document.head().number();
        return Fingerprint.of(out -> out.field("number", number).field("toPay", document.toPay()))
                .hex()
                .substring(0, 11);
    }

    @Override
    public String write(PaymentDocument document, String check) {
        return check + " " + document;
    }
}
