package io.saldo.billing.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The two fonts that documents are set in, TrueType with Cyrillic letters: those a host names, or DejaVu Sans Condensed
 * where {@code saldo-document-dejavu} is on the class path. They are embedded as subsets, so their licence has to allow
 * that.
 *
 * <p>Thread-safe. Make one and keep it: fonts are parsed seldom, and lent to one document at a time.
 */
public final class DocumentFonts {
    private static final DocumentFonts DEJAVU =
            new DocumentFonts(onClassPath("DejaVuSansCondensed.ttf"), onClassPath("DejaVuSansCondensed-Bold.ttf"));

    private final Source regular;
    private final Source bold;
    private final Queue<Fonts> free = new ConcurrentLinkedQueue<>();

    /** Where the bytes of a font come from. */
    private interface Source {
        byte[] bytes() throws IOException;
    }

    private DocumentFonts(Source regular, Source bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /** Two fonts, each as the bytes of its TTF file. */
    public static DocumentFonts of(byte[] regular, byte[] bold) {
        byte[] one = regular.clone();
        byte[] other = bold.clone();
        return new DocumentFonts(() -> one, () -> other);
    }

    /** The same, read from streams, which are closed. */
    public static DocumentFonts of(InputStream regular, InputStream bold) {
        try (regular;
                bold) {
            return of(regular.readAllBytes(), bold.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The fonts of documents cannot be read", e);
        }
    }

    /** DejaVu Sans Condensed, of {@code saldo-document-dejavu}. */
    public static DocumentFonts dejaVu() {
        return DEJAVU;
    }

    private static Source onClassPath(String file) {
        return () -> {
            String path = "net/sf/jasperreports/fonts/dejavu/" + file;
            // through the class loader, not the class: the file lies in another module
            try (InputStream in = DocumentFonts.class.getClassLoader().getResourceAsStream(path)) {
                if (in == null) {
                    throw new IOException(
                            path + " is not on the class path: add saldo-document-dejavu, or name fonts of your own");
                }
                return in.readAllBytes();
            }
        };
    }

    Fonts borrow() throws IOException {
        Fonts lent = free.poll();
        return lent != null ? lent : new Fonts(new Face(regular.bytes()), new Face(bold.bytes()));
    }

    void giveBack(Fonts lent) {
        free.add(lent);
    }
}
