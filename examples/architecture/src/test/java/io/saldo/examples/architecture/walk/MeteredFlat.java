package io.saldo.examples.architecture.walk;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.charge.AccountDivision;
import io.saldo.billing.charge.PremisesEvents;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.charge.ServiceTerms;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.penalty.PenaltyTerms;
import io.saldo.billing.recalculation.Reopening;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MoneyFacts;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.billing.statement.PaymentDocument;
import io.saldo.billing.statement.PaymentDocumentComposer;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.BankDetails;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PartyRole;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Spans;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import io.saldo.metering.reading.ReadingReview;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * One flat with a meter of cold water, from its readings to its payment document: two readings, one tariff, one
 * account, one payment. It walks where it is loaded, so that its classes can be watched.
 */
public final class MeteredFlat implements Callable<String> {
    private static final BillingPeriod OCTOBER = BillingPeriod.of(2026, 10);
    private static final PartyId COMPANY = new PartyId("uk");
    private static final PremisesId FLAT = new PremisesId("1");
    private static final AccountNumber ACCOUNT = new AccountNumber("1001");
    private static final Service WATER =
            new Service(new ServiceCode("cold-water"), ServiceKind.COLD_WATER, "Холодное водоснабжение");
    private static final Unit PRICE = Unit.RUB.per(Unit.CUBIC_METRE);

    private final Meter meter = new Meter(
            new MeterId("W1"),
            Resource.COLD_WATER,
            new MeterPlace.InPremises(FLAT),
            DateRange.from(LocalDate.of(2024, 3, 1)));
    private final List<DatedReading> readings =
            List.of(reading("2026-09-25", "100.5"), reading("2026-10-25", "106.75"));
    private final ServiceMonth service = new ServiceMonth(
            WATER, all(new Tariff(Quantity.parse("48.15", PRICE), "решение"), "tariff-1"), Spans.none());
    private final ServiceTerms terms = new ServiceTerms(
            all(new ServiceAgreement(WATER.code(), COMPANY, COMPANY, COMPANY, Billing.OURS), "agreement-1"),
            all(AccountDivision.whole(ACCOUNT), "account-1"));
    private final Payment payment = new Payment(
            new PaymentId("payment-1"),
            ACCOUNT,
            COMPANY,
            DebtKind.PRINCIPAL,
            LocalDate.of(2026, 10, 12),
            Kopecks.parse("100.00"),
            (BillingPeriod) null);
    private final DocumentDirectory names = names();

    /** Amount, balance and what the document asks for. */
    @Override
    public String call() {
        List<DatedReading> accepted = ReadingReview.review(readings, OCTOBER.last(), null).stream()
                .filter(ReadingReview.Verdict.Accepted.class::isInstance)
                .map(ReadingReview.Verdict::reading)
                .toList();
        HouseMonth month = month(new MeterMonth(meter, OCTOBER, accepted));
        HouseBill bill = MonthlyBilling.bill(month);
        PaymentDocument document =
                new PaymentDocumentComposer(month, bill, names).compose(ACCOUNT).get(0);
        return bill.lines().get(0).amount() + " "
                + bill.statements().get(ACCOUNT).closing() + " "
                + document.totals().toPay();
    }

    private HouseMonth month(MeterMonth water) {
        PremisesMonth flat = new PremisesMonth(
                FLAT,
                PremisesKind.RESIDENTIAL,
                all(Quantity.parse("54.3", Unit.SQUARE_METRE), "area-1"),
                all(new Occupancy(2, 0, 0), "people-1"),
                List.of(water),
                Map.of(),
                new TreeMap<>(Map.of(WATER.code(), terms)),
                Spans.none(),
                PremisesEvents.NONE);
        MonthFacts facts = MonthFacts.of(new HouseId("house-8"), OCTOBER, List.of(service), List.of(flat));
        MoneyFacts money = MoneyFacts.of(List.of(), List.of(payment), List.of());
        return new HouseMonth(
                facts,
                Moment.LATEST,
                null,
                Reopening.NOTHING,
                money,
                List.of(),
                FederalLaw.workingDays(),
                PenaltyTerms.DEFAULT);
    }

    private static <T> Spans<T> all(T value, String fact) {
        return Spans.of(OCTOBER.range(), value, new FactId(fact));
    }

    private static DatedReading reading(String day, String value) {
        return new DatedReading(
                LocalDate.parse(day), Quantity.parse(value, Unit.CUBIC_METRE), new FactId("reading of " + day));
    }

    private static DocumentDirectory names() {
        Timeline<BankDetails> bank = Timeline.of(List.of(Fact.of(
                new FactId("bank-1"),
                DateRange.from(LocalDate.of(2024, 1, 1)),
                Known.BEGINNING,
                new BankDetails("40702810138250123017", "банк", "044525225", "30101810400000000225"))));
        Party company = new Party(COMPANY, PartyRole.MANAGER, "ООО «УК»", "7700000000", "770001001", "", bank);
        return new DocumentDirectory(
                "дом 8", Map.of(), Map.of(COMPANY, company), Map.of(WATER.code(), WATER), Map.of());
    }
}
