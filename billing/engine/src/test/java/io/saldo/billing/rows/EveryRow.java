package io.saldo.billing.rows;

import io.saldo.billing.absence.Absence;
import io.saldo.billing.absence.AbsenceGround;
import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.ClaimForm;
import io.saldo.billing.allocation.ClaimId;
import io.saldo.billing.allocation.ClaimState;
import io.saldo.billing.allocation.Credit;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtorChange;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OrderLeg;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentPurpose;
import io.saldo.billing.benefit.Benefit;
import io.saldo.billing.benefit.BenefitForm;
import io.saldo.billing.benefit.BenefitLimit;
import io.saldo.billing.benefit.PersonId;
import io.saldo.billing.benefit.SubsidyGrant;
import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.charge.InvoicedResource;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.OtherLine;
import io.saldo.billing.inspection.MeterCheck;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.billing.penalty.PenaltyPolicy;
import io.saldo.billing.penalty.PenaltyRegime;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.quality.BreachTime;
import io.saldo.billing.quality.Circumstance;
import io.saldo.billing.recalculation.GivenUp;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.HotWaterSource;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PartyRole;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.AccessRefusal;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPossibility;
import io.saldo.metering.meter.MeteringGroup;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.AverageCause;
import io.saldo.metering.reading.PastVolume;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A house of which a row of every kind is told. */
final class EveryRow {
    static final HouseId HOUSE = new HouseId("house");
    static final AccountNumber ACCOUNT = new AccountNumber("1001");
    static final PremisesId FLAT = new PremisesId("1");
    static final MeterId METER = new MeterId("m1");
    static final ServiceCode WATER = new ServiceCode("water");
    static final PartyId COMPANY = new PartyId("company");
    static final DebtorId OWNER = new DebtorId("owner");
    static final BillingPeriod MONTH = BillingPeriod.of(2025, 1);
    static final LocalDate DAY = MONTH.first();
    static final DateRange DAYS = DateRange.from(DAY);
    static final Quantity VOLUME = Quantity.of(3, Unit.CUBIC_METRE);

    private static final OwedFor OWED = new OwedFor(WATER, COMPANY, COMPANY);
    private static final Kopecks AMOUNT = Kopecks.of(1_000);
    private static final MovementBasis BASIS = new MovementBasis(new TextRef("order-1"), new TextRef("error"), "");

    private EveryRow() {}

    static BookBuilder told() {
        var book = new BookBuilder();
        house(book);
        premises(book);
        meters(book);
        money(book);
        return book;
    }

    private static void house(BookBuilder book) {
        var common = new ServiceCode("common");
        book.house(HOUSE, ZoneOffset.UTC, DAYS)
                .heating(DAYS, new HeatingMode(HeatingPayment.IN_SEASON, 7))
                .heatingSeason(DAYS, "act 1")
                .commonResource(ServiceKind.COMMON_COLD_WATER, DAYS, CommonResourcesMethod.BY_NORM)
                .hotWater(DAYS, HotWaterSource.SUPPLIED)
                .party(COMPANY)
                .service(WATER, ServiceKind.COLD_WATER, "water")
                .service(common, ServiceKind.COMMON_RESOURCES, "common")
                .tariff(WATER, DAYS, Quantity.parse("40.00", Unit.RUB.per(Unit.CUBIC_METRE)), "a decree")
                .norm(WATER, DAYS, new Norm(Quantity.of(4, Unit.CUBIC_METRE.per(Unit.PERSON)), 1, "a decree"))
                .breach(WATER, breach(new GroupId("input"), Set.of()))
                .breach(WATER, breach(null, Set.of(FLAT)))
                .supplied(WATER, MONTH.range(), VOLUME)
                .invoice(
                        common,
                        MONTH,
                        new InvoicedResource(
                                Resource.COLD_WATER, VOLUME, Quantity.of(40, Unit.RUB.per(Unit.CUBIC_METRE))));
    }

    private static Breach breach(@Nullable GroupId group, Set<PremisesId> premises) {
        var time = new BreachTime(DAY.atStartOfDay(), DAY.atTime(20, 0), null);
        return new Breach(
                BreachKind.COLD_WATER_OFF, time, group, premises, null, Circumstance.ORDINARY, new TextRef("act-2"));
    }

    private static void premises(BookBuilder book) {
        var half = new AccountShare(ACCOUNT, ShareBasis.OWNERSHIP, Exact.of(1, 2));
        book.flat(FLAT)
                .room(new PremisesId("1a"), FLAT)
                .area(FLAT, DAYS, Quantity.of(50, Unit.SQUARE_METRE))
                .residents(FLAT, DAYS, 2)
                .meterPossibility(FLAT, Resource.COLD_WATER, DAYS, MeterPossibility.POSSIBLE)
                .agreement(FLAT, DAYS, new ServiceAgreement(WATER, COMPANY, COMPANY, COMPANY, Billing.OURS))
                .share(FLAT, DAYS, half)
                .share(FLAT, WATER, DAYS, half)
                .characteristics(FLAT, DAYS, Attributes.NONE)
                .statedVolume(FLAT, Resource.SEWAGE, MONTH, VOLUME)
                .absence(
                        FLAT,
                        new Absence(1, DAY, DAY.plusDays(9), DAY, AbsenceGround.ORDINARY, new TextRef("letter-1")))
                .calculatedVolume(FLAT, Resource.COLD_WATER, MONTH.range(), VOLUME)
                .refusal(FLAT, DAYS, new AccessRefusal(Resource.COLD_WATER, false, new TextRef("act-3")))
                .meterCheck(FLAT, new MeterCheck(Resource.COLD_WATER, DAY, VOLUME, new TextRef("act-4")))
                .unauthorisedUse(
                        FLAT,
                        new UnauthorisedUse(
                                Resource.COLD_WATER,
                                UnauthorisedUse.Kind.CONNECTION,
                                DAY,
                                DAY,
                                DAY,
                                VOLUME,
                                new TextRef("act-5")))
                .distributors(FLAT, MONTH.range(), Quantity.of(7, Unit.ONE))
                .managed(new DateRange(DAY.minusYears(2), DAY.minusYears(1)), "договор № 1")
                .party(new Party(COMPANY, PartyRole.SUPPLIER, "ООО", "7700000000", "", "", Timeline.empty()))
                .penaltyPolicy(PenaltyPolicy.DEFAULT)
                .stateSales(DebtorChanges.NONE.stateSales())
                .opened(LocalDate.of(2025, 1, 1))
                .giveUp(new GivenUp(MONTH, ACCOUNT, FLAT, WATER, new TextRef("decision-1")))
                .account(ACCOUNT, DAYS)
                .benefit(
                        DAYS,
                        new Benefit(
                                new PersonId("person"),
                                ACCOUNT,
                                WATER,
                                Quantity.parse("0.5", Unit.ONE),
                                BenefitLimit.ofNorm(1),
                                BenefitForm.DISCOUNT,
                                new TextRef("veteran"),
                                new TextRef("certificate-2")))
                .subsidy(DAYS, new SubsidyGrant(ACCOUNT, AMOUNT, null, new TextRef("decision-2")))
                .debtor(ACCOUNT, DAYS, OWNER);
    }

    private static void meters(BookBuilder book) {
        var input = new GroupId("input");
        book.group(DAYS, new MeteringGroup(input, Resource.COLD_WATER, Set.of(FLAT)))
                .meter(METER, Resource.COLD_WATER, FLAT, DAYS)
                .commonMeter(new MeterId("m2"), Resource.COLD_WATER, input, CommonRole.ADDED, DAYS)
                .commonMeter(new MeterId("m3"), Resource.HEAT, CommonRole.ADDED, DAYS)
                .averagedBefore(DAY, METER, AverageCause.NO_READING, 2)
                .carriedBefore(DAY, input, Exact.of(-5))
                .reading(METER, DAY, VOLUME)
                .verification(METER, DAYS, "certificate 1")
                .pastVolume(
                        METER, new PastVolume(MONTH.previous(), Zone.WHOLE_DAY, VOLUME, true, new FactId("before")));
    }

    private static void money(BookBuilder book) {
        var claim = new ClaimId("case 1");
        var debt = new ObligationId("debt");
        var line = new LineId(HOUSE, MONTH, ACCOUNT, OWNER, WATER, COMPANY, MONTH, LineKind.BASE, 0);
        book.openingDebt(new Obligation(debt, ACCOUNT, OWNER, OWED, MONTH.previous(), DebtKind.PRINCIPAL, DAY, AMOUNT))
                .advance(payment("advance", PaymentPurpose.NONE, null))
                .payment("plain", ACCOUNT, COMPANY, DAY, AMOUNT)
                .payment(payment(
                        "paid",
                        new PaymentPurpose(null, claim),
                        new Credit(OWNER, OWED, MovementKind.CORRECTION, CreditCause.ERROR)))
                .postedElsewhere(new OtherLine(
                        ACCOUNT, WATER, MONTH.previous(), MONTH.previous(), LineKind.BASE, AMOUNT, VOLUME, null, null))
                .adjustment(new Adjustment(
                        new FactId("adjusted"),
                        ACCOUNT,
                        WATER,
                        LineKind.ONE_OFF,
                        MONTH,
                        MONTH,
                        AMOUNT,
                        new TextRef("act-6")))
                .order(new MoneyOrder(
                        new FactId("ordered"),
                        MovementKind.CORRECTION,
                        DAY,
                        CreditCause.ERROR,
                        List.of(new OrderLeg(ACCOUNT, OWNER, OWED, DebtKind.PRINCIPAL, MONTH, AMOUNT)),
                        BASIS))
                .reversal("back", "plain", DAY)
                .claim(new Claim(
                        claim,
                        ACCOUNT,
                        ClaimForm.SUIT,
                        DAY,
                        null,
                        new TreeSet<>(Set.of(debt, ObligationId.of(line), new ObligationId("ordered/0"))),
                        List.of(),
                        ClaimState.STANDING,
                        BASIS))
                .stateSale(new DebtorChange(ACCOUNT, OWNER, OWNER, DAY, DebtorChange.Seller.STATE))
                .penaltyRegime(ACCOUNT, PenaltyRegime.NONE);
    }

    private static Payment payment(String id, PaymentPurpose purpose, @Nullable Credit credit) {
        return new Payment(
                new PaymentId(id), ACCOUNT, COMPANY, DebtKind.PRINCIPAL, DAY, AMOUNT, purpose, credit, BASIS);
    }
}
