package io.saldo.billing.document;

import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One parsed font: what its letters measure, and its place in a file. Not thread-safe, see {@link Fonts}. */
final class Face {
    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final int unitsPerEm;

    Face(byte[] file) throws IOException {
        font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        // ligatures would hide the letters of a text from search and copying
        font.setEnableGsub(false);
        letters = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
    }

    /** The font inside one file, cut down to the letters used. */
    PDType0Font embedIn(PDDocument pdf) throws IOException {
        return PDType0Font.load(pdf, font, true);
    }

    float width(String text, float size) throws IOException {
        long width = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            width += font.getAdvanceWidth(letters.getGlyphId(letter));
            i += Character.charCount(letter);
        }
        return width * size / unitsPerEm;
    }

    /** Whether the font can draw the letter; control characters count as not drawn whatever the font says. */
    boolean draws(int letter) {
        return letter >= ' ' && letters.getGlyphId(letter) != 0;
    }
}
