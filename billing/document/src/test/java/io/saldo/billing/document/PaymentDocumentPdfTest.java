package io.saldo.billing.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import io.saldo.billing.statement.PayeePart;
import io.saldo.billing.statement.PaymentDocument;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The paper as a reader, a telephone and an archive meet it. */
class PaymentDocumentPdfTest {
    private static final PaymentDocumentPdf RUSSIAN = PaymentDocumentPdf.russian();

    static List<PaymentDocument> documents() {
        return List.of(
                Documents.onePayee(),
                Documents.twoPayees(),
                Documents.overpaidFund(),
                Documents.long30(),
                RicherDocuments.main(),
                RicherDocuments.capitalRepair(),
                RicherDocuments.penalties(),
                RicherDocuments.thirtyServices());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void codes_on_the_printed_page_are_read_byte_for_byte(PaymentDocument document) throws Exception {
        Set<String> expected = new TreeSet<>();
        for (PayeePart payee : document.payees()) {
            PaymentCode.of(document.head(), payee).ifPresent(code -> expected.add(code.text()));
        }

        try (PDDocument pdf = Loader.loadPDF(RUSSIAN.render(document))) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            Set<String> read = new TreeSet<>();
            for (Result code : new QRCodeMultiReader()
                    .decodeMultiple(
                            new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page))),
                            Map.of(DecodeHintType.TRY_HARDER, true))) {
                read.add(new String(bytes(code), UTF_8));
            }
            assertThat(read).isEqualTo(expected).isNotEmpty();
        }
    }

    /** The raw bytes, not the text that the reader guesses from them. */
    @SuppressWarnings("unchecked")
    private static byte[] bytes(Result code) {
        List<byte[]> segments = (List<byte[]>) code.getResultMetadata().get(ResultMetadataType.BYTE_SEGMENTS);
        assertThat(segments).hasSize(1);
        return segments.get(0);
    }

    @Test
    void amounts_can_be_found_in_the_text() throws IOException {
        String text = text(RUSSIAN.render(Documents.twoPayees()));

        assertThat(text)
                .contains("за октябрь 2026 г.")
                .contains("5 240,04 руб.")
                .contains("оплатить до 10.11.2026")
                .contains("поступившие по 31.10.2026")
                .contains("Переплата на 01.10.2026", "−1 500,00")
                .contains("4 564,55", "675,49", "−120,00", "158,48", "6 740,04")
                .contains("1 205,786", "6,214")
                .contains("страница 1 из 2")
                .doesNotContain("переплата одному получателю");
    }

    @Test
    void the_usual_document_takes_one_page() throws IOException {
        assertThat(text(RUSSIAN.render(Documents.onePayee()))).contains("страница 1 из 1");
    }

    @Test
    void english_paper_has_english_numbers_and_a_russian_purpose_in_the_code() throws IOException {
        String text = text(PaymentDocumentPdf.in(Locale.UK).render(Documents.onePayee()));

        assertThat(text).contains("6,064.55 RUB", "for October 2026", "−120.00", "page 1 of 1");
    }

    @Test
    void overpaid_payee_does_not_lower_what_another_is_owed() throws IOException {
        assertThat(text(RUSSIAN.render(Documents.overpaidFund())))
                .contains("6 064,55 руб.", "Долг на 31.10.2026", "5 064,55", "−1 000,00")
                .contains("переплата одному получателю");
    }

    @Test
    void long_document_repeats_its_header_and_counts_its_pages() throws IOException {
        String text = text(RUSSIAN.render(Documents.long30()));

        assertThat(text).contains("позиция\n№ 1\n", "позиция\n№ 30\n");
        assertThat(text.split("Услуга, исполнитель", -1)).hasSizeGreaterThan(3);
        assertThat(text).contains("страница 1 из 6", "страница 6 из 6");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nothing_is_written_in_the_margins_or_over_another_text(PaymentDocument document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(RUSSIAN.render(document))) {
            var positions = new Positions();
            positions.getText(pdf);

            assertThat(positions.lines).isNotEmpty();
            for (int i = 0; i < positions.lines.size(); i++) {
                Positions.Line line = positions.lines.get(i);
                assertThat(line.left).as(line.text).isGreaterThanOrEqualTo(Canvas.LEFT - 0.1f);
                assertThat(line.right).as(line.text).isLessThanOrEqualTo(Canvas.RIGHT + 0.1f);
                assertThat(line.baseline).as(line.text).isBetween(Canvas.TOP, Canvas.BOTTOM + 20);
                for (Positions.Line other : positions.lines.subList(0, i)) {
                    assertThat(line.overlaps(other))
                            .as("«%s» over «%s»", line.text, other.text)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void same_document_gives_the_same_bytes_on_every_thread() throws Exception {
        byte[] expected = RUSSIAN.render(Documents.twoPayees());
        try (PDDocument pdf = Loader.loadPDF(expected)) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-10-01T00:00:00Z");
        }

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<byte[]>> tasks = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                PaymentDocument document = i % 3 == 0 ? Documents.long30() : Documents.twoPayees();
                tasks.add(() -> PaymentDocumentPdf.russian().render(document));
            }
            byte[] expectedLong = RUSSIAN.render(Documents.long30());
            List<Future<byte[]>> rendered = threads.invokeAll(tasks);
            for (int i = 0; i < rendered.size(); i++) {
                assertThat(rendered.get(i).get()).isEqualTo(i % 3 == 0 ? expectedLong : expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void one_file_for_a_house_numbers_every_document_by_itself() throws IOException {
        byte[] house = RUSSIAN.render(List.of(Documents.onePayee(), Documents.long30()));

        assertThat(text(house)).contains("страница 1 из 1", "страница 2 из 6");
    }

    @Test
    void fonts_are_in_the_file_as_subsets() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(RUSSIAN.render(Documents.onePayee()))) {
            PDResources resources = pdf.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+DejaVuSansCondensed(-Bold)?");
            }
            assertThat(resources.getFontNames()).hasSize(2);
        }
    }

    @Test
    void letters_that_the_font_lacks_do_not_stop_a_document() throws IOException {
        PaymentDocument document = Documents.withPayer("Ли\tСяо\nЛун 李小龍");

        assertThat(text(RUSSIAN.render(document))).contains("Ли Сяо Лун ???");
    }

    @Test
    void the_code_of_the_cabinet_stands_beside_the_account_where_it_is_told() throws Exception {
        String text = text(RUSSIAN.render(List.of(Documents.onePayee()), "123 456 789 01"));
        assertThat(text).contains("Код для кабинета").contains("123 456 789 01");
        assertThat(text(RUSSIAN.render(Documents.onePayee()))).doesNotContain("Код для кабинета");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replace('\u00a0', ' ');
        }
    }

    /** Where each run of text begins and ends. */
    private static final class Positions extends PDFTextStripper {
        private final List<Line> lines = new ArrayList<>();

        Positions() {
            setSuppressDuplicateOverlappingText(false);
        }

        /** The letters of DejaVu reach from 0.73 of their size above the baseline to 0.2 below. */
        private record Line(String text, int page, float left, float right, float baseline, float size) {
            boolean overlaps(Line other) {
                return page == other.page
                        && left < other.right - 0.1f
                        && other.left < right - 0.1f
                        && baseline - 0.73f * size < other.baseline + 0.2f * other.size
                        && other.baseline - 0.73f * other.size < baseline + 0.2f * size;
            }
        }

        @Override
        protected void writeString(String text, List<TextPosition> letters) {
            TextPosition first = letters.get(0);
            TextPosition last = letters.get(letters.size() - 1);
            lines.add(new Line(
                    text,
                    getCurrentPageNo(),
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(),
                    first.getFontSizeInPt()));
        }
    }
}
