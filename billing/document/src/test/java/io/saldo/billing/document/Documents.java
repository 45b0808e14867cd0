package io.saldo.billing.document;

import io.saldo.billing.charge.Band;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.statement.AccountIdentifiers;
import io.saldo.billing.statement.DocumentHead;
import io.saldo.billing.statement.DocumentNote;
import io.saldo.billing.statement.DocumentPayer;
import io.saldo.billing.statement.DocumentPremises;
import io.saldo.billing.statement.DocumentPurpose;
import io.saldo.billing.statement.DocumentReference;
import io.saldo.billing.statement.DocumentTotals;
import io.saldo.billing.statement.MeterRow;
import io.saldo.billing.statement.PayeePart;
import io.saldo.billing.statement.PaymentDocument;
import io.saldo.billing.statement.ReferenceRow;
import io.saldo.billing.statement.RowAmounts;
import io.saldo.billing.statement.RowMethod;
import io.saldo.billing.statement.ServiceRow;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.BankDetails;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PartyRole;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Documents to draw; every name, account and requisite is invented. */
final class Documents {
    static final LocalDate OCTOBER_1 = LocalDate.of(2026, 10, 1);
    static final LocalDate OCTOBER_12 = LocalDate.of(2026, 10, 12);
    static final LocalDate OCTOBER_31 = LocalDate.of(2026, 10, 31);

    private Documents() {}

    /** One payee, six services, everything paid in time. */
    static PaymentDocument onePayee() {
        return new PaymentDocument(
                head(),
                services(),
                List.of(),
                List.of(),
                totals("5432.10", "6184.55", "-120.00", "5432.10", "6064.55"),
                List.of(manager(totals("5432.10", "6184.55", "-120.00", "5432.10", "6064.55"))),
                reference(),
                List.of(),
                List.of(
                        new DocumentNote(DocumentNote.Kind.AVERAGE_USED, "Горячее водоснабжение"),
                        new DocumentNote(DocumentNote.Kind.MULTIPLIER_APPLIED, "Электроснабжение")));
    }

    /** Two payees, seven services; the account was overpaid at the beginning of the month. */
    static PaymentDocument twoPayees() {
        List<ServiceRow> services = new ArrayList<>(services());
        services.add(row(
                "Взнос на капитальный ремонт",
                "Фонд капитального ремонта Рязанской области",
                Unit.SQUARE_METRE,
                "54.3",
                null,
                RowMethod.of(VolumeMethod.AREA),
                "12.44",
                "675.49",
                "0"));
        return new PaymentDocument(
                head(),
                services,
                List.of(),
                List.of(),
                totals("-1500.00", "6860.04", "-120.00", "0", "5240.04"),
                List.of(
                        manager(totals("-1500.00", "6184.55", "-120.00", "0", "4564.55")),
                        fund(totals("0", "675.49", "0", "0", "675.49"))),
                reference(),
                List.of(),
                List.of(new DocumentNote(DocumentNote.Kind.NORM_AFTER_AVERAGE, "Холодное водоснабжение")));
    }

    /** The manager is owed money, the fund is overpaid: the second has no code. */
    static PaymentDocument overpaidFund() {
        return new PaymentDocument(
                head(),
                services(),
                List.of(),
                List.of(),
                totals("0", "6184.55", "-120.00", "1000.00", "5064.55"),
                List.of(
                        manager(totals("0", "6184.55", "-120.00", "0", "6064.55")),
                        fund(totals("0", "0", "0", "1000.00", "-1000.00"))),
                DocumentReference.NONE,
                List.of(),
                List.of());
    }

    /** Thirty services with very long names, four payees, large amounts: several pages. */
    static PaymentDocument long30() {
        List<ServiceRow> services = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> row(
                        "Содержание и текущий ремонт общего имущества собственников помещений многоквартирного дома, позиция № "
                                + i + " " + "Сверхдлинноесловобезпробелов".repeat(i % 3),
                        "Общество с ограниченной ответственностью «Управляющая компания жилищно-коммунального хозяйства»",
                        Unit.KILOWATT_HOUR,
                        "123456.789012",
                        i % 2 == 0 ? "-0.333333333" : null,
                        i % 2 == 0 ? RowMethod.of(VolumeMethod.AVERAGE) : RowMethod.of(VolumeMethod.COMMON_METER),
                        "1234.567890",
                        "1234567.89",
                        i % 4 == 0 ? "-987654.32" : "0"))
                .toList();
        DocumentTotals totals = totals("-1500000.00", "37037036.70", "-6913580.24", "123456.78", "28499999.68");
        PayeePart plain = manager(totals);
        PayeePart wordy = new PayeePart(
                party(
                        "wordy",
                        "АО «Рязанская городская муниципальная компания электрических сетей и освещения»",
                        "Телефон круглосуточной диспетчерской службы 8 (4912) 00-00-00, сайт https://www.example-ryazan-energosbyt.example/абонентам/оплата"),
                new BankDetails(
                        "40702810138250123017",
                        "Филиал «Центральный» Банка ПРИМЕР (публичное акционерное общество) в г. Москве",
                        "044525225",
                        "30101810400000000225"),
                totals);
        return new PaymentDocument(
                new DocumentHead(
                        "2026-10/000000000000000000000000000000000123456789",
                        DocumentPurpose.MAIN,
                        new AccountNumber("123456789012345678901234567890"),
                        new AccountIdentifiers("80ЕД123456", "80ЕД123456-01"),
                        BillingPeriod.of(2026, 10),
                        payer(
                                "Константинопольский-Задунайский Константин Константинович и Константинопольская-Задунайская Александра"),
                        new DocumentPremises(
                                "390000, Рязанская область, город Рязань, улица имени шестидесятилетия Великой Октябрьской социалистической революции, дом 123 корпус 4 строение 5, квартира 678",
                                Quantity.parse("1154.35", Unit.SQUARE_METRE),
                                9,
                                3,
                                0),
                        LocalDate.of(2026, 11, 10),
                        OCTOBER_31),
                services,
                List.of(),
                List.of(),
                totals("-6000000.00", "148148146.80", "-27654320.96", "493827.12", "113999998.72"),
                List.of(plain, fund(totals), wordy, wordy),
                reference(),
                List.of(),
                List.of(
                        new DocumentNote(DocumentNote.Kind.AVERAGE_USED, "Холодное водоснабжение"),
                        new DocumentNote(DocumentNote.Kind.NORM_AFTER_AVERAGE, "Отопление"),
                        new DocumentNote(
                                DocumentNote.Kind.MULTIPLIER_APPLIED,
                                "Содержание общего имущества многоквартирного дома ".repeat(4))));
    }

    /** The first document for somebody else. */
    static PaymentDocument withPayer(String payer) {
        PaymentDocument document = onePayee();
        return new PaymentDocument(
                head(payer),
                document.services(),
                document.debts(),
                document.voluntary(),
                document.totals(),
                document.payees(),
                document.reference(),
                document.recalculations(),
                document.notes());
    }

    static DocumentHead head() {
        return head("Иванова Мария Петровна");
    }

    static DocumentPayer payer(String name) {
        return DocumentPayer.current(new DebtorId("d-2"), name);
    }

    private static DocumentHead head(String payer) {
        return head("10-004512", DocumentPurpose.MAIN, payer);
    }

    private static DocumentHead head(String number, DocumentPurpose purpose, String payer) {
        return new DocumentHead(
                number,
                purpose,
                new AccountNumber("6200451278"),
                AccountIdentifiers.NONE,
                BillingPeriod.of(2026, 10),
                payer(payer),
                new DocumentPremises(
                        "г. Рязань, ул. Ленина, д. 10, кв. 15", Quantity.parse("54.3", Unit.SQUARE_METRE), 2, 0, 0),
                LocalDate.of(2026, 11, 10),
                OCTOBER_31);
    }

    static PayeePart manager(DocumentTotals totals) {
        return new PayeePart(
                party("uk", "ООО «Управляющая компания «Три кита»", "тел. (4912) 00-00-00, www.trikita.example"),
                new BankDetails("40702810138250123017", "ПАО «Пример Банк»", "044525225", "30101810400000000225"),
                totals);
    }

    static PayeePart fund(DocumentTotals totals) {
        return new PayeePart(
                party("fkr", "Фонд капитального ремонта Рязанской области", "тел. (4912) 11-11-11"),
                new BankDetails("40603810953000000123", "Рязанское отделение № 0000 Пример Банка", "046126614", "0"),
                totals);
    }

    static DocumentTotals totals(String opening, String charged, String recalculated, String paid, String closing) {
        return new DocumentTotals(
                Kopecks.parse(opening),
                Kopecks.parse(charged),
                Kopecks.parse(recalculated),
                Kopecks.ZERO,
                Kopecks.parse(paid),
                Kopecks.parse(paid).isZero() ? null : OCTOBER_12,
                Kopecks.ZERO,
                Kopecks.parse(closing));
    }

    static Party party(String id, String name, String contacts) {
        return new Party(
                new PartyId(id), PartyRole.MANAGER, name, "6200098765", "620001001", contacts, Timeline.empty());
    }

    private static List<ServiceRow> services() {
        String manager = "ООО «Управляющая компания «Три кита»";
        return List.of(
                row(
                        "Содержание жилого помещения",
                        manager,
                        Unit.SQUARE_METRE,
                        "54.3",
                        null,
                        RowMethod.of(VolumeMethod.AREA),
                        "31.57",
                        "1714.25",
                        "0"),
                row(
                        "Холодное водоснабжение",
                        "МП «Водоканал города Рязани»",
                        Unit.CUBIC_METRE,
                        "6.214",
                        "0.418",
                        RowMethod.of(VolumeMethod.METER),
                        "43.57",
                        "288.95",
                        "0"),
                row(
                        "Горячее водоснабжение",
                        "МУП «Рязанские тепловые сети»",
                        Unit.CUBIC_METRE,
                        "3.19",
                        "0.2",
                        new RowMethod(VolumeMethod.AVERAGE, Condition.METER_UNFIT),
                        "202.11",
                        "685.15",
                        "-120.00"),
                row(
                        "Водоотведение",
                        "МП «Водоканал города Рязани»",
                        Unit.CUBIC_METRE,
                        "9.404",
                        null,
                        RowMethod.of(VolumeMethod.OTHER_SERVICE),
                        "31.02",
                        "291.71",
                        "0"),
                row(
                        "Отопление",
                        "МУП «Рязанские тепловые сети»",
                        Unit.GIGACALORIE,
                        "0.98712",
                        null,
                        RowMethod.of(VolumeMethod.COMMON_METER),
                        "2548.30",
                        "2515.48",
                        "0"),
                new ServiceRow(
                        "Электроснабжение",
                        "ПАО «Рязанская энергетическая сбытовая компания»",
                        Band.NONE,
                        Unit.KILOWATT_HOUR,
                        Exact.of(115),
                        Exact.of(1, 3),
                        RowMethod.of(VolumeMethod.NORM),
                        Quantity.parse("4.60", Unit.RUB.per(Unit.KILOWATT_HOUR)),
                        new RowAmounts(Kopecks.parse("530.53"), Kopecks.parse("158.48"), Kopecks.ZERO, Kopecks.ZERO)));
    }

    private static DocumentReference reference() {
        return new DocumentReference(
                List.of(
                        new ReferenceRow(
                                "Холодное водоснабжение",
                                new Norm(
                                        Quantity.parse("6.935", Unit.CUBIC_METRE.per(Unit.PERSON)),
                                        1,
                                        "Постановление Правительства Рязанской области от 20.08.2012 № 000"),
                                null,
                                Unit.CUBIC_METRE),
                        new ReferenceRow("Отопление", null, Exact.parse("198.387"), Unit.GIGACALORIE)),
                meters());
    }

    private static List<MeterRow> meters() {
        return List.of(
                new MeterRow(
                        "ХВ-0012345",
                        Resource.COLD_WATER,
                        false,
                        Zone.WHOLE_DAY,
                        LocalDate.of(2030, 5, 31),
                        LocalDate.of(2026, 9, 24),
                        Exact.parse("1205.786"),
                        LocalDate.of(2026, 10, 24),
                        Exact.parse("1212")),
                new MeterRow(
                        "СЕ-998877",
                        Resource.ELECTRICITY,
                        false,
                        Zone.WHOLE_DAY,
                        LocalDate.of(2030, 5, 31),
                        LocalDate.of(2026, 9, 24),
                        Exact.of(12480),
                        null,
                        null),
                new MeterRow(
                        "ОДПУ-ХВ-01",
                        Resource.COLD_WATER,
                        true,
                        Zone.WHOLE_DAY,
                        LocalDate.of(2030, 5, 31),
                        OCTOBER_1,
                        Exact.of(48211),
                        OCTOBER_31,
                        Exact.of(49875)),
                new MeterRow(
                        "ОДПУ-Т-77",
                        Resource.HEAT,
                        true,
                        Zone.WHOLE_DAY,
                        LocalDate.of(2030, 5, 31),
                        OCTOBER_1,
                        Exact.parse("8114.52"),
                        OCTOBER_31,
                        Exact.parse("8312.907")));
    }

    private static ServiceRow row(
            String service,
            String performer,
            Unit unit,
            String own,
            @Nullable String common,
            RowMethod method,
            String tariff,
            String base,
            String recalculated) {
        return new ServiceRow(
                service,
                performer,
                Band.NONE,
                unit,
                Exact.parse(own),
                common == null ? null : Exact.parse(common),
                method,
                Quantity.parse(tariff, Unit.RUB.per(unit)),
                new RowAmounts(Kopecks.parse(base), Kopecks.ZERO, Kopecks.parse(recalculated), Kopecks.ZERO));
    }
}
