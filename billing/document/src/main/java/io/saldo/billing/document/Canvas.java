package io.saldo.billing.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * The A4 pages of one document, and a place on the last of them. Coordinates are points from the left and from the top;
 * {@link #y} goes down as sections are drawn.
 */
final class Canvas implements AutoCloseable {
    static final float LEFT = 34;
    static final float RIGHT = PDRectangle.A4.getWidth() - 34;
    static final float WIDTH = RIGHT - LEFT;
    static final float TOP = 32;
    /** Nothing but the page number lies below. */
    static final float BOTTOM = PDRectangle.A4.getHeight() - 42;

    private static final float FOOTER = PDRectangle.A4.getHeight() - 30;
    private static final float HAIRLINE = 0.5f;

    final Fonts fonts;
    private final PDDocument pdf;
    private final PDType0Font regular;
    private final PDType0Font bold;
    private final List<PDPageContentStream> pages = new ArrayList<>();
    private PDPageContentStream page;
    float y;

    Canvas(PDDocument pdf, Fonts fonts, PDType0Font regular, PDType0Font bold) throws IOException {
        this.pdf = pdf;
        this.fonts = fonts;
        this.regular = regular;
        this.bold = bold;
        this.page = addPage();
    }

    private PDPageContentStream addPage() throws IOException {
        PDPage added = new PDPage(PDRectangle.A4);
        pdf.addPage(added);
        var stream = new PDPageContentStream(pdf, added);
        pages.add(stream);
        y = TOP;
        return stream;
    }

    void newPage() throws IOException {
        page = addPage();
    }

    boolean fits(float height) {
        return y + height <= BOTTOM;
    }

    /** A new page unless {@code height} fits on this one. */
    void ensure(float height) throws IOException {
        if (!fits(height) && y > TOP) {
            newPage();
        }
    }

    void text(Pen pen, float x, float baseline, String text) throws IOException {
        text(page, pen, x, baseline, text);
    }

    void textRight(Pen pen, float right, float baseline, String text) throws IOException {
        text(page, pen, right - fonts.width(pen, text), baseline, text);
    }

    private void text(PDPageContentStream on, Pen pen, float x, float baseline, String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        fill(on, pen.ink());
        on.beginText();
        on.setFont(pen.bold() ? bold : regular, pen.size());
        on.newLineAtOffset(x, up(baseline));
        on.showText(text);
        on.endText();
    }

    void rule(Ink ink, float left, float right, float at) throws IOException {
        box(ink, left, at - HAIRLINE / 2, right - left, HAIRLINE);
    }

    void box(Ink ink, float x, float top, float width, float height) throws IOException {
        fill(page, ink);
        page.addRect(x, up(top + height), width, height);
        page.fill();
    }

    void frame(Ink ink, float x, float top, float width, float height) throws IOException {
        page.setStrokingColor(ink.red, ink.green, ink.blue);
        page.setLineWidth(HAIRLINE);
        page.addRect(x, up(top + height), width, height);
        page.stroke();
    }

    /**
     * Black runs of square modules as one shape: drawn one by one, their common edges would show as light lines on some
     * screens. In units of modules, which takes fewer bytes.
     *
     * @param runs column, row and length of each
     */
    void mosaic(float x, float top, float module, List<int[]> runs) throws IOException {
        page.saveGraphicsState();
        fill(page, Ink.BLACK);
        page.transform(new Matrix(module, 0, 0, module, x, up(top)));
        for (int[] run : runs) {
            page.addRect(run[0], -1 - run[1], run[2], 1);
        }
        page.fill();
        page.restoreGraphicsState();
    }

    private static void fill(PDPageContentStream on, Ink ink) throws IOException {
        on.setNonStrokingColor(ink.red, ink.green, ink.blue);
    }

    private static float up(float fromTop) {
        return PDRectangle.A4.getHeight() - fromTop;
    }

    /** Writes the last line of every page, with its number and their count known at last. */
    void number(Words words, String account, String period) throws IOException {
        Pen pen = Pen.FINE.sized(6.5f);
        for (int i = 0; i < pages.size(); i++) {
            String line = fonts.drawable(words.format("page", account, period, i + 1, pages.size()));
            text(pages.get(i), pen, RIGHT - fonts.width(pen, line), FOOTER, line);
        }
    }

    @Override
    public void close() throws IOException {
        for (PDPageContentStream stream : pages) {
            stream.close();
        }
    }
}
