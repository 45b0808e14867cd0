package io.saldo.billing.document;

import io.saldo.billing.statement.PaymentDocument;
import io.saldo.kernel.error.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.io.MemoryUsageSetting;

/**
 * Payment documents as PDF: A4, the fonts embedded as subsets, a QR code for every payee who is owed
 * something.
 *
 * <p>The large amount is the sum of what the payees are owed. Where one of them is overpaid and another is not, it is
 * more than the closing debt of the account, and the document says why: money does not move between creditors.
 *
 * <p>Long names take more lines, long figures a smaller size; nothing is cut, but a text of more than 600 characters
 * ends with an ellipsis.
 *
 * <p>The same document gives the same bytes: dates and identifier of the file are those of its billing period.
 * Immutable and thread-safe.
 */
public final class PaymentDocumentPdf {
    /** What a file of many documents holds in memory before it goes on in a temporary file. */
    private static final long MEMORY_OF_A_FILE = 16L << 20;

    private final Words words;
    private final DocumentFonts fonts;

    private PaymentDocumentPdf(Words words, DocumentFonts fonts) {
        this.words = words;
        this.fonts = fonts;
    }

    /** Documents in Russian, as the law wants them. */
    public static PaymentDocumentPdf russian() {
        return in(Words.RUSSIAN);
    }

    /** Documents in English for English, in Russian for every other language. */
    public static PaymentDocumentPdf in(Locale language) {
        return new PaymentDocumentPdf(Words.in(language), DocumentFonts.dejaVu());
    }

    /** The same in other fonts. */
    public PaymentDocumentPdf with(DocumentFonts others) {
        return new PaymentDocumentPdf(words, others);
    }

    /**
     * One document as a file.
     *
     * @throws InvalidValueException when a payee is owed something and its requisites make no payment code, see
     *     {@link PaymentCode#of}
     */
    public byte[] render(PaymentDocument document) {
        return render(List.of(document));
    }

    /**
     * Several documents, at least one, in one file for printing: each begins on a page of its own and counts its own
     * pages. Fonts are embedded once, so a house in one file is a fraction of its documents in separate ones.
     */
    public byte[] render(List<PaymentDocument> documents) {
        return render(documents, "");
    }

    /**
     * Documents of one payer of one account, with the code by which it is added to the residents' cabinet.
     *
     * @param cabinetCode as printed; empty for none
     */
    public byte[] render(List<PaymentDocument> documents, String cabinetCode) {
        InvalidValueException.unless(!documents.isEmpty(), "documents", "none", "at least one document");
        try (var file = new PaymentDocumentFile(words, fonts, MemoryUsageSetting.setupMainMemoryOnly())) {
            documents.forEach(each -> file.add(each, cabinetCode));
            var bytes = new ByteArrayOutputStream();
            file.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** A file for many documents, as those of a house, that takes them one by one. */
    public PaymentDocumentFile file() {
        return new PaymentDocumentFile(words, fonts, MemoryUsageSetting.setupMixed(MEMORY_OF_A_FILE));
    }
}
