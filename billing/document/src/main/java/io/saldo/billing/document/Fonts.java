package io.saldo.billing.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The two fonts of a document, regular and bold, and the breaking of texts into lines.
 *
 * <p>Parsing them costs more than drawing a page, so they are parsed seldom; but PDFBox reads the tables of a parsed
 * font when they are first asked for, which makes it unsafe to share among threads. So pairs are lent
 * ({@link DocumentFonts}): a document
 * borrows a free one, or parses one where all are in use, and gives it back. There are never more than documents were
 * drawn at one time.
 */
final class Fonts {
    private static final char SOFT_HYPHEN = '\u00ad';
    /** A text over this length is somebody's mistake; it must not fill pages. */
    private static final int LONGEST_TEXT = 600;

    private final Face regular;
    private final Face bold;

    Fonts(Face regular, Face bold) {
        this.regular = regular;
        this.bold = bold;
    }

    Face face(boolean bold) {
        return bold ? this.bold : regular;
    }

    float width(Pen pen, String text) throws IOException {
        return face(pen.bold()).width(text, pen.size());
    }

    /** The pen, made smaller until the text fits; a figure is never broken or cut. */
    Pen fitting(Pen pen, String text, float width) throws IOException {
        float full = width(pen, text);
        return full <= width ? pen : pen.sized(pen.size() * width / full);
    }

    /**
     * The text as it can be drawn: blanks for line breaks and tabs, a question mark for a letter that the font lacks.
     */
    String drawable(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().limit(LONGEST_TEXT).forEach(letter -> {
            if (Character.isISOControl(letter)) {
                out.append(' ');
            } else {
                out.appendCodePoint(regular.draws(letter) && bold.draws(letter) ? letter : '?');
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST_TEXT
                ? out.append('…').toString()
                : out.toString();
    }

    /** Lines that fit: broken at blanks, at soft hyphens, and inside a word only where the word alone is too long. */
    List<String> lines(Pen pen, String text, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : drawable(text).split(" +", 0)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fits(pen, longer, width)) {
                line = longer;
                continue;
            }
            String rest = line.isEmpty() ? word : hyphenated(pen, line + " ", word, width, lines);
            while (!fits(pen, rest, width)) {
                String shorter = hyphenated(pen, "", rest, width, lines);
                rest = shorter.length() < rest.length() ? shorter : chopped(pen, rest, width, lines);
            }
            line = rest;
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line);
        }
        lines.replaceAll(Fonts::withoutSoftHyphens);
        return lines;
    }

    private boolean fits(Pen pen, String text, float width) throws IOException {
        return width(pen, withoutSoftHyphens(text)) <= width;
    }

    /**
     * Ends a line at the last soft hyphen of {@code word} that fits after {@code before}, or at {@code before}; returns
     * what is left of the word.
     */
    private String hyphenated(Pen pen, String before, String word, float width, List<String> lines) throws IOException {
        for (int at = word.lastIndexOf(SOFT_HYPHEN); at > 0; at = word.lastIndexOf(SOFT_HYPHEN, at - 1)) {
            String line = before + word.substring(0, at) + "-";
            if (fits(pen, line, width)) {
                lines.add(line);
                return word.substring(at + 1);
            }
        }
        if (!before.isEmpty()) {
            lines.add(before.strip());
        }
        return word;
    }

    private String chopped(Pen pen, String word, float width, List<String> lines) throws IOException {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && fits(pen, word.substring(0, word.offsetByCodePoints(end, 1)), width)) {
            end = word.offsetByCodePoints(end, 1);
        }
        lines.add(word.substring(0, end));
        return word.substring(end);
    }

    private static String withoutSoftHyphens(String text) {
        return text.indexOf(SOFT_HYPHEN) < 0 ? text : text.replace(String.valueOf(SOFT_HYPHEN), "");
    }
}
