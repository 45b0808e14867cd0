package io.saldo.services.certificate;

import io.saldo.billing.statement.Certificate;
import io.saldo.billing.store.Withdrawal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A certificate as a page of its own, to be printed on A4: no script, nothing from elsewhere. */
final class CertificateHtml {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final String STYLE = "body{font:11pt/1.35 sans-serif;max-width:190mm;margin:10mm auto;color:#111}"
            + "h1{font-size:15pt;margin:0 0 2mm}h2{font-size:11pt;margin:6mm 0 1mm}"
            + "dl{display:grid;grid-template-columns:max-content 1fr;gap:0 5mm;margin:4mm 0}dt{color:#555}dd{margin:0}"
            + "table{border-collapse:collapse;width:100%;font-size:9.5pt}"
            + "th,td{border-bottom:1px solid #bbb;padding:1mm 1.5mm;text-align:left;vertical-align:top}"
            + ".n{text-align:right;white-space:nowrap}tfoot td{font-weight:bold}"
            + ".off{border:1px solid #b00;color:#b00;padding:2mm}"
            + "@media print{body{margin:0}thead{display:table-header-group}tr{break-inside:avoid}}";

    private final StringBuilder out = new StringBuilder(4_096);

    private CertificateHtml() {}

    static String of(Certificate certificate, String name, @Nullable Withdrawal withdrawal) {
        var page = new CertificateHtml();
        page.write(certificate, name, withdrawal);
        return page.out.toString();
    }

    private void write(Certificate each, String name, @Nullable Withdrawal withdrawal) {
        out.append("<!DOCTYPE html>\n<html lang=\"ru\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(each.title() + " № " + each.number()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n");
        if (withdrawal != null) {
            element("p class=\"off\"", withdrawn(withdrawal));
        }
        element("h1", each.title());
        element("p", "№ " + each.number() + " от " + day(each.issued()));
        out.append("<dl>");
        if (!name.isEmpty()) {
            fact("Кому", name);
        }
        each.facts().forEach(fact -> fact(fact.label(), fact.value()));
        out.append("</dl>\n");
        each.tables().forEach(this::table);
        each.conclusions().forEach(sentence -> element("p", sentence));
        if (!each.check().isEmpty()) {
            element("p", "Код проверки: " + each.check());
        }
        out.append("</body></html>\n");
    }

    private static String withdrawn(Withdrawal withdrawal) {
        String by = withdrawal.replacedBy() == null ? "" : " Действует документ № " + withdrawal.replacedBy() + ".";
        return "Документ отозван." + by;
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private void fact(String label, String value) {
        element("dt", label);
        element("dd", value);
    }

    private void table(Certificate.Table table) {
        element("h2", table.title());
        out.append("<table><thead>");
        row(table, "th scope=\"col\"", table.columns());
        out.append("</thead><tbody>");
        table.rows().forEach(row -> row(table, "td", row));
        out.append("</tbody>");
        if (!table.total().isEmpty()) {
            out.append("<tfoot>");
            row(table, "td", table.total());
            out.append("</tfoot>");
        }
        out.append("</table>\n");
    }

    private void row(Certificate.Table table, String tag, List<String> cells) {
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            element(i < table.texts() ? tag : tag + " class=\"n\"", cells.get(i));
        }
        out.append("</tr>");
    }

    private void element(String tag, String text) {
        String name = tag.split(" ", 2)[0];
        out.append('<')
                .append(tag)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
