package io.saldo.billing.document;

/** The few colours of a document: black text, one accent, and greys; all stay readable on a black-and-white printer. */
enum Ink {
    TEXT(0x1B1F24),
    MUTED(0x626B75),
    ACCENT(0x12566B),
    TINT(0xEAF2F5),
    RULE(0xC9D1D8),
    BAND_MUTED(0xCFE1E7),
    WHITE(0xFFFFFF),
    /** For QR codes only. */
    BLACK(0x000000);

    final float red;
    final float green;
    final float blue;

    Ink(int rgb) {
        this.red = (rgb >> 16 & 0xFF) / 255f;
        this.green = (rgb >> 8 & 0xFF) / 255f;
        this.blue = (rgb & 0xFF) / 255f;
    }
}
