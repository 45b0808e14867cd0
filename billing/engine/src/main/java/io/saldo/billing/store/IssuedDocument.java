package io.saldo.billing.store;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import java.time.Instant;

/**
 * A document as it was issued: its content stays as it is for good, whatever is stated later. It names nobody: who the
 * debtor is, is joined where the document is shown ({@link io.saldo.kernel.store.Persons}).
 *
 * @param kind which document it is, 1 to 40 small Latin letters and hyphens: {@code payment-document}
 * @param house where the account was when it was issued
 * @param debtor whom it is for
 * @param period the month it is about; of a document about several the last one
 * @param issued when, to the microsecond
 * @param form in which form its content is written, so that a later version can read it: 1 to 60 characters
 * @param content at most 1,000,000 characters
 */
public record IssuedDocument(
        DocumentNumber number,
        String kind,
        HouseId house,
        AccountNumber account,
        DebtorId debtor,
        BillingPeriod period,
        Instant issued,
        String form,
        String content)
        implements Canonical {
    private static final int LONGEST_CONTENT = 1_000_000;

    public IssuedDocument {
        InvalidValueException.unless(
                kind.matches("[a-z][a-z-]{0,39}"), "kind", kind, "1 to 40 small Latin letters and hyphens");
        InvalidValueException.unless(
                !form.isBlank() && form.length() <= 60, "form of " + number, form, "1 to 60 characters");
        InvalidValueException.unless(
                content.length() <= LONGEST_CONTENT,
                "content of " + number,
                content.length(),
                "at most " + LONGEST_CONTENT + " characters");
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("number", number.value())
                .field("kind", kind)
                .field("house", house)
                .field("account", account)
                .field("debtor", debtor)
                .field("period", period)
                .field("issued", issued)
                .field("form", form)
                .field("content", content);
    }
}
