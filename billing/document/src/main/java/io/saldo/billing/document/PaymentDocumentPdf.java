package io.saldo.billing.document;

import io.saldo.billing.statement.DocumentHead;
import io.saldo.billing.statement.PaymentDocument;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.error.SaldoException;
import io.saldo.kernel.time.BillingPeriod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Payment documents as PDF: A4, DejaVu Sans Condensed embedded as a subset, a QR code for every payee who is owed something.
 *
 * <p>The large amount is the sum of what the payees are owed. Where one of them is overpaid and another is not, it is more than the closing debt of
 * the account, and the document says why: money does not move between creditors.
 *
 * <p>Long names take more lines, long figures a smaller size; nothing is cut, but a text of more than 600 characters ends with an ellipsis.
 *
 * <p>The same document gives the same bytes: dates and identifier of the file are those of its billing period. Immutable and thread-safe.
 */
public final class PaymentDocumentPdf {
    private final Words words;

    private PaymentDocumentPdf(Words words) {
        this.words = words;
    }

    /** Documents in Russian, as the law wants them. */
    public static PaymentDocumentPdf russian() {
        return in(Words.RUSSIAN);
    }

    /** Documents in English for English, in Russian for every other language. */
    public static PaymentDocumentPdf in(Locale language) {
        return new PaymentDocumentPdf(Words.in(language));
    }

    /**
     * One document as a file.
     *
     * @throws InvalidValueException when a payee is owed something and its requisites make no payment code, see {@link PaymentCode#of}
     */
    public byte[] render(PaymentDocument document) {
        return render(List.of(document));
    }

    /**
     * Several documents, at least one, in one file for printing: each begins on a page of its own and counts its own pages. Fonts are embedded
     * once, so a house in one file is a fraction of its documents in separate ones.
     */
    public byte[] render(List<PaymentDocument> documents) {
        InvalidValueException.unless(!documents.isEmpty(), "documents", "none", "at least one document");
        DocumentHead first = documents.get(0).head();
        try (var pdf = new PDDocument()) {
            describe(pdf, first);
            Fonts fonts = Fonts.borrow();
            PDType0Font regular = fonts.face(false).embedIn(pdf);
            PDType0Font bold = fonts.face(true).embedIn(pdf);
            for (PaymentDocument document : documents) {
                try (var canvas = new Canvas(pdf, fonts, regular, bold)) {
                    new DocumentPages(canvas, words).draw(document);
                }
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            fonts.giveBack();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new SaldoException(
                    "Payment document " + first.number() + " of account " + first.account() + " for " + first.period()
                            + " could not be drawn: " + e.getMessage(),
                    e);
        }
    }

    private void describe(PDDocument pdf, DocumentHead head) {
        Calendar created = firstMoment(head.period());
        var information = new PDDocumentInformation();
        information.setTitle(words.format("title", head.number()) + " " + words.period(head.period()));
        information.setProducer("Saldo");
        information.setCreationDate(created);
        information.setModificationDate(created);
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(created.getTimeInMillis());
        pdf.getDocumentCatalog().setLanguage(words.texts().locale().toLanguageTag());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        pdf.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private static Calendar firstMoment(BillingPeriod period) {
        var moment = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        moment.clear();
        moment.set(period.month().getYear(), period.month().getMonthValue() - 1, 1);
        return moment;
    }
}
