package io.saldo.json;

import com.fasterxml.jackson.core.type.TypeReference;
import io.saldo.billing.absence.Absence;
import io.saldo.billing.absence.AbsenceGround;
import io.saldo.billing.absence.AbsencePolicy;
import io.saldo.billing.absence.AbsenceReview;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.balance.MovementSums;
import io.saldo.billing.binding.AccountRows;
import io.saldo.billing.binding.Past;
import io.saldo.billing.book.ActBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.RateBook;
import io.saldo.billing.charge.AccountDivision;
import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.charge.Band;
import io.saldo.billing.charge.InvoiceShare;
import io.saldo.billing.charge.InvoicedResource;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PersonPart;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.billing.charge.PremisesActs;
import io.saldo.billing.charge.PremisesEvents;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.charge.ServiceVolumes;
import io.saldo.billing.charge.SupplyQuality;
import io.saldo.billing.charging.ChargeCalculator;
import io.saldo.billing.charging.PremisesCharge;
import io.saldo.billing.inspection.MeterCheck;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.billing.month.Carry;
import io.saldo.billing.month.Dispute;
import io.saldo.billing.month.HouseCharging;
import io.saldo.billing.month.Parked;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.quality.BreachTime;
import io.saldo.billing.quality.Circumstance;
import io.saldo.billing.quality.QualityReview;
import io.saldo.billing.rule.InvoiceDivision;
import io.saldo.billing.rule.MonthFee;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MoneyFacts;
import io.saldo.billing.tariff.Tariff;
import io.saldo.billing.tariff.Vat;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.selection.Selection;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.ConsumptionMethod;
import io.saldo.metering.house.Distribution;
import io.saldo.metering.meter.AccessRefusal;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A sample of every public value of the engine, most of them out of a bill. */
final class BillingSamples {
    static final HouseBook BOOK = TestHouse.book(3);
    static final HouseMonth MONTH = TestHouse.month(3);
    static final HouseBill BILL = TestHouse.bill(3);
    static final Map<AccountNumber, AccountRows> ROWS =
            Past.NONE.closing(MONTH, BILL).accounts();
    static final Line LINE = BILL.charges().lines().get(0);

    private BillingSamples() {}

    static List<Sample> given() {
        List<Sample> samples = new ArrayList<>();
        samples.add(Sample.of(BOOK));
        samples.add(Sample.of(BOOK.services().get(0)));
        samples.add(Sample.of(BOOK.premises().get(0)));
        samples.add(Sample.of(BOOK.metering()));
        samples.add(Sample.of(BOOK.metering().meters().get(0)));
        samples.add(Sample.of(BOOK.metering().groups().get(0)));
        samples.add(Sample.of(BOOK.money()));
        samples.add(Sample.of(new Band(Zone.NIGHT, 2)));
        samples.add(Sample.of(BOOK.carry()));
        samples.add(Sample.of(new Carry(
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(
                        Map.of(new MeterId("water-1"), new TreeMap<>(Map.of(Zone.NIGHT, MeteringSamples.REGISTER)))))));
        samples.add(Sample.of(MONTH));
        samples.add(Sample.of(MONTH.facts()));
        samples.add(Sample.of(MONTH.facts().terms()));
        samples.add(Sample.of(MONTH.facts().services().get(0)));
        samples.add(Sample.of(MONTH.facts().premises().get(0)));
        samples.add(Sample.of(MONTH.facts().premises().get(0).terms().get(TestHouse.code(ServiceKind.HEATING))));
        MONTH.facts().disputes().forEach(each -> samples.add(Sample.of(each)));
        samples.add(Sample.of(new Dispute(null, null, null, ParkReason.NO_DECISION, List.of())));
        samples.add(Sample.of(Dispute.of(
                new AccountNumber("40-1"), ParkReason.UNREADABLE_ROW, List.of(new FactId("payments.csv:3")))));
        samples.add(Sample.of(MONTH.money()));
        samples.add(Sample.of(MoneyFacts.NONE));
        samples.add(Sample.of(new HouseCharging.OfServices(List.of(LINE), List.of())));
        samples.add(Sample.of(MonthFee.of(Formula.of(new Symbol("volume", "V")))));
        samples.add(Sample.of(TestHouse.obligation()));
        samples.add(Sample.of(TestHouse.obligation().id()));
        samples.add(Sample.of(TestHouse.obligation().owedFor()));
        samples.add(Sample.of(TestHouse.payment()));
        samples.add(Sample.of(new Payment(
                new PaymentId("paid-2"),
                new AccountNumber("40-1"),
                TestHouse.MANAGER,
                DebtKind.PENALTY,
                LocalDate.of(2026, 10, 9),
                Kopecks.of(1),
                null)));
        samples.add(Sample.of(new PaymentId("paid-1")));
        samples.add(Sample.of(TestHouse.allocation()));
        samples.add(Sample.of(MONTH.facts()
                .services()
                .get(0)
                .tariff()
                .rows()
                .get(0)
                .spans()
                .list()
                .get(0)
                .value()));
        samples.add(Sample.of(new Tariff(
                Quantity.parse("4.64", Unit.RUB.per(Unit.KILOWATT_HOUR)),
                Quantity.of(3900, Unit.KILOWATT_HOUR),
                Vat.ADDED,
                "decree")));
        samples.add(Sample.of(
                new RateBook<>(
                        Attributes.of(Attribute.ROOMS, "4+"), TestHouse.always("rate", Quantity.of(3, Unit.ONE))),
                new TypeReference<>() {}));
        samples.add(Sample.of(new Adjustment(
                new FactId("order-7"),
                new AccountNumber("40-1"),
                new ServiceCode("water"),
                LineKind.BENEFIT,
                TestHouse.OCTOBER,
                TestHouse.OCTOBER.previous(),
                Kopecks.of(-150),
                new TextRef("order-7"))));
        samples.add(Sample.of(PremisesEvents.NONE));
        samples.add(Sample.of(MONTH.facts().premises().get(0).events()));
        samples.addAll(events());
        return samples;
    }

    private static List<Sample> events() {
        Absence away = new Absence(
                1,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 9),
                LocalDate.of(2026, 9, 30),
                AbsenceGround.ORDINARY,
                new TextRef("application-1"));
        BreachTime night =
                BreachTime.between(LocalDateTime.of(2026, 10, 1, 23, 30), LocalDateTime.of(2026, 10, 2, 4, 0));
        Breach cold = new Breach(
                BreachKind.ROOM_TEMPERATURE,
                night,
                null,
                Set.of(TestHouse.id(2), TestHouse.id(1)),
                Exact.parse("15.5"),
                Circumstance.CORNER_ROOM,
                new TextRef("act-2"));
        Breach off = new Breach(
                BreachKind.COLD_WATER_OFF,
                BreachTime.hoursOf(TestHouse.OCTOBER, Exact.of(19, 2)),
                new GroupId("riser-1"),
                Set.of(),
                null,
                Circumstance.ORDINARY,
                new TextRef("log"));
        Span<Breach> told = new Span<>(TestHouse.OCTOBER.range(), off, new FactId("breach-1"));
        var law = FederalLaw.book();
        var reduction = QualityReview.review(List.of(told), law, TestHouse.OCTOBER)
                .orElseThrow()
                .get(0);
        var policy = AbsencePolicy.of(law, TestHouse.OCTOBER.first()).orElseThrow();
        return List.of(
                Sample.of(away),
                Sample.of(policy),
                Sample.as(AbsenceReview.review(away, policy), AbsenceReview.Verdict.class),
                Sample.as(
                        new AbsenceReview.Verdict.Refused(AbsenceReview.Refusal.TOO_SHORT),
                        AbsenceReview.Verdict.class),
                Sample.of(night),
                Sample.of(cold),
                Sample.of(off),
                Sample.of(reduction),
                Sample.of(new SupplyQuality(List.of(told), Spans.none(), true)),
                Sample.of(PersonPart.whole(ConsumptionMethod.NORM_METER_IMPOSSIBLE)),
                Sample.of(new PremisesEvents(
                        Map.of(),
                        List.of(new Span<>(TestHouse.OCTOBER.range(), away, new FactId("absence-1"))),
                        acts())),
                Sample.of(acts()),
                Sample.of(PremisesActs.NONE),
                Sample.of(ActBook.NONE),
                Sample.of(BOOK.accounts().get(0)),
                Sample.of(BOOK.supply()),
                Sample.of(BOOK.money().penalties()),
                Sample.of(BOOK.premises().get(0).acts()),
                Sample.of(check()),
                Sample.of(use()),
                Sample.of(new UnauthorisedUse(
                        Resource.GAS,
                        UnauthorisedUse.Kind.TAMPERING,
                        null,
                        LocalDate.of(2026, 10, 1),
                        null,
                        Quantity.parse("1.5", Unit.CUBIC_METRE),
                        new TextRef("act-6"))));
    }

    private static MeterCheck check() {
        return new MeterCheck(
                Resource.COLD_WATER,
                LocalDate.of(2026, 10, 5),
                Quantity.parse("-12.5", Unit.CUBIC_METRE),
                new TextRef("act-4"));
    }

    private static UnauthorisedUse use() {
        return new UnauthorisedUse(
                Resource.ELECTRICITY,
                UnauthorisedUse.Kind.CONNECTION,
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 2),
                null,
                new TextRef("act-5"));
    }

    private static PremisesActs acts() {
        DateRange days = TestHouse.OCTOBER.range();
        return new PremisesActs(
                Map.of(
                        Resource.ELECTRICITY,
                        new Span<>(days, Quantity.parse("88", Unit.KILOWATT_HOUR), new FactId("calculated-1"))),
                List.of(new Span<>(
                        days,
                        new AccessRefusal(Resource.COLD_WATER, true, new TextRef("act-3")),
                        new FactId("refusal-1"))),
                List.of(new Span<>(days, check(), new FactId("check-1"))),
                List.of(new Span<>(days, use(), new FactId("use-1"))));
    }

    static List<Sample> charged() {
        AccountDivision division = new AccountDivision(
                ShareBasis.AREA,
                new TreeMap<>(Map.of(new AccountNumber("a"), Exact.of(1, 3), new AccountNumber("b"), Exact.of(2, 3))));
        PieceCharge piece =
                new PieceCharge(LineKind.BASE, LINE.basis(), Exact.of(1, 7), Kopecks.of(14), LINE.derivation());
        ServiceAgreement agreement = new ServiceAgreement(
                new ServiceCode("s"), TestHouse.MANAGER, TestHouse.MANAGER, TestHouse.MANAGER, Billing.OURS);
        PremisesCharge charge = new PremisesCharge(TestHouse.OCTOBER.range(), agreement, division, piece);
        Consumption own = BILL.charges().consumptions().get(0);
        Distribution.Share share = BILL.charges()
                .distributions()
                .get(TestHouse.code(ServiceKind.HEATING))
                .get(0)
                .shares()
                .get(0);
        ServiceVolumes volumes =
                new ServiceVolumes(Map.of(ServiceKind.COLD_WATER, own), Optional.of(share), own.ground());
        List<Sample> samples = new ArrayList<>();
        samples.add(Sample.of(division));
        InvoicedResource water = new InvoicedResource(
                Resource.COLD_WATER,
                Quantity.parse("15.519", Unit.CUBIC_METRE),
                Quantity.parse("45.29", Unit.RUB.per(Unit.CUBIC_METRE)));
        List<Span<InvoicedResource>> invoice =
                List.of(new Span<>(TestHouse.OCTOBER.range(), water, new FactId("invoice-1")));
        samples.add(Sample.of(water));
        samples.add(Sample.of(new ServiceMonth(
                new Service(new ServiceCode("common"), ServiceKind.COMMON_RESOURCES, "КР на СОИ"),
                Selection.none(),
                Selection.none(),
                List.of(),
                Spans.none(),
                invoice)));
        InvoiceShare part = InvoiceDivision.divide(
                        invoice, List.of(TestHouse.id(1), TestHouse.id(2)), new long[] {31, 30}, Exact.ONE)
                .share(0);
        samples.add(Sample.of(
                new InvoiceShare(part.area(), part.unrounded(), part.amount(), part.derivation(), part.rows())));
        samples.add(Sample.of(piece));
        samples.add(Sample.of(charge));
        samples.add(Sample.of(ServiceVolumes.NONE));
        samples.add(Sample.of(volumes));
        samples.add(Sample.as(new ChargeCalculator.Result.Charged(List.of(charge)), ChargeCalculator.Result.class));
        samples.add(Sample.as(
                new ChargeCalculator.Result.Refused(ParkReason.NO_TARIFF, List.of(new FactId("t"))),
                ChargeCalculator.Result.class));
        samples.add(Sample.as(new RuleOutcome.Charged(List.of(piece)), RuleOutcome.class));
        samples.add(
                Sample.as(new RuleOutcome.Refused(ParkReason.NO_AREA, List.of(new FactId("t"))), RuleOutcome.class));
        return samples;
    }

    static List<Sample> billed() {
        List<Sample> samples = new ArrayList<>();
        samples.add(Sample.of(BILL));
        samples.add(Sample.of(BILL.debts()));
        samples.add(Sample.of(BILL.charges()));
        samples.add(Sample.of(BILL.charges().carry()));
        samples.add(Sample.of(BILL.charges().conservation().get(0)));
        BILL.charges().parked().forEach(each -> samples.add(Sample.of(each)));
        samples.add(Sample.of(new Parked(
                null, null, new ServiceCode("heat"), ParkReason.NO_HOUSE_READING, List.of(new FactId("a")))));
        for (Line line : BILL.charges().lines()) {
            samples.add(Sample.of(line));
        }
        samples.add(Sample.of(LINE.id()));
        samples.add(Sample.of(LINE.basis()));
        for (AccountStatement statement : BILL.statements().values()) {
            samples.add(Sample.of(statement));
        }
        samples.add(
                Sample.of(BILL.statements().values().iterator().next().rows().get(0)));
        AccountStatement first = BILL.statements().values().iterator().next();
        samples.add(Sample.of(first.id(first.rows().get(0))));
        samples.add(Sample.of(MONTH.facts().accounts()));
        samples.add(Sample.of(MONTH.facts().accounts().debtors()));
        samples.add(Sample.of(new Movement(
                new DebtorId("d-1"),
                null,
                TestHouse.MANAGER,
                TestHouse.MANAGER,
                DebtKind.COURT_COST,
                MovementSums.of(MovementKind.OPENING, Kopecks.of(-5))
                        .plus(MovementSums.of(MovementKind.PAYMENT, Kopecks.of(-7))))));
        samples.add(Sample.of(MovementSums.NONE));
        return samples;
    }
}
