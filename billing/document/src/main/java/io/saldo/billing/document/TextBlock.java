package io.saldo.billing.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lines set in a width, one under another: measured first, drawn wherever there is room. */
final class TextBlock {
    private static final float SPACE = 6;
    private static final float WIDEST_FIGURE = 0.6f;

    private final Fonts fonts;
    private final float width;
    private final List<Line> lines = new ArrayList<>();
    private float height;

    /** A text at its place, from the left edge and the top of the block. */
    private record Line(Pen pen, String text, float x, float baseline) {}

    TextBlock(Fonts fonts, float width) {
        this.fonts = fonts;
        this.width = width;
    }

    /** A text broken into as many lines as it takes. */
    TextBlock text(Pen pen, String text) throws IOException {
        height = set(pen, text, 0, width, height);
        return this;
    }

    /** A number on one line at the right edge, smaller where it is too long. */
    TextBlock figure(Pen pen, String figure) throws IOException {
        Pen fitting = fonts.fitting(pen, figure, width);
        lines.add(new Line(fitting, figure, width - fonts.width(fitting, figure), height + pen.ascent()));
        height += pen.leading();
        return this;
    }

    /** A text broken into lines that end at the right edge. */
    TextBlock textRight(Pen pen, String text) throws IOException {
        for (String line : fonts.lines(pen, text, width)) {
            figure(pen, line);
        }
        return this;
    }

    /**
     * A text on one line where letters of at least {@code smallest} points make it fit, else on as many as it takes.
     */
    TextBlock textOrSmaller(Pen pen, float smallest, String text) throws IOException {
        return fonts.fitting(pen, fonts.drawable(text), width).size() >= smallest ? fitted(pen, text) : text(pen, text);
    }

    /** A text on one line, smaller where it is too long. */
    TextBlock fitted(Pen pen, String text) throws IOException {
        String shown = fonts.drawable(text);
        lines.add(new Line(fonts.fitting(pen, shown, width), shown, 0, height + pen.ascent()));
        height += pen.leading();
        return this;
    }

    /** What it is on the left, how much on the right, on one baseline; a long label takes more lines. */
    TextBlock pair(Pen labelPen, String label, Pen figurePen, String figure) throws IOException {
        float top = height;
        Pen fitting = fonts.fitting(figurePen, figure, width * WIDEST_FIGURE);
        figure(fitting, figure);
        float room = width - fonts.width(fitting, figure) - SPACE;
        height = Math.max(height, set(labelPen, label, 0, room, top + drop(labelPen, fitting)));
        return this;
    }

    /** A label in a column of its own and a text of any length beside it. */
    TextBlock entry(Pen labelPen, String label, float labelWidth, Pen pen, String text) throws IOException {
        float labelEnd = set(labelPen, label, 0, labelWidth - SPACE, height + drop(labelPen, pen));
        height = Math.max(labelEnd, set(pen, text, labelWidth, width - labelWidth, height));
        return this;
    }

    TextBlock gap(float points) {
        height += points;
        return this;
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }

    void draw(Canvas canvas, float x, float top) throws IOException {
        for (Line line : lines) {
            canvas.text(line.pen, x + line.x, top + line.baseline, line.text);
        }
    }

    private float set(Pen pen, String text, float x, float room, float top) throws IOException {
        float at = top;
        for (String line : fonts.lines(pen, text, room)) {
            lines.add(new Line(pen, line, x, at + pen.ascent()));
            at += pen.leading();
        }
        return at;
    }

    /** How far a smaller text goes down to stand on the baseline of a larger one. */
    private static float drop(Pen smaller, Pen larger) {
        return Math.max(0, larger.ascent() - smaller.ascent());
    }
}
