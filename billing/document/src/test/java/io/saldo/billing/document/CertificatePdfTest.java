package io.saldo.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.statement.Certificate;
import io.saldo.kernel.account.DebtorId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CertificatePdfTest {
    private static Certificate certificate(int rows) {
        return new Certificate(
                "1001-debt-2026-11-10",
                LocalDate.of(2026, 11, 10),
                "Справка о задолженности",
                new DebtorId("d-1"),
                "0123456789ab",
                List.of(new Certificate.Fact("Лицевой счёт", "1001")),
                List.of(new Certificate.Table(
                        "Задолженность, руб.",
                        1,
                        List.of("Получатель", "Пени", "Всего"),
                        Collections.nCopies(rows, List.of("ООО «Уют»", "0,07", "1000,07")),
                        List.of("Итого", "0,07", "1000,07"))),
                List.of("Задолженность отсутствует."));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void itSaysWhatTheCertificateSays() throws IOException {
        assertThat(text(CertificatePdf.render(certificate(1), "Иванова М. П.", "Документ отозван.")))
                .contains(
                        "Документ отозван.",
                        "№ 1001-debt-2026-11-10 от 10.11.2026",
                        "Иванова М. П.",
                        "1000,07",
                        "Задолженность отсутствует.",
                        "Код проверки: 0123456789ab");
    }

    @Test
    void theSameCertificateGivesTheSameBytesOnAsManyPagesAsItTakes() throws IOException {
        byte[] pdf = CertificatePdf.render(certificate(200), "", "");
        assertThat(CertificatePdf.render(certificate(200), "", "")).isEqualTo(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
    }
}
