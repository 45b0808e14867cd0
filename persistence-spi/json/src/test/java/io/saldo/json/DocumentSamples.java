package io.saldo.json;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.charge.Band;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.statement.AccountIdentifiers;
import io.saldo.billing.statement.DebtRow;
import io.saldo.billing.statement.DocumentDirectory;
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
import io.saldo.billing.statement.RecalculationRow;
import io.saldo.billing.statement.ReferenceRow;
import io.saldo.billing.statement.RowAmounts;
import io.saldo.billing.statement.RowMethod;
import io.saldo.billing.statement.ServiceRow;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.metering.meter.Zone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A sample of every value of a payment document. */
final class DocumentSamples {
    private DocumentSamples() {}

    static List<Sample> printed() {
        LocalDate day = LocalDate.of(2026, 10, 9);
        AccountNumber account = new AccountNumber("40-1");
        DocumentPremises premises = new DocumentPremises("кв. 1", Quantity.parse("54.30", Unit.SQUARE_METRE), 2, 1, 0);
        AccountIdentifiers identifiers = new AccountIdentifiers("80ЕД123456", "80ЕД123456-01");
        DocumentHead head = new DocumentHead(
                "2026-10/1",
                DocumentPurpose.MAIN,
                account,
                identifiers,
                TestHouse.OCTOBER,
                DocumentPayer.current(new DebtorId("d-2"), ""),
                premises,
                day,
                day);
        DocumentTotals totals = new DocumentTotals(
                Kopecks.of(-1),
                Kopecks.of(2),
                Kopecks.ZERO,
                Kopecks.ZERO,
                Kopecks.of(3),
                day,
                Kopecks.of(1),
                Kopecks.of(-3));
        ServiceRow row = new ServiceRow(
                "Отопление",
                "УК",
                Band.NONE,
                Unit.GIGACALORIE,
                null,
                Exact.of(1, 3),
                new RowMethod(VolumeMethod.COMMON_METER, Condition.COMMON_METER_AVERAGED),
                Quantity.parse("2431.56", Unit.RUB.per(Unit.GIGACALORIE)),
                new RowAmounts(Kopecks.of(81052), Kopecks.ZERO, Kopecks.of(-1), Kopecks.of(-2)));
        ServiceRow recalculated = new ServiceRow(
                "Свет",
                "УК",
                new Band(Zone.NIGHT, 2),
                Unit.KILOWATT_HOUR,
                null,
                null,
                RowMethod.of(VolumeMethod.STATED),
                null,
                row.amounts());
        PayeePart payee = new PayeePart(KernelSamples.party(), KernelSamples.bank(), totals);
        MeterRow meter = new MeterRow(
                "1", Resource.COLD_WATER, false, Zone.WHOLE_DAY, day, null, null, day, Exact.parse("126.1"));
        DocumentNote note = new DocumentNote(DocumentNote.Kind.AVERAGE_USED, "Холодная вода");
        ReferenceRow volume = new ReferenceRow("Отопление", null, Exact.of(7, 3), Unit.GIGACALORIE);
        ReferenceRow norm = new ReferenceRow(
                "Отопление",
                new Norm(Quantity.parse("0.02", Unit.GIGACALORIE.per(Unit.PERSON)), 1, "decree"),
                null,
                Unit.GIGACALORIE);
        DocumentReference reference = new DocumentReference(List.of(volume, norm), List.of(meter));
        DebtRow debt = new DebtRow("Отопление", "УК", DebtKind.PENALTY, totals);
        RecalculationRow change =
                new RecalculationRow("Отопление", TestHouse.OCTOBER, LineKind.RECALCULATION, "акт № 1", Kopecks.of(-1));
        return List.of(
                Sample.of(row.method()),
                Sample.of(recalculated.method()),
                Sample.of(head),
                Sample.of(head.payer()),
                Sample.of(new DocumentPayer(new DebtorId("d-1"), "", true, day)),
                Sample.of(premises),
                Sample.of(new DocumentPremises("", null, 0, 0, 0)),
                Sample.of(identifiers),
                Sample.of(AccountIdentifiers.NONE),
                Sample.of(totals),
                Sample.of(row),
                Sample.of(recalculated),
                Sample.of(row.amounts()),
                Sample.of(payee),
                Sample.of(meter),
                Sample.of(volume),
                Sample.of(norm),
                Sample.of(reference),
                Sample.of(debt),
                Sample.of(change),
                Sample.of(note),
                Sample.of(new PaymentDocument(
                        head,
                        List.of(row, recalculated),
                        List.of(debt),
                        List.of(row),
                        totals,
                        List.of(payee),
                        reference,
                        List.of(change),
                        List.of(note))),
                Sample.of(new DocumentDirectory(
                        "ул. Садовая, 1",
                        Map.of(TestHouse.id(2), "кв. 2", TestHouse.id(1), "кв. 1"),
                        Map.of(TestHouse.MANAGER, KernelSamples.party()),
                        Map.of(
                                new ServiceCode("water"),
                                BillingSamples.BOOK.services().get(0).service()),
                        Map.of(new AccountNumber("40-2"), "", account, ""),
                        Map.of(new DebtorId("d-2"), "", new DebtorId("d-1"), ""),
                        Map.of(account, identifiers),
                        Map.of(new TextRef("act-2"), "акт № 2", new TextRef("act-1"), ""))));
    }
}
