package io.saldo.examples.cabinet.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.saldo.billing.statement.PaymentDocument;
import io.saldo.json.SaldoJson;
import io.saldo.services.document.DocumentForm;

/**
 * Issued documents are kept as JSON. The check code is not kept with them: it is a secret of the paper, and is computed
 * where a document is printed.
 */
final class CabinetDocumentForm implements DocumentForm {
    private final JsonMapper json = SaldoJson.mapper();

    @Override
    public String name() {
        return "saldo-json-1";
    }

    @Override
    public String check(PaymentDocument document) {
        return "";
    }

    @Override
    public String write(PaymentDocument document, String check) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every public value has a form in JSON", e);
        }
    }
}
