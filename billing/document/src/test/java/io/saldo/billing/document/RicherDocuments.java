package io.saldo.billing.document;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.charge.Band;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.statement.AccountIdentifiers;
import io.saldo.billing.statement.DebtRow;
import io.saldo.billing.statement.DocumentHead;
import io.saldo.billing.statement.DocumentNote;
import io.saldo.billing.statement.DocumentPayer;
import io.saldo.billing.statement.DocumentPremises;
import io.saldo.billing.statement.DocumentPurpose;
import io.saldo.billing.statement.DocumentReference;
import io.saldo.billing.statement.DocumentTotals;
import io.saldo.billing.statement.PayeePart;
import io.saldo.billing.statement.PaymentDocument;
import io.saldo.billing.statement.RecalculationRow;
import io.saldo.billing.statement.RowAmounts;
import io.saldo.billing.statement.RowMethod;
import io.saldo.billing.statement.ServiceRow;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Documents of a set, and what the law wants in them: bands, benefits, recalculations, voluntary services, penalties.
 */
final class RicherDocuments {
    private static final BillingPeriod OCTOBER = BillingPeriod.of(2026, 10);

    private RicherDocuments() {}

    /** The set of one account: the main document, capital repair, penalties. */
    static List<PaymentDocument> set() {
        return List.of(main(), capitalRepair(), penalties());
    }

    /** Electricity by two zones and two ranges, a benefit, a recalculation, an insurance that nobody must buy. */
    static PaymentDocument main() {
        PaymentDocument plain = Documents.onePayee();
        List<ServiceRow> services = new ArrayList<>(plain.services().subList(0, 5));
        services.add(light(new Band(Zone.DAY, 1), "150", "6.73", "1009.50", "-100.00"));
        services.add(light(new Band(Zone.DAY, 2), "12.5", "8.97", "112.13", "0"));
        services.add(light(new Band(Zone.NIGHT, 1), "64", "3.04", "194.56", "0"));
        DocumentTotals totals = Documents.totals("5432.10", "6711.73", "-120.00", "5432.10", "6591.73");
        return new PaymentDocument(
                head("10-004512", DocumentPurpose.MAIN),
                services,
                List.of(),
                List.of(new ServiceRow(
                        "Добровольное страхование квартиры",
                        "АО «Страховая компания «Пример»",
                        Band.NONE,
                        Unit.PREMISES,
                        Exact.ONE,
                        null,
                        RowMethod.of(VolumeMethod.PREMISES),
                        Quantity.parse("187.00", Unit.RUB.per(Unit.PREMISES)),
                        amounts("187.00", "0", "0", "0"))),
                totals,
                List.of(Documents.manager(totals)),
                plain.reference(),
                List.of(
                        new RecalculationRow(
                                "Горячее водоснабжение",
                                BillingPeriod.of(2026, 8),
                                LineKind.RECALCULATION,
                                "Акт № 17 от 28.08.2026: температура горячей воды в точке разбора ниже нормы с 3 по 9 августа",
                                Kopecks.parse("-120.00")),
                        new RecalculationRow(
                                "Отопление",
                                BillingPeriod.of(2025, 12),
                                LineKind.YEARLY_CORRECTION,
                                "",
                                Kopecks.parse("-3514.36")),
                        new RecalculationRow(
                                "Электроснабжение", OCTOBER, LineKind.BENEFIT, "", Kopecks.parse("-100.00"))),
                plain.notes());
    }

    static PaymentDocument capitalRepair() {
        DocumentTotals totals = Documents.totals("675.49", "675.49", "0", "675.49", "675.49");
        return new PaymentDocument(
                head("10-004512-KR", DocumentPurpose.CAPITAL_REPAIR),
                List.of(new ServiceRow(
                        "Взнос на капитальный ремонт",
                        "Фонд капитального ремонта Рязанской области",
                        Band.NONE,
                        Unit.SQUARE_METRE,
                        Exact.parse("54.3"),
                        null,
                        RowMethod.of(VolumeMethod.AREA),
                        Quantity.parse("12.44", Unit.RUB.per(Unit.SQUARE_METRE)),
                        amounts("675.49", "0", "0", "0"))),
                List.of(),
                List.of(),
                totals,
                List.of(Documents.fund(totals)),
                DocumentReference.NONE,
                List.of(),
                List.of());
    }

    static PaymentDocument penalties() {
        DocumentTotals totals = Documents.totals("40.12", "453.44", "0", "40.12", "453.44");
        return new PaymentDocument(
                head("10-004512-P", DocumentPurpose.PENALTIES),
                List.of(),
                List.of(
                        new DebtRow(
                                "Отопление",
                                "ООО «Управляющая компания «Три кита»",
                                DebtKind.PENALTY,
                                Documents.totals("40.12", "53.44", "0", "40.12", "53.44")),
                        new DebtRow(
                                "Отопление",
                                "ООО «Управляющая компания «Три кита»",
                                DebtKind.COURT_COST,
                                Documents.totals("0", "400.00", "0", "0", "400.00"))),
                List.of(),
                totals,
                List.of(Documents.manager(totals)),
                DocumentReference.NONE,
                List.of(),
                List.of());
    }

    /** Thirty services as they are called in life. */
    static PaymentDocument thirtyServices() {
        List<ServiceRow> services = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> new ServiceRow(
                        "Услуга по договору № " + i,
                        "ООО «Управляющая компания «Три кита»",
                        Band.NONE,
                        Unit.SQUARE_METRE,
                        Exact.parse("54.3"),
                        null,
                        RowMethod.of(VolumeMethod.AREA),
                        Quantity.parse("1." + (10 + i), Unit.RUB.per(Unit.SQUARE_METRE)),
                        amounts("100." + (10 + i), "0", "0", "0")))
                .toList();
        Kopecks sum =
                Kopecks.sum(services.stream().map(row -> row.amounts().total()).toList());
        DocumentTotals totals = Documents.totals("0", sum.toString(), "0", "0", sum.toString());
        return new PaymentDocument(
                head("10-004513", DocumentPurpose.MAIN),
                services,
                List.of(),
                List.of(),
                totals,
                List.of(Documents.manager(totals)),
                Documents.onePayee().reference(),
                List.of(),
                List.of());
    }

    /** The same payee in two documents of a set: its money stands in the first and pays in the second. */
    static PaymentDocument withOffset() {
        DocumentTotals totals = new DocumentTotals(
                Kopecks.parse("-60.00"),
                Kopecks.parse("200.00"),
                Kopecks.ZERO,
                Kopecks.ZERO,
                Kopecks.ZERO,
                null,
                Kopecks.parse("-20.00"),
                Kopecks.parse("160.00"));
        PaymentDocument plain = capitalRepair();
        return new PaymentDocument(
                plain.head(),
                plain.services(),
                List.of(),
                List.of(),
                totals,
                List.of(new PayeePart(
                        plain.payees().get(0).payee(), plain.payees().get(0).bank(), totals)),
                DocumentReference.NONE,
                List.of(),
                List.of());
    }

    /** Penalties of a former debtor whose 100.00 of money paid ahead wait for more. */
    static PaymentDocument ofFormerDebtor(@Nullable LocalDate until) {
        DocumentTotals totals = Documents.totals("-46.56", "0", "0", "0", "-46.56");
        return new PaymentDocument(
                former(until),
                List.of(),
                List.of(
                        new DebtRow(
                                "Отопление",
                                "ООО «Управляющая компания «Три кита»",
                                DebtKind.PENALTY,
                                Documents.totals("53.44", "0", "0", "0", "53.44")),
                        new DebtRow(
                                "",
                                "ООО «Управляющая компания «Три кита»",
                                DebtKind.PENALTY,
                                Documents.totals("-100.00", "0", "0", "0", "-100.00"))),
                List.of(),
                totals,
                List.of(Documents.manager(totals)),
                DocumentReference.NONE,
                List.of(),
                List.of(new DocumentNote(DocumentNote.Kind.DEBT_PASSED_ON, "Взнос на капитальный ремонт")));
    }

    /** The premises show the address alone, whatever else the record holds. */
    static DocumentHead former(@Nullable LocalDate until) {
        DocumentHead head = head("6200451278-2026-10/d-1/P", DocumentPurpose.PENALTIES);
        return new DocumentHead(
                head.number(),
                head.purpose(),
                head.account(),
                head.identifiers(),
                head.period(),
                new DocumentPayer(new DebtorId("d-1"), "Петров Пётр Петрович", true, until),
                head.premises(),
                head.due(),
                head.countedUntil());
    }

    private static DocumentHead head(String number, DocumentPurpose purpose) {
        return new DocumentHead(
                number,
                purpose,
                new AccountNumber("6200451278"),
                new AccountIdentifiers("80ЕД123456", "80ЕД123456-01"),
                OCTOBER,
                Documents.payer("Иванова Мария Петровна"),
                new DocumentPremises(
                        "г. Рязань, ул. Ленина, д. 10, кв. 15", Quantity.parse("54.3", Unit.SQUARE_METRE), 2, 1, 0),
                LocalDate.of(2026, 11, 16),
                Documents.OCTOBER_31);
    }

    private static ServiceRow light(Band band, String volume, String tariff, String base, String benefit) {
        return new ServiceRow(
                "Электроснабжение",
                "ПАО «Рязанская энергетическая сбытовая компания»",
                band,
                Unit.KILOWATT_HOUR,
                Exact.parse(volume),
                null,
                RowMethod.of(VolumeMethod.METER),
                Quantity.parse(tariff, Unit.RUB.per(Unit.KILOWATT_HOUR)),
                amounts(base, "0", "0", benefit));
    }

    private static RowAmounts amounts(String base, String multiplier, String recalculated, String benefit) {
        return new RowAmounts(
                Kopecks.parse(base), Kopecks.parse(multiplier), Kopecks.parse(recalculated), Kopecks.parse(benefit));
    }
}
