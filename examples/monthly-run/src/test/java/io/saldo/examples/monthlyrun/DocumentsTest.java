package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The payment codes of the sample house, read off the rendered pages as a telephone would. */
class DocumentsTest {
    @TempDir
    static Path out;

    @BeforeAll
    static void billTheHouse() {
        assertThat(Folders.bill(Folders.SMALL, out).exit()).isZero();
    }

    private static List<String> codes(String account) throws IOException, NotFoundException {
        try (PDDocument document = Loader.loadPDF(
                out.resolve("documents/" + account + "-2026-10.pdf").toFile())) {
            // penalties stand in a document of their own, on a page of their own
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            var image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
            return Stream.of(new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)))
                    .map(DocumentsTest::text)
                    .sorted()
                    .toList();
        }
    }

    private static String text(Result result) {
        Object segments = result.getResultMetadata().get(ResultMetadataType.BYTE_SEGMENTS);
        return new String((byte[]) ((List<?>) segments).get(0), UTF_8);
    }

    @Test
    void eachPayeeHasACodeThatHoldsExactlyItsRequisitesAndAmount() throws IOException, NotFoundException {
        assertThat(codes("1005"))
                .containsExactly(
                        "ST00012|Name=ООО «УК Примерная»|PersonalAcc=40702810138250123017|BankName=ПАО «Пример Банк»|BIC=044525225"
                                + "|CorrespAcc=30101810400000000225|Sum=897404|Purpose=Оплата жилищно-коммунальных услуг за октябрь 2026 г., л/с 1005|PayeeINN=7700000009"
                                + "|KPP=770001001|PersAcc=1005|PaymPeriod=102026|PayerAddress=г. Москва, ул. Примерная, д. 8, кв. 5|TechCode=02",
                        "ST00012|Name=ООО «Эко-Пример»|PersonalAcc=40703810268210000210|BankName=АО «Банк Образец»|BIC=049401601"
                                + "|CorrespAcc=30101810400000000601|Sum=19400|Purpose=Оплата жилищно-коммунальных услуг за октябрь 2026 г., л/с 1005|PayeeINN=7700000030"
                                + "|KPP=770001001|PersAcc=1005|PaymPeriod=102026|PayerAddress=г. Москва, ул. Примерная, д. 8, кв. 5|TechCode=02");
    }

    @Test
    void oneFileHoldsAllDocumentsOfTheHouseInTheOrderOfAccounts() throws IOException {
        StringBuilder one = new StringBuilder();
        try (Stream<Path> files = Files.list(out.resolve("documents"))) {
            for (Path file : files.sorted().toList()) {
                one.append(pages(file));
            }
        }
        assertThat(pages(out.resolve("documents.pdf")))
                .isEqualTo(one.toString())
                .contains("1001-2026-10", "1008-2026-10");
    }

    private static String pages(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
