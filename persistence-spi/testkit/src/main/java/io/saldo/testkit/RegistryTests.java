package io.saldo.testkit;

import static io.saldo.testkit.ServedHouse.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.registry.Settlement;
import io.saldo.billing.registry.UnidentifiedPayment;
import io.saldo.billing.registry.UnidentifiedReason;
import io.saldo.billing.rows.MoneyRow;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.ShelfId;
import io.saldo.services.account.CloseAccount;
import io.saldo.services.payment.RegisterPayment;
import io.saldo.services.registry.FileContent;
import io.saldo.services.registry.PlacePayment;
import io.saldo.services.registry.RegistryForm;
import io.saldo.services.registry.RegistryReport;
import io.saldo.services.registry.RegistryReport.Result;
import io.saldo.services.registry.ReturnPayment;
import io.saldo.services.registry.TakeRegistry;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class RegistryTests extends Group {
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    private ServedHouse house() {
        return new ServedHouse(store()).begin();
    }

    private static TakeRegistry file(ServedHouse house, String id, RegistryForm form, String text) {
        return file(house, id, form, text, null, null);
    }

    private static TakeRegistry file(
            ServedHouse house,
            String id,
            RegistryForm form,
            String text,
            @Nullable Integer rows,
            @Nullable Kopecks total) {
        return new TakeRegistry(
                house.stamp(), id, form, COMPANY, rows, total, FileContent.of(text.getBytes(WINDOWS_1251)));
    }

    private static RegistryReport take(ServedHouse house, TakeRegistry command) {
        return house.services.registries().take(command).orElseThrow();
    }

    private static List<String> told(RegistryReport report) {
        return report.rows().stream()
                .map(row -> row.line() + " " + row.result() + " " + row.payment() + " " + row.amount() + " " + row.day()
                        + (row.why() == null ? "" : " " + row.why()))
                .toList();
    }

    private List<Payment> payments() {
        return all(ShelfId.of(new HouseId(ServedHouse.HOUSE))).stream()
                .filter(each -> each.fact().value() instanceof MoneyRow.Paid)
                .map(each -> ((MoneyRow.Paid) each.fact().value()).payment())
                .toList();
    }

    /** Each form by a file of its own making; known accounts are placed, others wait. */
    @Test
    @Clause("P-3")
    void everyFormIsRead() {
        var house = house();
        assertThat(told(take(house, file(house, "r-sb", RegistryForm.SBERBANK, """
                03-11-2026;10-54-41;8615;8615999V;100000000001;1001;Тестова Анна Петровна;ГОРОД, 1;102026;[!];1;\
                КВАРТПЛАТА;1520,35;[!];;1520,35;1505,15;15,20
                03-11-2026;10-56-06;8615;8615999V;100000000002;00000371;Пробный Иван;ГОРОД, 7;102026;[!];1;\
                КВАРТПЛАТА;900,00;[!];;900,00;891,00;9,00
                =2;2420,35;2396,15;24,20;649584;04-11-2026
                """))))
                .containsExactly(
                        "1 PLACED sberbank:100000000001 1520.35 2026-11-03",
                        "2 UNIDENTIFIED sberbank:100000000002 900.00 2026-11-03 UNKNOWN_ACCOUNT");
        assertThat(told(take(house, file(house, "r-ke", RegistryForm.KEMEROVO, """
                03112026;1001;1;100.50;1001
                03112026;1002;1;200.00;1002
                =;2;300.50"""))))
                .containsExactly(
                        "1 PLACED kemerovo:1001 100.50 2026-11-03", "2 PLACED kemerovo:1002 200.00 2026-11-03");
        assertThat(told(take(
                        house,
                        file(
                                house,
                                "r-tu",
                                RegistryForm.TULA,
                                "1002;1271.09;03112600000000000000000001;123;04.11.2026;1;105.5;2;НЕТ;0;НЕТ;0;НЕТ;0;НЕТ;0;НЕТ",
                                1,
                                Kopecks.parse("1271.09")))))
                .containsExactly("1 PLACED tula:03112600000000000000000001 1271.09 2026-11-03");
        assertThat(told(take(
                        house,
                        file(
                                house,
                                "r-ta",
                                RegistryForm.TAGIL,
                                "03112600000000000000000009;03.11.2026;1001;71.09;123;04.11.2026"))))
                .containsExactly("1 PLACED tagil:03112600000000000000000009 71.09 2026-11-03");
        assertThat(told(take(house, file(house, "r-gu", RegistryForm.GUBKIN, """
                04.11.2026|000123|03.11.2026|00001|00007|000001|0000100050|1001
                04.11.2026|000123|03.11.2026|00001|00007|000002|0000030000|1002
                """, 2, Kopecks.parse("1300.50")))))
                .containsExactly(
                        "1 PLACED gubkin:04.11.2026-000123-000001 1000.50 2026-11-03",
                        "2 PLACED gubkin:04.11.2026-000123-000002 300.00 2026-11-03");
        assertThat(payments()).hasSize(7).allMatch(each -> each.receivedBy().equals(new PartyId(COMPANY)));
        assertThat(payments().stream()
                        .filter(each -> each.id().value().equals("sberbank:100000000001"))
                        .map(each -> String.valueOf(each.named())))
                .containsExactly("2026-10");
    }

    @Test
    @Clause("P-15")
    void theSameFileAndTheSameRowsChangeNothing() {
        var house = house();
        String first = "a;2026-11-03;1001;;10.00;\nb;2026-11-03;9999;;20.00;\n=2;30.00";
        take(house, file(house, "r-1", RegistryForm.SALDO_CSV, first));
        List<String> before = ids(ShelfId.ORGANIZATION);
        RegistryReport again = take(house, file(house, "r-1", RegistryForm.SALDO_CSV, first));
        assertThat(again.repeated()).isTrue();
        assertThat(again.count(Result.KNOWN_BEFORE)).isEqualTo(2);
        RegistryReport renamed = take(house, file(house, "r-2", RegistryForm.SALDO_CSV, first));
        assertThat(renamed.repeated()).isTrue();
        assertThat(ids(ShelfId.ORGANIZATION)).isEqualTo(before);
        // the next file of the bank holds a row of this one, one of them with another sum, and a new one
        RegistryReport next = take(
                house,
                file(
                        house,
                        "r-3",
                        RegistryForm.SALDO_CSV,
                        "a;2026-11-03;1001;;10.00;\nb;2026-11-03;9999;;21.00;\nc;2026-11-04;1002;;5.00;\n=3;36.00"));
        assertThat(next.rows().stream().map(RegistryReport.Row::result))
                .containsExactly(Result.KNOWN_BEFORE, Result.UNIDENTIFIED, Result.PLACED);
        assertThat(next.rows().get(1).why()).isEqualTo(UnidentifiedReason.OTHER_CONTENT);
        assertThat(payments()).hasSize(2);
    }

    @Test
    @Clause("P-3")
    void whatCannotBePlacedWaitsWithItsReasonAndItsRow() {
        var house = house();
        house.services
                .accounts()
                .close(new CloseAccount(house.stamp(), "1002", LocalDate.of(2026, 10, 31)))
                .orElseThrow();
        house.services
                .payments()
                .register(new RegisterPayment(
                        house.stamp(),
                        "1001",
                        COMPANY,
                        DAY,
                        ServedHouse.roubles("77.00"),
                        DebtKind.PRINCIPAL,
                        null,
                        null,
                        null))
                .orElseThrow();
        RegistryReport report = take(house, file(house, "r-1", RegistryForm.SALDO_CSV, """
                a;2026-11-03;9999;;1.00;
                b;2026-11-03;1002;;2.00;
                c;2026-11-03;1001;sewage-works;3.00;
                d;2026-11-10;1001;;77.00;
                e;вчера;1001;;5.00;
                f;2026-11-03;№ 1001;;6.00;
                """));
        assertThat(report.rows().stream().map(RegistryReport.Row::why))
                .containsExactly(
                        UnidentifiedReason.UNKNOWN_ACCOUNT,
                        UnidentifiedReason.ACCOUNT_NOT_OPEN,
                        UnidentifiedReason.UNKNOWN_PAYEE,
                        UnidentifiedReason.DOUBTFUL_REPEAT,
                        null,
                        UnidentifiedReason.UNKNOWN_ACCOUNT);
        assertThat(report.sum(Result.REFUSED)).hasToString("5.00");
        assertThat(report.byPayee(Result.UNIDENTIFIED)).hasToString("{company=86.00, sewage-works=3.00}");
        List<UnidentifiedPayment> waiting = house.services.registries().waiting();
        assertThat(waiting)
                .extracting(each -> each.id().value())
                .containsExactly("saldo-csv:a", "saldo-csv:b", "saldo-csv:c", "saldo-csv:f", "saldo-csv:d");
        assertThat(house.books.<List<String>>read(store -> waiting.stream()
                        .map(each -> store.persons().text(each.row()).orElse(""))
                        .toList()))
                .contains("b;2026-11-03;1002;;2.00;");
    }

    @Test
    @Clause("P-1")
    void aPaymentThatWaitsIsPlacedByAPersonOrReturned() {
        var house = house();
        take(
                house,
                file(house, "r-1", RegistryForm.SALDO_CSV, "a;2026-10-30;9999;;100.00;\nb;2026-10-30;9998;;50.00;"));
        LocalDate valueDate = LocalDate.of(2026, 10, 30);
        house.services
                .registries()
                .place(new PlacePayment(house.stamp(), "saldo-csv:a", "1001", valueDate))
                .orElseThrow();
        house.services
                .registries()
                .giveBack(new ReturnPayment(house.stamp(), "saldo-csv:b", DAY, "письмо банка"))
                .orElseThrow();
        assertThat(house.services.registries().waiting()).isEmpty();
        assertThat(house.services.registries().all())
                .extracting(UnidentifiedPayment::settlement)
                .satisfiesExactly(
                        placed -> assertThat(placed).matches(Settlement::isPlaced),
                        returned -> assertThat(returned).matches(each -> !each.isPlaced()));
        assertThat(payments())
                .singleElement()
                .satisfies(each -> assertThat(each.id().value() + " " + each.day() + " " + each.amount())
                        .isEqualTo("saldo-csv:a 2026-10-30 100.00"));
        // the bank's row again is the payment that was placed
        RegistryReport again = take(house, file(house, "r-2", RegistryForm.SALDO_CSV, "a;2026-10-30;9999;;100.00;"));
        assertThat(again.count(Result.KNOWN_BEFORE)).isEqualTo(1);
    }

    /** Sum of a file = placed + known before + unidentified + refused, for whatever it holds. */
    @Test
    @Clause("P-3")
    void theSumOfAFileIsThatOfWhatBecameOfItsRows() {
        var house = house();
        var chance = new Random(20261130);
        Kopecks kept = Kopecks.ZERO;
        List<String> accounts = List.of("1001", "1002", "9999", "№7", "1001 ");
        List<String> payees = List.of("", COMPANY, "sewage-works");
        for (int number = 0; number < 8; number++) {
            var text = new StringBuilder();
            long sum = 0;
            int rows = 1 + chance.nextInt(12);
            for (int row = 0; row < rows; row++) {
                int kopecks = 1 + chance.nextInt(100_000);
                sum += kopecks;
                text.append("op-")
                        .append(chance.nextInt(30))
                        .append(";2026-11-0")
                        .append(1 + chance.nextInt(9));
                text.append(';')
                        .append(accounts.get(chance.nextInt(accounts.size())))
                        .append(';');
                text.append(payees.get(chance.nextInt(payees.size()))).append(';');
                // one in ten cannot be read; its money is what the total has beyond the others
                text.append(chance.nextInt(10) == 0 ? "сто" : Kopecks.of(kopecks))
                        .append(";\n");
            }
            text.append('=').append(rows).append(';').append(Kopecks.of(sum));
            var outcome = house.services
                    .registries()
                    .take(file(house, "r-" + number, RegistryForm.SALDO_CSV, text.toString()));
            outcome.result().ifPresent(report -> assertThat(report.rows()).hasSize(rows));
            kept = kept.plus(outcome.result()
                    .map(report -> report.sum(Result.PLACED).plus(report.sum(Result.UNIDENTIFIED)))
                    .orElse(Kopecks.ZERO));
            Kopecks all = outcome.result()
                    .map(report -> Kopecks.sum(
                            Stream.of(Result.values()).map(report::sum).toList()))
                    .orElse(Kopecks.of(sum));
            assertThat(all).as(text.toString()).isEqualTo(Kopecks.of(sum));
        }
        Kopecks waiting = Kopecks.sum(house.services.registries().waiting().stream()
                .map(UnidentifiedPayment::amount)
                .toList());
        assertThat(waiting.plus(
                        Kopecks.sum(payments().stream().map(Payment::amount).toList())))
                .isEqualTo(kept)
                .isGreaterThan(Kopecks.of(1_000_000));
    }
}
