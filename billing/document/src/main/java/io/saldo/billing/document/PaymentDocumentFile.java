package io.saldo.billing.document;

import io.saldo.billing.statement.DocumentHead;
import io.saldo.billing.statement.PaymentDocument;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.error.SaldoException;
import io.saldo.kernel.time.BillingPeriod;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/**
 * Documents in one PDF file, drawn one after another: of each only its finished pages stay, compressed, and a long file
 * keeps them on disk. Each begins on a page of its own and counts its own pages.
 *
 * <p>Get one from {@link PaymentDocumentPdf#file()}, add documents, save once, close. Not thread-safe: the order of the
 * documents is that of the calls, so the bytes are the same however many threads made the documents. A file to which a
 * document could not be added is to be closed, not saved.
 */
public final class PaymentDocumentFile implements AutoCloseable {
    private final Words words;
    private final PDDocument pdf;
    private final DocumentFonts lender;
    private final Fonts fonts;
    private final PDType0Font regular;
    private final PDType0Font bold;
    private @Nullable DocumentHead first;
    private int count;
    private boolean whole;

    PaymentDocumentFile(Words words, DocumentFonts lender, MemoryUsageSetting memory) {
        this.words = words;
        this.lender = lender;
        this.pdf = new PDDocument(memory.streamCache);
        try {
            this.fonts = lender.borrow();
            this.regular = fonts.face(false).embedIn(pdf);
            this.bold = fonts.face(true).embedIn(pdf);
        } catch (IOException e) {
            throw new SaldoException("The fonts of payment documents cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Draws a document after those already there.
     *
     * @throws InvalidValueException when a payee is owed something and its requisites make no payment code, see
     *     {@link PaymentCode#of}
     */
    public void add(PaymentDocument document) {
        add(document, "");
    }

    /**
     * The same, with the code by which its payer adds the account to the residents' cabinet beside the account number.
     *
     * @param cabinetCode as printed; empty for none
     */
    public void add(PaymentDocument document, String cabinetCode) {
        DocumentHead head = document.head();
        try (var canvas = new Canvas(pdf, fonts, regular, bold)) {
            new DocumentPages(canvas, words, cabinetCode).draw(document);
        } catch (IOException e) {
            throw new SaldoException(
                    "Payment document " + head.number() + " of account " + head.account() + " for " + head.period()
                            + " could not be drawn: " + e.getMessage(),
                    e);
        }
        first = first == null ? head : first;
        count++;
    }

    /**
     * Writes the file; the stream stays open.
     *
     * @throws InvalidValueException when no document was added
     */
    public void save(OutputStream out) {
        DocumentHead head = first;
        if (head == null) {
            throw new InvalidValueException("documents", "none", "at least one document");
        }
        describe(head);
        try {
            pdf.save(out);
        } catch (IOException e) {
            throw new SaldoException("The payment documents for " + head.period() + " could not be written", e);
        }
        whole = true;
    }

    private void describe(DocumentHead head) {
        Calendar created = firstMoment(head.period());
        String title = count == 1 ? words.format("title", head.number()) : words.get("title.many");
        var information = new PDDocumentInformation();
        information.setTitle(title + " " + words.period(head.period()));
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

    @Override
    public void close() {
        // fonts that met a failure are not lent again
        if (whole) {
            whole = false;
            lender.giveBack(fonts);
        }
        try {
            pdf.close();
        } catch (IOException e) {
            throw new SaldoException("The file of payment documents could not be closed", e);
        }
    }
}
