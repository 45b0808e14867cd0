package io.saldo.billing.document;

/** How a text looks: weight, size in points, colour. */
record Pen(boolean bold, float size, Ink ink) {
    static final Pen BODY = new Pen(false, 8, Ink.TEXT);
    static final Pen BODY_BOLD = new Pen(true, 8, Ink.TEXT);
    static final Pen SMALL = new Pen(false, 6.8f, Ink.TEXT);
    static final Pen SMALL_BOLD = new Pen(true, 6.8f, Ink.TEXT);
    static final Pen FINE = new Pen(false, 6, Ink.MUTED);
    static final Pen HEADING = new Pen(true, 9.5f, Ink.ACCENT);
    static final Pen COLUMN = new Pen(true, 5.9f, Ink.ACCENT);

    Pen sized(float points) {
        return new Pen(bold, points, ink);
    }

    Pen in(Ink other) {
        return new Pen(bold, size, other);
    }

    /** From one baseline to the next. */
    float leading() {
        return size * 1.24f;
    }

    /** From the top of a line to its baseline. */
    float ascent() {
        return size * 0.97f;
    }
}
