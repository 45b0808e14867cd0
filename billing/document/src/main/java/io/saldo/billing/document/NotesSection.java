package io.saldo.billing.document;

import io.saldo.billing.statement.DocumentNote;
import java.io.IOException;
import java.util.List;

/** Remarks a resident must read. */
record NotesSection(Canvas canvas, Words words) {
    private static final float INDENT = 11;

    void draw(List<DocumentNote> notes) throws IOException {
        boolean first = true;
        for (DocumentNote note : notes) {
            TextBlock block = new TextBlock(canvas.fonts, Canvas.WIDTH)
                    .entry(
                            Pen.SMALL_BOLD.in(Ink.ACCENT),
                            "•",
                            INDENT,
                            Pen.SMALL.sized(7.2f),
                            words.format("note." + note.kind(), note.service()));
            if (first) {
                new Heading(canvas).draw(words.get("notes"), block.height());
                first = false;
            }
            canvas.ensure(block.height());
            block.draw(canvas, Canvas.LEFT, canvas.y);
            canvas.y += block.height() + 2;
        }
    }
}
