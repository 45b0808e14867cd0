package io.saldo.billing.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows under a header that is repeated on every page. A row is never divided; the last one takes the total with it to
 * the next page, so that a sum never stands alone.
 */
final class Table {
    static final float PAD = 2.5f;
    private static final float ROW_PAD = 2.1f;

    private final Canvas canvas;
    private final List<Column> columns;
    private final List<List<TextBlock>> rows = new ArrayList<>();
    private final List<TextBlock> sums = new ArrayList<>();

    /** A column; widths of all are parts of the width of the page in points. */
    record Column(String title, float width, boolean figures) {}

    Table(Canvas canvas, List<Column> columns) {
        this.canvas = canvas;
        this.columns = columns;
    }

    /** An empty cell of a column, to be filled. */
    TextBlock cell(int column) {
        return new TextBlock(canvas.fonts, columns.get(column).width - 2 * PAD);
    }

    void add(List<TextBlock> row) {
        rows.add(row);
    }

    void total(List<TextBlock> row) {
        sums.addAll(row);
    }

    /** The header and the first row: what a heading above needs under it. */
    float beginning() throws IOException {
        return height(header()) + (rows.isEmpty() ? 0 : height(rows.get(0)));
    }

    void draw() throws IOException {
        drawHeader();
        for (int i = 0; i < rows.size(); i++) {
            boolean last = i == rows.size() - 1;
            float height = height(rows.get(i));
            if (!canvas.fits(height + (last && !sums.isEmpty() ? height(sums) : 0))) {
                canvas.newPage();
                drawHeader();
            }
            drawRow(rows.get(i));
            canvas.y += height;
            canvas.rule(last ? Ink.ACCENT : Ink.RULE, Canvas.LEFT, Canvas.RIGHT, canvas.y);
        }
        if (!sums.isEmpty()) {
            float height = height(sums);
            canvas.box(Ink.TINT, Canvas.LEFT, canvas.y + 0.25f, Canvas.WIDTH, height);
            drawRow(sums);
            canvas.y += height;
        }
    }

    private List<TextBlock> header() throws IOException {
        List<TextBlock> header = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            header.add(
                    column.figures
                            ? cell(i).textRight(Pen.COLUMN, column.title)
                            : cell(i).text(Pen.COLUMN, column.title));
        }
        return header;
    }

    private void drawHeader() throws IOException {
        List<TextBlock> header = header();
        float height = height(header);
        canvas.box(Ink.TINT, Canvas.LEFT, canvas.y, Canvas.WIDTH, height);
        // titles stand at the bottom, next to what they name
        float x = Canvas.LEFT;
        for (int i = 0; i < header.size(); i++) {
            header.get(i)
                    .draw(
                            canvas,
                            x + PAD,
                            canvas.y + height - ROW_PAD - header.get(i).height());
            x += columns.get(i).width;
        }
        canvas.y += height;
        canvas.rule(Ink.ACCENT, Canvas.LEFT, Canvas.RIGHT, canvas.y);
    }

    private void drawRow(List<TextBlock> row) throws IOException {
        float x = Canvas.LEFT;
        for (int i = 0; i < row.size(); i++) {
            row.get(i).draw(canvas, x + PAD, canvas.y + ROW_PAD);
            x += columns.get(i).width;
        }
    }

    private static float height(List<TextBlock> row) {
        float height = 0;
        for (TextBlock cell : row) {
            height = Math.max(height, cell.height());
        }
        return height + 2 * ROW_PAD;
    }
}
