package io.saldo.billing.document;

import java.io.IOException;

/** The title of a section, never left alone at the foot of a page. */
record Heading(Canvas canvas) {
    private static final float ABOVE = 9;
    private static final float BELOW = 3;

    /** Draws {@code title} where {@code next} points of the section fit under it. */
    void draw(String title, float next) throws IOException {
        float height = Pen.HEADING.leading() + BELOW;
        if (!canvas.fits(ABOVE + height + next)) {
            canvas.newPage();
        } else {
            canvas.y += ABOVE;
        }
        canvas.text(Pen.HEADING, Canvas.LEFT, canvas.y + Pen.HEADING.ascent(), title);
        canvas.y += height;
    }
}
