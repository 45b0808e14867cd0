package io.saldo.examples.monthlyrun.command;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.saldo.kernel.derivation.Texts;
import java.util.List;

/** An aligned table: texts on the left, numbers on the right. */
public final class ReportTable {
    private static final int WIDEST = 60;

    private final Texts texts;
    private final int widestHead;

    public ReportTable(Texts texts) {
        this(texts, WIDEST);
    }

    /**
     * @param widestHead of a column of numbers: longer headings are broken into lines
     */
    ReportTable(Texts texts, int widestHead) {
        this.texts = texts;
        this.widestHead = widestHead;
    }

    /**
     * The table as text.
     *
     * @param headings keys of the texts
     * @param textColumns how many columns are texts, from the left
     */
    public String of(List<String> headings, int textColumns, List<List<String>> rows) {
        Column[] columns = new Column[headings.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new Column()
                    .header(texts.get(headings.get(i)))
                    .headerAlign(HorizontalAlign.CENTER)
                    .dataAlign(i < textColumns ? HorizontalAlign.LEFT : HorizontalAlign.RIGHT)
                    .maxWidth(i < textColumns ? WIDEST : widestHead);
        }
        String[][] data = rows.stream().map(row -> row.toArray(String[]::new)).toArray(String[][]::new);
        return AsciiTable.getTable(AsciiTable.FANCY_ASCII, columns, data);
    }
}
