package io.saldo.billing.document;

import io.saldo.billing.statement.Certificate;
import io.saldo.kernel.error.SaldoException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * A {@link Certificate} as PDF on A4. The same document and name give the same bytes: dates and identifier of the file
 * are those of the day it was issued. Immutable and thread-safe.
 */
public final class CertificatePdf {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final float LABEL = 140;
    private static final float GAP = 6;
    /** How much wider a column of texts is than one of figures. */
    private static final float TEXT = 1.8f;

    private CertificatePdf() {}

    /**
     * The document as a file.
     *
     * @param name of whom it is for; empty where nobody tells
     * @param remark printed above it, as that it is withdrawn; empty for none
     */
    public static byte[] render(Certificate certificate, String name, String remark) {
        return render(certificate, name, remark, DocumentFonts.dejaVu());
    }

    /** The same in fonts of the host. */
    public static byte[] render(Certificate certificate, String name, String remark, DocumentFonts lender) {
        try (var pdf = new PDDocument(MemoryUsageSetting.setupMainMemoryOnly().streamCache)) {
            Fonts fonts = lender.borrow();
            var canvas = new Canvas(
                    pdf, fonts, fonts.face(false).embedIn(pdf), fonts.face(true).embedIn(pdf));
            try (canvas) {
                draw(canvas, certificate, name, remark);
            }
            describe(pdf, certificate);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            // fonts that met a failure are not lent again
            lender.giveBack(fonts);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new SaldoException("Document " + certificate.number() + " could not be drawn: " + e.getMessage(), e);
        }
    }

    private static void draw(Canvas canvas, Certificate each, String name, String remark) throws IOException {
        var head = new TextBlock(canvas.fonts, Canvas.WIDTH);
        if (!remark.isEmpty()) {
            head.text(Pen.BODY_BOLD, remark).gap(GAP);
        }
        head.text(Pen.HEADING.sized(14), each.title())
                .text(Pen.BODY, "№ " + each.number() + " от " + DAY.format(each.issued()))
                .gap(GAP);
        if (!name.isEmpty()) {
            head.entry(Pen.BODY, "Кому", LABEL, Pen.BODY, name);
        }
        for (Certificate.Fact fact : each.facts()) {
            head.entry(Pen.BODY, fact.label(), LABEL, Pen.BODY, fact.value());
        }
        block(canvas, head);
        for (Certificate.Table table : each.tables()) {
            table(canvas, table);
        }
        var foot = new TextBlock(canvas.fonts, Canvas.WIDTH).gap(GAP);
        for (String sentence : each.conclusions()) {
            foot.text(Pen.BODY, sentence);
        }
        if (!each.check().isEmpty()) {
            foot.gap(GAP).text(Pen.SMALL, "Код проверки: " + each.check());
        }
        block(canvas, foot);
    }

    private static void block(Canvas canvas, TextBlock block) throws IOException {
        canvas.ensure(block.height());
        block.draw(canvas, Canvas.LEFT, canvas.y);
        canvas.y += block.height();
    }

    private static void table(Canvas canvas, Certificate.Table each) throws IOException {
        int texts = Math.min(each.texts(), each.columns().size());
        float parts = texts * TEXT + (each.columns().size() - texts);
        List<Table.Column> columns = new ArrayList<>();
        for (int i = 0; i < each.columns().size(); i++) {
            float width = Canvas.WIDTH / parts * (i < texts ? TEXT : 1);
            columns.add(new Table.Column(each.columns().get(i), width, i >= texts));
        }
        var table = new Table(canvas, columns);
        for (List<String> row : each.rows()) {
            table.add(cells(table, row, texts, Pen.SMALL));
        }
        if (!each.total().isEmpty()) {
            table.total(cells(table, each.total(), texts, Pen.SMALL_BOLD));
        }
        new Heading(canvas).draw(each.title(), table.beginning());
        table.draw();
    }

    private static List<TextBlock> cells(Table table, List<String> row, int texts, Pen pen) throws IOException {
        List<TextBlock> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(
                    i < texts
                            ? table.cell(i).text(pen, row.get(i))
                            : table.cell(i).textRight(pen, row.get(i)));
        }
        return cells;
    }

    private static void describe(PDDocument pdf, Certificate certificate) {
        Calendar created = moment(certificate.issued());
        var information = new PDDocumentInformation();
        information.setTitle(certificate.title() + " № " + certificate.number());
        information.setProducer("Saldo");
        information.setCreationDate(created);
        information.setModificationDate(created);
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(created.getTimeInMillis());
        pdf.getDocumentCatalog().setLanguage("ru");
    }

    private static Calendar moment(LocalDate day) {
        var moment = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        moment.clear();
        moment.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        return moment;
    }
}
