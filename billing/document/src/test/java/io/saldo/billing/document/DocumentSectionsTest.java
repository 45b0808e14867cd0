package io.saldo.billing.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import io.saldo.billing.statement.PaymentDocument;
import io.saldo.billing.statement.ServiceRow;
import io.saldo.kernel.error.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What the sections of the sample form show, and a set or a house in one file. */
class DocumentSectionsTest {
    private static final PaymentDocumentPdf RUSSIAN = PaymentDocumentPdf.russian();

    @Test
    void thirtyServicesFlowToASecondPageUnderTheSameHeaderAndEachStandsOnce() throws IOException {
        PaymentDocument document = RicherDocuments.thirtyServices();
        byte[] pdf = RUSSIAN.render(document);

        String first = page(pdf, 1);
        String second = page(pdf, 2);
        assertThat(first).contains("Услуга, исполнитель", "страница 1 из 2").doesNotContain("Всего");
        assertThat(second).contains("Услуга, исполнитель", "страница 2 из 2", "Всего", "3 007,65");
        assertThat(first + second).containsOnlyOnce("Услуга по договору № 1 ");
        for (ServiceRow row : document.services()) {
            String amount = row.amounts().total().toString().replace('.', ',');
            // charge and total of its row
            assertThat((first + second).split(amount, -1)).as(amount).hasSize(3);
            assertThat((first + second).lines().filter(line -> line.startsWith(row.service() + " ")))
                    .as(row.service())
                    .hasSize(1);
        }
    }

    @Test
    void everyDocumentOfASetHasACodeOfItsOwnSumAndPurpose() throws Exception {
        assertThat(codes(RUSSIAN.render(RicherDocuments.set())))
                .extracting(code -> code.replaceAll(".*(Sum=[0-9]+)[|]Purpose=([^|]*), л/с.*", "$1 $2"))
                .containsExactly(
                        "Sum=659173 Оплата жилищно-коммунальных услуг за октябрь 2026 г.",
                        "Sum=67549 Взнос на капитальный ремонт за октябрь 2026 г.",
                        "Sum=45344 Пени и судебные расходы за октябрь 2026 г.");
    }

    @Test
    void aFormerDebtorIsToldUpToWhenAndNothingOfWhoeverLivesThereNow() throws IOException {
        String paper = text(RUSSIAN.render(RicherDocuments.ofFormerDebtor(LocalDate.of(2026, 8, 31))));
        assertThat(paper)
                .contains("Плательщик Петров Пётр Петрович", "г. Рязань, ул. Ленина, д. 10, кв. 15")
                .contains("Долг за время по 31.08.2026; теперь за помещение платит другой")
                .contains("Взнос на капитальный ремонт: ваш долг перешёл к новому плательщику")
                .doesNotContain("54,3", "постоянно", "Зарегистрировано", "Площадь");
        assertThat(text(RUSSIAN.render(RicherDocuments.ofFormerDebtor(null))))
                .contains("Долг за время прежнее; теперь за помещение платит другой");
    }

    /** The name takes a second line of its cell. */
    @Test
    void moneyPaidAheadNamesWhoHoldsIt() throws IOException {
        PaymentDocument document = RicherDocuments.ofFormerDebtor(null);
        assertThat(text(RUSSIAN.render(document)))
                .contains("внесено вперёд, получатель ООО «Управляющая")
                .contains("компания «Три кита»");
        assertThat(text(PaymentDocumentPdf.in(Locale.ENGLISH).render(document)))
                .contains("paid ahead, held by ООО «Управляющая");
    }

    @Test
    void bandsBenefitsAndRecalculationsAreTold() throws IOException {
        assertThat(text(RUSSIAN.render(RicherDocuments.main())))
                .contains("день, 1-й", "день, 2-й", "ночь, 1-й")
                .contains("Электроснабжение октябрь 2026 г. льгота – −100,00")
                .contains("декабрь 2025 г. годовая корректировка год рассчитан по показаниям приборов учёта −3 514,36")
                .contains("август 2026 г. перерасчёт Акт № 17 от 28.08.2026", "−120,00")
                .contains("2 постоянно, 1 временно", "80ЕД123456-01", "Единый лицевой счёт");
    }

    @Test
    void voluntaryServicesStandApartWithBothSums() throws IOException {
        assertThat(text(RUSSIAN.render(RicherDocuments.main())))
                .contains("Добровольные услуги (платить не обязательно)")
                .contains("К оплате без добровольных услуг, руб. 6 591,73")
                .contains("К оплате с добровольными услугами, руб. 6 778,73")
                .contains("с добровольными услугами 6 778,73 руб.");
        assertThat(text(RUSSIAN.render(Documents.onePayee()))).doesNotContain("обровольн");
    }

    @Test
    void normsHouseVolumesAndVerificationAreThereToCheckBy() throws IOException {
        assertThat(text(RUSSIAN.render(Documents.onePayee())))
                .contains("6,935 м³/чел. в месяц")
                .contains("Постановление Правительства Рязанской области от 20.08.2012 № 000")
                .contains("Отопление – 198,387 Гкал")
                .contains("ХВ-0012345 31.05.2030 24.09.2026 1 205,786");
    }

    @Test
    void penaltiesAreToldByServiceAndKindWithoutAServiceTable() throws IOException {
        assertThat(text(RUSSIAN.render(RicherDocuments.penalties())))
                .contains("для уплаты пеней и судебных расходов")
                .contains("Отопление пени 40,12 53,44 40,12 53,44")
                .contains("Отопление судебные расходы 0,00 400,00 0,00 400,00")
                .doesNotContain("Расчёт платы по услугам");
    }

    @Test
    void moneyOfAnotherDocumentOfTheSetIsTold() throws IOException {
        assertThat(text(RUSSIAN.render(RicherDocuments.withOffset())))
                .contains("Зачтено из другого документа −20,00", "К оплате 160,00");
    }

    @Test
    void aHouseTakenOneByOneIsTheHouseTakenAtOnce() throws IOException {
        List<PaymentDocument> house = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            house.addAll(RicherDocuments.set());
        }
        var oneByOne = new ByteArrayOutputStream();
        try (PaymentDocumentFile file = RUSSIAN.file()) {
            house.forEach(file::add);
            file.save(oneByOne);
        }
        assertThat(oneByOne.toByteArray()).isEqualTo(RUSSIAN.render(house));
        try (PDDocument pdf = Loader.loadPDF(oneByOne.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(40 * 4);
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Платёжные документы октябрь\u00a02026\u00a0г.");
        }
    }

    @Test
    void aFileWithoutDocumentsIsRefused() {
        try (PaymentDocumentFile file = RUSSIAN.file()) {
            assertThatThrownBy(() -> file.save(new ByteArrayOutputStream())).isInstanceOf(InvalidValueException.class);
        }
    }

    private static List<String> codes(byte[] pdf) throws Exception {
        List<String> codes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                var image = new PDFRenderer(document).renderImageWithDPI(i, 200);
                var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
                for (Result code : read(bitmap)) {
                    Object bytes = code.getResultMetadata().get(ResultMetadataType.BYTE_SEGMENTS);
                    codes.add(new String((byte[]) ((List<?>) bytes).get(0), UTF_8));
                }
            }
        }
        return codes;
    }

    /** A page may have none. */
    private static Result[] read(BinaryBitmap bitmap) {
        try {
            return new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
        } catch (NotFoundException e) {
            return new Result[0];
        }
    }

    private static String page(byte[] pdf, int number) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(document).replace('\u00a0', ' ');
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replace('\u00a0', ' ');
        }
    }
}
