package io.saldo.json;

import io.saldo.billing.binding.Closing;
import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.binding.Needs;
import io.saldo.billing.binding.Past;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.comparison.BillComparison;
import io.saldo.billing.month.Inherited;
import io.saldo.billing.month.Parked;
import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.recalculation.ClosedMonths;
import io.saldo.billing.recalculation.DistributorFee;
import io.saldo.billing.recalculation.GivenUp;
import io.saldo.billing.recalculation.MeteredCharges;
import io.saldo.billing.recalculation.MeteredMonth;
import io.saldo.billing.recalculation.Owing;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.recalculation.Withheld;
import io.saldo.billing.recalculation.YearEnd;
import io.saldo.billing.recalculation.YearlyPlan;
import io.saldo.billing.rows.BookFault;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.billing.store.Annulment;
import io.saldo.billing.store.DocumentNumber;
import io.saldo.billing.store.IssuedDocument;
import io.saldo.billing.store.KeptDocument;
import io.saldo.billing.store.Manifest;
import io.saldo.billing.store.Seal;
import io.saldo.billing.store.SealedMonth;
import io.saldo.billing.store.Withdrawal;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Resolution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A month that was closed before any fact was known and is charged again in the next one, so that everything of it is
 * late.
 */
final class RecalculationSamples {
    private static final Moment BEFORE = Moment.of(Known.BEGINNING);
    private static final Line PART = BillingSamples.LINE;
    private static final MeteredCharges METERED =
            new MeteredCharges(new TreeSet<>(Set.of(PART.id().service())), List.of(PART), List.of());
    private static final MeteredMonth.Fee FEE = new MeteredMonth.Fee(owing(), PART.id(), PART.unrounded());
    private static final MeteredMonth.Posted POSTED =
            new MeteredMonth.Posted(owing(), PART.id(), PART.amount(), PART.unrounded());
    private static final YearEnd.Divided DIVIDED = new YearEnd.Divided(
            List.of(BillingSamples.MONTH.facts()),
            List.of(PART),
            new TreeMap<>(Map.of(new PremisesId("1"), new Resolution.Contradiction<>(List.of(new FactId("a"))))));
    private static final Inherited INHERITED = new Inherited(
            BillingSamples.BOOK.carry(),
            new TreeMap<>(Map.of(Resource.ELECTRICITY, new TreeMap<>(Map.of(TestHouse.id(1), Exact.of(-1, 3))))),
            new TreeMap<>());
    private static final ClosedMonth CLOSED = new ClosedMonth(
            BEFORE,
            List.of(),
            BillingSamples.BILL.charges().consumptions(),
            BillingSamples.BILL.charges().distributions(),
            INHERITED,
            BillingSamples.BILL.charges().carry(),
            INHERITED.late(),
            METERED);
    private static final ClosedMonths MONTHS = new ClosedMonths(new TreeMap<>(Map.of(TestHouse.OCTOBER, CLOSED)));

    private static final YearlyPlan PLAN = new YearlyPlan(
            TestHouse.OCTOBER,
            BEFORE,
            List.of(new YearlyPlan.Entry(
                    owing(),
                    PART.amount().plus(Kopecks.of(3)),
                    12,
                    List.of(new YearlyPlan.Part(PART.id(), PART.amount())),
                    List.of(Kopecks.of(1), Kopecks.of(2)),
                    PART.derivation())),
            List.of(new Withheld(
                    TestHouse.OCTOBER, new Parked(null, null, PART.id().service(), ParkReason.NO_AREA, List.of()))));

    private static final HandedOn HANDED_ON = new HandedOn(
            TestHouse.OCTOBER,
            TestHouse.OCTOBER,
            BEFORE,
            BillingSamples.BILL.handedOn().money(),
            BillingSamples.BILL.charges().carry(),
            PLAN,
            new TreeMap<>(Map.of(
                    TestHouse.OCTOBER,
                    new MeteredMonth(
                            TestHouse.OCTOBER,
                            new TreeSet<>(Set.of(PART.id().service())),
                            List.of(FEE),
                            List.of(POSTED),
                            List.of()))),
            new TreeMap<>(Map.of(TestHouse.OCTOBER, new HandedOn.Settled(BEFORE, TestHouse.OCTOBER))),
            PLAN.withheld());

    private RecalculationSamples() {}

    private static Owing owing() {
        return new Owing(
                PART.id().account(), PART.id().service(), PART.id().creditor(), PART.payee(), PART.performer());
    }

    private static DistributorFee distributors() {
        Origin told = Origin.fact(new FactId("distributors"));
        var id = new PremisesId("1");
        return DistributorFee.of(
                        new TreeMap<>(Map.of(id, new Operand(new Symbol("fee", "P"), Exact.of(10), Unit.RUB, told))),
                        new TreeMap<>(Map.of(id, new Operand(new Symbol("units", "p"), Exact.of(3), Unit.ONE, told))))
                .get(0);
    }

    static List<Sample> all() {
        HouseMonth month = MonthBinder.bind(
                TestHouse.book(3),
                TestHouse.OCTOBER.next(),
                Moment.LATEST,
                new Past(HANDED_ON, MONTHS, BillingSamples.ROWS),
                RecalculationPolicy.DEFAULT);
        HouseBill bill = MonthlyBilling.bill(month);
        var reopened = month.reopening().months().get(0);
        var recalculation = bill.recalculation();
        List<Sample> samples = new ArrayList<>(List.of(
                Sample.of(CLOSED),
                Sample.of(MONTHS),
                Sample.of(ClosedMonths.NONE),
                Sample.of(PLAN),
                Sample.of(PLAN.entries().get(0)),
                Sample.of(PLAN.entries().get(0).owing()),
                Sample.of(PLAN.entries().get(0).posted().get(0)),
                Sample.of(HANDED_ON),
                Sample.of(HANDED_ON.settled(TestHouse.OCTOBER)),
                Sample.of(new Past(HANDED_ON, MONTHS, BillingSamples.ROWS)),
                Sample.of(BillingSamples.ROWS.get(PART.id().account())),
                Sample.of(new Needs(
                        new TreeSet<>(Set.of(TestHouse.OCTOBER)),
                        new TreeSet<>(Set.of(PART.id().account())))),
                Sample.of(new Closing(HANDED_ON, new TreeMap<>(MONTHS.months()), new TreeMap<>(BillingSamples.ROWS))),
                Sample.of(new BookFault(new FactId("reading-1"), "meter", "m9", "tell the meter too")),
                Sample.of(INHERITED),
                Sample.of(month),
                Sample.of(month.reopening()),
                Sample.of(METERED),
                Sample.of(METERED.month(BillingSamples.MONTH.facts(), List.of(PART))),
                Sample.of(HANDED_ON.year().get(TestHouse.OCTOBER)),
                Sample.of(FEE),
                Sample.of(POSTED),
                Sample.of(YearEnd.of(
                        TestHouse.OCTOBER, List.copyOf(HANDED_ON.year().values()), PLAN.entries(), Moment.LATEST)),
                Sample.of(DIVIDED),
                Sample.of(new YearEnd(TestHouse.OCTOBER, List.of(), List.of(), Moment.LATEST, DIVIDED)),
                Sample.of(distributors()),
                Sample.of(reopened),
                Sample.of(reopened.steps().get(0)),
                Sample.of(reopened.steps().get(0).facts().get(0)),
                Sample.of(month.reopening().refusals().get(0)),
                Sample.of(RecalculationPolicy.DEFAULT.with(RecalculationPolicy.Style.LEDGER)),
                Sample.of(new RecalculationPolicy(Map.of(), RecalculationPolicy.Style.DELTA, 12, TestHouse.OCTOBER)),
                Sample.of(bill),
                Sample.of(recalculation),
                Sample.of(recalculation.outcomes().get(TestHouse.OCTOBER)),
                Sample.of(recalculation.lines().get(0)),
                Sample.of(recalculation.lines().get(0).cause())));
        Parked parked = bill.charges().parked().get(0);
        samples.add(Sample.of(new Withheld(TestHouse.OCTOBER, parked)));
        samples.add(Sample.of(
                new GivenUp(TestHouse.OCTOBER, new AccountNumber("1001"), null, null, new TextRef("decision-3"))));
        var manifest = new Manifest(
                new HouseId("h-8"),
                bill.handedOn().period(),
                1,
                new Moment(TestHouse.KNOWN, Known.BEGINNING),
                "0.1.0",
                new TreeMap<>(Map.of("lines", 12L)),
                new TreeMap<>(Map.of("lines", Kopecks.of(150_05))),
                new TreeMap<>(Map.of("results", Fingerprint.of(bill))),
                Fingerprint.of(HANDED_ON));
        var annulment = new Annulment(Instant.parse("2026-12-01T09:00:00Z"), "staff-7", "closed a day too early");
        samples.add(Sample.of(manifest));
        samples.add(Sample.of(annulment));
        samples.add(Sample.of(new Seal(manifest, annulment)));
        samples.add(Sample.of(new SealedMonth(
                manifest,
                bill,
                new Closing(HANDED_ON, new TreeMap<>(MONTHS.months()), new TreeMap<>(BillingSamples.ROWS)))));
        var document = new IssuedDocument(
                new DocumentNumber("8-2026-10/1001"),
                "payment-document",
                new HouseId("h-8"),
                new AccountNumber("1001"),
                new DebtorId("debtor-1"),
                BillingPeriod.of(2026, 10),
                Instant.parse("2026-11-01T09:30:00.123456Z"),
                "saldo-json/1",
                "{\"итого\":\"1 234.50\"}");
        var withdrawal = new Withdrawal(
                Instant.parse("2026-11-03T09:00:00Z"),
                "staff-7",
                "напечатан с ошибкой",
                new DocumentNumber("8-2026-10/7"));
        samples.add(Sample.of(document.number()));
        samples.add(Sample.of(document));
        samples.add(Sample.of(withdrawal));
        samples.add(Sample.of(new KeptDocument(document, withdrawal)));
        BillComparison comparison = BillComparison.of(
                bill.charges().lines().get(0).id().account(), BillingSamples.MONTH, BillingSamples.BILL, month, bill);
        samples.add(Sample.of(comparison));
        samples.add(Sample.of(comparison.changes().get(0)));
        return samples;
    }
}
