package io.saldo.json;

import io.saldo.billing.allocation.AccruedPenalties;
import io.saldo.billing.allocation.AllocationId;
import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.ClaimForm;
import io.saldo.billing.allocation.ClaimId;
import io.saldo.billing.allocation.ClaimState;
import io.saldo.billing.allocation.Credit;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtTerm;
import io.saldo.billing.allocation.DebtorChange;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.Instalment;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OpenItems;
import io.saldo.billing.allocation.OrderLeg;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentPurpose;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.allocation.PenaltyKey;
import io.saldo.billing.benefit.AccountBenefits;
import io.saldo.billing.benefit.Benefit;
import io.saldo.billing.benefit.BenefitForm;
import io.saldo.billing.benefit.BenefitLimit;
import io.saldo.billing.benefit.PersonId;
import io.saldo.billing.benefit.Stated;
import io.saldo.billing.benefit.Subsidy;
import io.saldo.billing.benefit.SubsidyGrant;
import io.saldo.billing.benefit.SubsidyTerms;
import io.saldo.billing.book.BenefitBook;
import io.saldo.billing.book.OrderBook;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.OtherLine;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.penalty.MonthPenalties;
import io.saldo.billing.penalty.OverdueDebt;
import io.saldo.billing.penalty.Penalty;
import io.saldo.billing.penalty.PenaltyCalculator;
import io.saldo.billing.penalty.PenaltyPolicy;
import io.saldo.billing.penalty.PenaltyRegime;
import io.saldo.billing.penalty.PenaltySegment;
import io.saldo.billing.penalty.PenaltyTerms;
import io.saldo.billing.registry.PaymentRegistry;
import io.saldo.billing.registry.Settlement;
import io.saldo.billing.registry.UnidentifiedPayment;
import io.saldo.billing.registry.UnidentifiedReason;
import io.saldo.billing.run.MoneyFacts;
import io.saldo.billing.statement.Certificate;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A sample of every value of money: what it rests on, claims, penalties. */
final class MoneySamples {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
    private static final MovementBasis BASIS =
            new MovementBasis(new TextRef("registry-12"), new TextRef("bank-error"), "user-7");

    private MoneySamples() {}

    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>(money());
        samples.addAll(penalties());
        samples.addAll(benefits());
        return samples;
    }

    private static List<Sample> benefits() {
        Stated share = stated("0.5", Unit.ONE);
        Stated each = stated("9000", Unit.RUB.per(Unit.PERSON));
        Subsidy subsidy = new Subsidy(
                each,
                stated("3", Unit.PERSON),
                stated("20000", Unit.RUB),
                share,
                FederalLaw.book().at(LawParameter.SUBSIDY_SHARE_MOST, DAY).orElseThrow(),
                each,
                stated("7000", Unit.RUB));
        var within = new BenefitLimit(Quantity.parse("4.029", Unit.CUBIC_METRE.per(Unit.PERSON)), 1);
        var terms = new SubsidyTerms(
                each.value(),
                3,
                Kopecks.of(2_000_000),
                share.value(),
                Quantity.parse("9000", each.value().unit()));
        return List.of(
                Sample.of(share),
                Sample.of(subsidy.amount()),
                Sample.of(subsidy),
                Sample.of(benefit(new ServiceCode("water"), within, BenefitForm.DISCOUNT)),
                Sample.of(benefit(new ServiceCode("water"), BenefitLimit.ofNorm(2), BenefitForm.DISCOUNT)),
                Sample.of(benefit(null, null, BenefitForm.MONEY)),
                Sample.of(within),
                Sample.of(terms),
                Sample.of(new SubsidyGrant(
                        new AccountNumber("40-1"), Kopecks.of(90_000), null, new TextRef("decision-7"))),
                Sample.of(new SubsidyGrant(new AccountNumber("40-1"), null, terms, new TextRef("decision-8"))),
                Sample.of(new AccountBenefits.Outcome(List.of(), new TreeSet<>(List.of(new FactId("benefit-1"))))),
                Sample.of(new PersonId("person-1")),
                Sample.of(BenefitBook.NONE));
    }

    private static Benefit benefit(@Nullable ServiceCode service, @Nullable BenefitLimit limit, BenefitForm form) {
        return new Benefit(
                new PersonId("person-1"),
                new AccountNumber("40-1"),
                service,
                Quantity.parse("0.5", Unit.ONE),
                limit,
                form,
                new TextRef("veteran"),
                new TextRef("certificate-7"));
    }

    private static Stated stated(String number, Unit unit) {
        return new Stated(Quantity.parse(number, unit), new FactId("stated"));
    }

    private static List<Sample> money() {
        Credit credit = new Credit(
                new DebtorId("d-1"), TestHouse.obligation().owedFor(), MovementKind.WRITE_OFF, CreditCause.WRITE_OFF);
        PaymentPurpose purpose = new PaymentPurpose(TestHouse.OCTOBER, new ClaimId("2-118/2026"));
        PaymentReversal reversal = new PaymentReversal(new PaymentId("back"), new PaymentId("paid-1"), DAY, BASIS);
        Instalment instalment = new Instalment(DAY, Kopecks.of(5));
        Claim claim = new Claim(
                new ClaimId("рассрочка 4"),
                new AccountNumber("40-1"),
                ClaimForm.INSTALMENT,
                DAY,
                null,
                new TreeSet<>(List.of(new ObligationId("owed-1"))),
                List.of(instalment),
                ClaimState.BROKEN,
                BASIS);
        Claim suit = new Claim(
                new ClaimId("2-118/2026"),
                new AccountNumber("40-1"),
                ClaimForm.SUIT,
                DAY,
                DAY.plusDays(9),
                new TreeSet<>(List.of(new ObligationId("owed-1"))),
                List.of(),
                ClaimState.STANDING,
                MovementBasis.NONE);
        OrderLeg leg = new OrderLeg(
                new AccountNumber("40-1"),
                new DebtorId("d-1"),
                TestHouse.obligation().owedFor(),
                DebtKind.PRINCIPAL,
                TestHouse.OCTOBER,
                Kopecks.of(-4));
        MoneyOrder order = new MoneyOrder(
                new FactId("order-9"), MovementKind.WRITE_OFF, DAY, CreditCause.WRITE_OFF, List.of(leg), BASIS);
        DebtorChange change = new DebtorChange(
                new AccountNumber("40-1"), new DebtorId("d-1"), new DebtorId("d-2"), DAY, DebtorChange.Seller.STATE);
        DebtorChanges changes = new DebtorChanges(List.of(change), DebtorChanges.StateSales.DEBT_STAYS);
        var accrued = new AccruedPenalties(
                PenaltyKey.of(TestHouse.obligation()),
                Exact.of(7, 3),
                Kopecks.of(233),
                BillingSamples.LINE.id().toString());
        OpenItems items = new OpenItems(
                List.of(TestHouse.obligation()),
                List.of(new OpenItems.Paid(TestHouse.payment(), new DebtorId("d-1"), Kopecks.of(2))),
                List.of(TestHouse.allocation()),
                List.of(reversal),
                List.of(accrued));
        var registry = new PaymentRegistry(
                "r-649584", "sberbank", DAY, 2, Kopecks.of(242_035), Fingerprint.of(TestHouse.obligation()));
        var waiting = new UnidentifiedPayment(
                new PaymentId("sberbank:100000000002"),
                registry.id(),
                "00000371",
                new PartyId("manager"),
                DAY,
                Kopecks.of(90_000),
                UnidentifiedReason.UNKNOWN_ACCOUNT,
                new TextRef("take-registry:1"),
                null);
        var placed = new Settlement(new AccountNumber("40-1"), DAY, null, "staff-7");
        var returned = new Settlement(null, DAY, new TextRef("letter-1"), "staff-7");
        return List.of(
                Sample.of(new OtherLine(
                        new AccountNumber("40-1"),
                        new ServiceCode("water"),
                        BillingPeriod.of(2026, 9),
                        BillingPeriod.of(2026, 8),
                        LineKind.RECALCULATION,
                        Kopecks.of(-12_345),
                        Quantity.parse("3.5", Unit.CUBIC_METRE),
                        Quantity.parse("40.00", Unit.RUB.per(Unit.CUBIC_METRE)),
                        VolumeMethod.AVERAGE)),
                Sample.of(new Certificate(
                        "40-1-debt-2026-10-01",
                        LocalDate.of(2026, 10, 1),
                        "Справка о задолженности",
                        new DebtorId("d-1"),
                        "0123456789ab",
                        List.of(new Certificate.Fact("Лицевой счёт", "40-1")),
                        List.of(new Certificate.Table(
                                "Задолженность, руб.",
                                1,
                                List.of("Получатель", "Всего"),
                                List.of(List.of("ООО «Уют»", "10,00")),
                                List.of("Итого", "10,00"))),
                        List.of("Просроченной задолженности нет."))),
                Sample.of(new Certificate.Fact("Лицевой счёт", "40-1")),
                Sample.of(new Certificate.Table(
                        "Задолженность, руб.",
                        1,
                        List.of("Получатель", "Всего"),
                        List.of(List.of("ООО «Уют»", "10,00")),
                        List.of("Итого", "10,00"))),
                Sample.of(registry),
                Sample.of(waiting),
                Sample.of(waiting.settled(placed)),
                Sample.of(placed),
                Sample.of(returned),
                Sample.of(BASIS),
                Sample.of(new MovementBasis(null, null, "", TestHouse.OCTOBER)),
                Sample.of(MovementBasis.NONE),
                Sample.of(credit),
                Sample.of(purpose),
                Sample.of(PaymentPurpose.NONE),
                Sample.of(purpose.claim() == null ? new ClaimId("?") : purpose.claim()),
                Sample.of(new Payment(
                        new PaymentId("off"),
                        new AccountNumber("40-1"),
                        TestHouse.MANAGER,
                        DebtKind.PRINCIPAL,
                        DAY,
                        Kopecks.of(3),
                        purpose,
                        credit,
                        BASIS)),
                Sample.of(TestHouse.obligation().term()),
                Sample.of(reversal),
                Sample.of(instalment),
                Sample.of(claim),
                Sample.of(suit),
                Sample.of(items),
                Sample.of(items.payments().get(0)),
                Sample.of(accrued),
                Sample.of(accrued.key()),
                Sample.of(new MoneyFacts(
                        DAY,
                        new TreeMap<>(Map.of(TestHouse.obligation().account(), items)),
                        List.of(TestHouse.obligation()),
                        List.of(),
                        List.of(reversal),
                        List.of(claim),
                        List.of(order),
                        changes)),
                Sample.of(leg),
                Sample.of(order),
                Sample.of(change),
                Sample.of(changes),
                Sample.of(DebtorChanges.NONE),
                Sample.of(TestHouse.obligation().id()),
                Sample.of(ObligationId.of(BillingSamples.LINE.id())),
                Sample.of(new AllocationId(
                        new PaymentId("p-1"), TestHouse.obligation().id(), 1)),
                Sample.of(new DebtTerm(TestHouse.OCTOBER, TestHouse.OCTOBER, DAY, DAY)),
                Sample.of(new DebtorChanges.Open(TestHouse.obligation(), Kopecks.of(1))),
                Sample.of(new DebtorChanges.Passing(
                        List.of(new DebtorChanges.Open(TestHouse.obligation(), Kopecks.of(1))), List.of())),
                Sample.of(OrderBook.NONE),
                Sample.of(new OrderBook(
                        TestHouse.always("order", order),
                        TestHouse.always("back", reversal),
                        TestHouse.always("claim", claim),
                        TestHouse.always("sale", change),
                        DebtorChanges.StateSales.DEBT_PASSES)));
    }

    private static List<Sample> penalties() {
        OverdueDebt debt = new OverdueDebt(
                DAY,
                DAY.plusDays(1),
                List.of(
                        new OverdueDebt.Part("paid", Kopecks.of(100_000), DAY.plusDays(120)),
                        new OverdueDebt.Part("owed", Kopecks.of(7), null, List.of(DateRange.day(DAY.plusDays(5))))),
                List.of(DateRange.from(DAY.plusDays(200))));
        List<PenaltySegment> segments = new PenaltyCalculator(
                        FederalLaw.book(), PenaltyRegime.HOUSING, PenaltyPolicy.DEFAULT)
                .accrue(debt, LocalDate.of(2026, 10, 31));
        PenaltyPolicy policy = new PenaltyPolicy(
                PenaltyPolicy.RateDay.EACH_DAY,
                PenaltyPolicy.Rounding.PER_SEGMENT,
                PenaltyPolicy.MoratoriumDays.NOT_COUNTED,
                PenaltyPolicy.CalculationDay.EXCLUSIVE,
                PenaltyPolicy.CapForm.FLAT,
                PenaltyPolicy.CapDay.DAY_OF_RATE,
                PenaltyPolicy.BankruptcyMoratorium.NOT_APPLIED,
                Map.of(CreditCause.QUALITY, PenaltyPolicy.CreditEffect.FROM_ORIGIN));
        PenaltyTerms terms =
                new PenaltyTerms(policy, new TreeMap<>(Map.of(new AccountNumber("40-1"), PenaltyRegime.SUPPLY)));
        List<Sample> samples = new ArrayList<>(List.of(
                Sample.of(debt),
                Sample.of(debt.parts().get(0)),
                Sample.of(debt.parts().get(1)),
                Sample.of(policy),
                Sample.of(PenaltyPolicy.DEFAULT),
                Sample.of(terms),
                Sample.of(new Penalty(BillingSamples.LINE)),
                Sample.of(new MonthPenalties.Basis(
                        BillingSamples.LINE.id().house(),
                        TestHouse.OCTOBER,
                        FederalLaw.book(),
                        terms,
                        DAY,
                        Set.of(new ServiceCode("repair")),
                        Set.of(new AccountNumber("40-1"))))));
        segments.forEach(each -> samples.add(Sample.of(each)));
        return samples;
    }
}
