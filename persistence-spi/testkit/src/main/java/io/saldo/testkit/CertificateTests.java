package io.saldo.testkit;

import static io.saldo.testkit.ServedHouse.UPKEEP;
import static io.saldo.testkit.ServedHouse.number;
import static io.saldo.testkit.ServedHouse.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.statement.Certificate;
import io.saldo.billing.store.DocumentNumber;
import io.saldo.billing.store.KeptDocument;
import io.saldo.billing.tariff.Vat;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.store.CommandKey;
import io.saldo.services.account.ChangeHolder;
import io.saldo.services.account.Holder;
import io.saldo.services.certificate.CertificateKind;
import io.saldo.services.certificate.CertificateService;
import io.saldo.services.certificate.CheckCode;
import io.saldo.services.certificate.IssueCertificate;
import io.saldo.services.document.WithdrawDocument;
import io.saldo.services.house.DescribeService;
import io.saldo.services.payment.RegisterPayment;
import io.saldo.services.rate.Price;
import io.saldo.services.rate.SetTariff;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Extracts, certificates of debt, calculations for a court. */
abstract class CertificateTests extends Group {
    private static final HouseId HOUSE_OF_ACCOUNTS = new HouseId(ServedHouse.HOUSE);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    private ServedHouse house() {
        return new ServedHouse(store()).begin();
    }

    private static CertificateService certificates(ServedHouse house) {
        return house.services.certificates(CheckCode.ofContent());
    }

    private static String issue(
            ServedHouse house,
            CertificateKind which,
            LocalDate on,
            @Nullable String debtor,
            @Nullable String replaces) {
        return certificates(house)
                .issue(new IssueCertificate(
                        house.stamp(), "1002", which, on, SEPTEMBER, debtor, "40АА123456", replaces))
                .orElseThrow()
                .subject();
    }

    private static Certificate found(ServedHouse house, String number) {
        return certificates(house).find(number).orElseThrow();
    }

    /** Closes the months after September up to one. */
    private static void close(ServedHouse house, int months) {
        for (int month = 1; month <= months; month++) {
            house.clock.set(
                    ServedHouse.MONTH.plus(month + 1).first().atTime(12, 0).toInstant(ZoneOffset.UTC));
            house.billing
                    .close(HOUSE_OF_ACCOUNTS, ServedHouse.MONTH.plus(month), new CommandKey("close", "m-" + month))
                    .orElseThrow();
        }
    }

    private static void pay(ServedHouse house, LocalDate day, String amount) {
        house.services
                .payments()
                .register(new RegisterPayment(
                        house.stamp(),
                        "1002",
                        ServedHouse.COMPANY,
                        day,
                        roubles(amount),
                        DebtKind.PRINCIPAL,
                        null,
                        null,
                        null))
                .orElseThrow();
    }

    @Test
    @Clause("P-25")
    void aCertificateSaysWhatIsOwedOnItsDay() {
        var house = house();
        // 800.00 of September, due by 15 October
        Certificate before = found(house, issue(house, CertificateKind.DEBT, LocalDate.of(2026, 10, 15), null, null));
        assertThat(before.tables().get(0).rows())
                .containsExactly(List.of("ООО «Уют»", "800,00", "0,00", "0,00", "0,00", "800,00", "0,00"));
        assertThat(before.conclusions()).containsExactly("На 15.10.2026 просроченной задолженности нет.");
        Certificate overdue = found(house, issue(house, CertificateKind.DEBT, LocalDate.of(2026, 10, 16), null, null));
        assertThat(overdue.conclusions())
                .containsExactly("На 16.10.2026 просроченная задолженность составляет 800,00 руб.");
        pay(house, LocalDate.of(2026, 11, 10), "800.00");
        Certificate paid = found(house, issue(house, CertificateKind.DEBT, LocalDate.of(2026, 11, 10), null, null));
        assertThat(paid.conclusions())
                .containsExactly("На 10.11.2026 просроченной задолженности нет.", "Задолженность отсутствует.");
        assertThat(paid.facts())
                .contains(
                        new Certificate.Fact("Единый лицевой счёт", "40АА123456"),
                        new Certificate.Fact("По состоянию на", "10.11.2026"));
        // another of the same day has a number of its own
        assertThat(issue(house, CertificateKind.DEBT, LocalDate.of(2026, 11, 10), null, null))
                .isEqualTo("1002-debt-2026-11-10-2");
    }

    @Test
    @Clause("P-25")
    void anExtractGoesFromOneOpeningToOneClosing() {
        var house = house();
        pay(house, LocalDate.of(2026, 10, 20), "400.00");
        close(house, 2);
        Certificate extract =
                found(house, issue(house, CertificateKind.EXTRACT, LocalDate.of(2026, 12, 1), null, null));
        Certificate.Table movement = extract.tables().get(1);
        assertThat(movement.rows()).hasSize(3);
        for (List<String> row : movement.rows()) {
            long opening = kopecks(row.get(1));
            long changes = kopecks(row.get(2)) + kopecks(row.get(3)) + kopecks(row.get(4)) + kopecks(row.get(5));
            assertThat(opening + changes - kopecks(row.get(6))).isEqualTo(kopecks(row.get(7)));
        }
        assertThat(movement.rows().get(0).subList(1, 3)).containsExactly("0,00", "800,00");
        assertThat(movement.total().get(1)).isEqualTo("0,00");
        assertThat(movement.total().get(6)).isEqualTo("400,00");
        assertThat(movement.total().get(7)).isEqualTo(movement.rows().get(2).get(7));
        assertThat(extract.tables().get(0).rows()).contains(List.of("Содержание", "ООО «Уют»", "20"));
    }

    private static long kopecks(String amount) {
        return Long.parseLong(amount.replace(",", ""));
    }

    @Test
    @Clause("P-25")
    void aCalculationShowsEachRunOfDaysOfItsPenalties() {
        var house = house();
        close(house, 2);
        Certificate each =
                found(house, issue(house, CertificateKind.CALCULATION, LocalDate.of(2026, 12, 1), null, null));
        assertThat(each.tables().get(0).rows())
                .contains(List.of("09.2026", "Содержание", "ООО «Уют»", "15.10.2026", "800,00", "0,00", "800,00"));
        List<List<String>> runs = each.tables().get(1).rows().stream()
                .filter(row -> row.get(0).equals("09.2026"))
                .toList();
        // from 15 November, the 31st day, to 30 November: 800.00 × 16 days × 9.5 % ÷ 300
        assertThat(runs)
                .contains(
                        List.of("09.2026", "Содержание", "800", "16", "9,5", "1/300", "4,053333"),
                        List.of("09.2026", "Содержание", "начислено", "", "", "", "4,05"));
        assertThat(each.conclusions().get(0)).contains("пени 4,05 руб.");
    }

    /** Everything that may change after a document was issued. */
    private static void live(ServedHouse house) {
        house.services
                .houses()
                .define(new DescribeService(
                        house.stamp(), ServedHouse.HOUSE, "parking", ServiceKind.MAINTENANCE, "Стоянка"))
                .orElseThrow();
        house.services
                .rates()
                .set(new SetTariff(
                        house.stamp(),
                        null,
                        UPKEEP,
                        Map.of(),
                        ServedHouse.FIRST,
                        null,
                        new Price(number("23.45"), null, Vat.INCLUDED),
                        "приказ 9 с другими словами"))
                .orElseThrow();
        house.services
                .accounts()
                .pass(new ChangeHolder(
                        house.stamp(), "1002", LocalDate.of(2026, 9, 10), new Holder("d-buyer", "Покупатель П. П.")))
                .orElseThrow();
        pay(house, LocalDate.of(2026, 10, 2), "5000.00");
    }

    @Test
    @Clause("P-25")
    void whateverComesAfterItIsPrintedAgainTheSameBytes() {
        var house = house();
        LocalDate day = LocalDate.of(2026, 11, 10);
        Map<String, String> pages = new TreeMap<>();
        for (CertificateKind each : CertificateKind.values()) {
            String number = issue(house, each, day, null, null);
            pages.put(number, certificates(house).html(number, "Иванова М. П.").orElseThrow());
        }
        live(house);
        close(house, 2);
        house.books.<Boolean>write(store -> store.persons().erase(new DebtorId("d-h-1-2")));
        assertThat(pages).hasSize(3).allSatisfy((number, page) -> {
            assertThat(certificates(house).html(number, "Иванова М. П.")).contains(page);
            assertThat(page).contains("Код проверки: ").contains("№ " + number);
            KeptDocument kept = house.books
                    .read(store -> store.documents().find(new DocumentNumber(number)))
                    .orElseThrow();
            assertThat(kept.document().content()).doesNotContain("Иванова");
            assertThat(Certificate.read(kept.document().content()).write())
                    .isEqualTo(kept.document().content());
        });
    }

    @Test
    @Clause("P-25")
    void aReplacedOneAndItsReplacementNameEachOther() {
        var house = house();
        LocalDate day = LocalDate.of(2026, 11, 10);
        String old = issue(house, CertificateKind.DEBT, day, null, null);
        String page = certificates(house).html(old, "").orElseThrow();
        String next = issue(house, CertificateKind.DEBT, day, null, old);
        assertThat(certificates(house).html(old, "").orElseThrow())
                .isNotEqualTo(page)
                .contains("Документ отозван. Действует документ № " + next + ".")
                .contains(page.substring(page.indexOf("<h1>")));
        assertThat(certificates(house).html(next, "").orElseThrow()).contains("Выдан взамен документа № " + old);
        assertThat(house.services
                        .documents(new TextForm())
                        .withdraw(new WithdrawDocument(house.stamp(), next, "выдан по ошибке"))
                        .why())
                .isEmpty();
        assertThat(certificates(house).html(next, "").orElseThrow()).contains("Документ отозван.</p>");
    }

    @Test
    @Clause("P-25")
    void textOfAnyKindIsKeptAsItIs() {
        List<String> cells = new ArrayList<>(List.of("a\tb", "\\n", "x\ny\rz", "", "<b>&\"'"));
        var each = new Certificate(
                "n",
                LocalDate.of(2026, 1, 1),
                "t\t",
                new DebtorId("d"),
                "c",
                List.of(new Certificate.Fact("a", "")),
                List.of(
                        new Certificate.Table("t", 2, cells, List.of(cells, cells), cells),
                        new Certificate.Table("", 0, List.of(), List.of(), List.of())),
                List.of("", "end"));
        assertThat(Certificate.read(each.write())).isEqualTo(each);
    }
}
