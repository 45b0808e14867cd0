package io.saldo.testkit;

import static io.saldo.testkit.ServedHouse.COMPANY;
import static io.saldo.testkit.ServedHouse.FIRST;
import static io.saldo.testkit.ServedHouse.HOUSE;
import static io.saldo.testkit.ServedHouse.OTHER;
import static io.saldo.testkit.ServedHouse.OWED;
import static io.saldo.testkit.ServedHouse.UPKEEP;
import static io.saldo.testkit.ServedHouse.WATER;
import static io.saldo.testkit.ServedHouse.number;
import static io.saldo.testkit.ServedHouse.roubles;

import io.saldo.billing.absence.AbsenceGround;
import io.saldo.billing.allocation.ClaimForm;
import io.saldo.billing.allocation.ClaimState;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.Nature;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.tariff.Vat;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.selection.Attribute;
import io.saldo.metering.meter.Zone;
import io.saldo.services.account.ChangeHolder;
import io.saldo.services.account.CloseAccount;
import io.saldo.services.account.Holder;
import io.saldo.services.account.MoveAccount;
import io.saldo.services.act.CheckMeter;
import io.saldo.services.act.FindUse;
import io.saldo.services.act.RefuseAccess;
import io.saldo.services.act.ReportAbsence;
import io.saldo.services.act.ReportBreach;
import io.saldo.services.agreement.DisconnectService;
import io.saldo.services.benefit.EndBenefit;
import io.saldo.services.benefit.GrantBenefit;
import io.saldo.services.benefit.GrantSubsidy;
import io.saldo.services.certificate.CertificateKind;
import io.saldo.services.certificate.IssueCertificate;
import io.saldo.services.claim.AwardCourtCost;
import io.saldo.services.claim.EndClaim;
import io.saldo.services.claim.OpenClaim;
import io.saldo.services.command.Command;
import io.saldo.services.command.Stamp;
import io.saldo.services.correction.ChargeOnce;
import io.saldo.services.correction.CorrectBalance;
import io.saldo.services.correction.Recalculate;
import io.saldo.services.correction.WriteOffDebt;
import io.saldo.services.document.IssueDocuments;
import io.saldo.services.document.ReplaceDocument;
import io.saldo.services.document.WithdrawDocument;
import io.saldo.services.house.AddHouse;
import io.saldo.services.house.DescribeService;
import io.saldo.services.meter.CorrectReading;
import io.saldo.services.meter.InstallMeter;
import io.saldo.services.meter.Passport;
import io.saldo.services.meter.RemoveMeter;
import io.saldo.services.meter.ReplaceMeter;
import io.saldo.services.meter.SubmitReading;
import io.saldo.services.meter.Verified;
import io.saldo.services.meter.VerifyMeter;
import io.saldo.services.payment.RefundMoney;
import io.saldo.services.payment.RegisterPayment;
import io.saldo.services.payment.ReversePayment;
import io.saldo.services.payment.TransferMoney;
import io.saldo.services.premises.AddPremises;
import io.saldo.services.premises.CharacterisePremises;
import io.saldo.services.premises.CountResidents;
import io.saldo.services.premises.MeasurePremises;
import io.saldo.services.rate.Price;
import io.saldo.services.rate.SetNorm;
import io.saldo.services.rate.SetTariff;
import io.saldo.services.registry.FileContent;
import io.saldo.services.registry.PlacePayment;
import io.saldo.services.registry.RegistryForm;
import io.saldo.services.registry.ReturnPayment;
import io.saldo.services.registry.TakeRegistry;
import io.saldo.services.takeover.OldRow;
import io.saldo.services.takeover.TakeOverHouse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A right command of each type, in an order in which all of them can be done in {@link ServedHouse}. */
final class SampleCommands {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Map<Zone, BigDecimal> TEN = Map.of(Zone.WHOLE_DAY, number("10"));

    /** One row that is placed, and two whose accounts nobody has. */
    private static final byte[] REGISTRY = """
            operation;day;account;payee;amount;month
            op-1;2026-11-09;1001;;100.00;2026-10
            op-2;2026-11-09;9991;;200.50;
            op-3;2026-11-09;9992;;300,25;
            =3;600.75
            """.getBytes(StandardCharsets.UTF_8);

    private final ServedHouse house;

    SampleCommands(ServedHouse house) {
        this.house = house;
    }

    List<Command> all() {
        String payment = "register-payment:paid";
        return List.of(
                new AddHouse(house.stamp(), "h-3", "ул. Новая, д. 3", "77", ZoneOffset.UTC, FIRST, "договор 2"),
                house.party(HOUSE, "lift-company"),
                new DescribeService(house.stamp(), HOUSE, "lift", ServiceKind.FIXED_FEE, "Лифт"),
                new AddPremises(house.stamp(), HOUSE, "4", PremisesKind.NON_RESIDENTIAL, null, FIRST, number("75.5")),
                new MeasurePremises(house.stamp(), HOUSE, "2", OCTOBER, null, number("41.2")),
                new CountResidents(house.stamp(), HOUSE, "2", OCTOBER, LocalDate.of(2026, 10, 31), 2, 1, 1),
                new CharacterisePremises(house.stamp(), HOUSE, "2", OCTOBER, null, Map.of(Attribute.STOVE, "GAS")),
                house.open(HOUSE, "3", null),
                new CloseAccount(house.stamp(), "0000000001", LocalDate.of(2026, 11, 30)),
                new ChangeHolder(house.stamp(), "1001", OCTOBER, new Holder("d-new", "Петров Пётр")),
                house.connect("2", WATER),
                new DisconnectService(house.stamp(), HOUSE, "2", WATER, LocalDate.of(2026, 10, 31)),
                new SetTariff(
                        house.stamp(),
                        HOUSE,
                        UPKEEP,
                        Map.of(),
                        LocalDate.of(2026, 11, 1),
                        null,
                        new Price(number("21.50"), "M2", Vat.INCLUDED),
                        "meeting 5"),
                new SetNorm(
                        house.stamp(),
                        null,
                        WATER,
                        Map.of(Attribute.REGION, "77"),
                        FIRST,
                        null,
                        number("6.935"),
                        "M3/PERSON",
                        "order 2"),
                new InstallMeter(
                        house.stamp(),
                        HOUSE,
                        "2",
                        "m-2",
                        Resource.COLD_WATER,
                        OCTOBER,
                        new Passport(5, number("50")),
                        new Verified(LocalDate.of(2032, 10, 1), "С-1"),
                        TEN),
                new SubmitReading(
                        house.stamp(), HOUSE, "m-1", Zone.WHOLE_DAY, LocalDate.of(2026, 10, 24), number("105"), false),
                new CorrectReading(
                        house.stamp(), HOUSE, "m-1", Zone.WHOLE_DAY, LocalDate.of(2026, 10, 24), number("104.5")),
                new VerifyMeter(house.stamp(), HOUSE, "m-1", FIRST, LocalDate.of(2030, 9, 1), "С-2"),
                new ReplaceMeter(
                        house.stamp(),
                        HOUSE,
                        "m-1",
                        DAY,
                        Map.of(Zone.WHOLE_DAY, number("110")),
                        "m-3",
                        null,
                        null,
                        Map.of(Zone.WHOLE_DAY, number("0"))),
                new RemoveMeter(house.stamp(), HOUSE, "m-2", DAY, Map.of(Zone.WHOLE_DAY, number("12"))),
                new RegisterPayment(
                        new Stamp("paid", "staff-7"),
                        "1001",
                        COMPANY,
                        DAY,
                        roubles("1500.00"),
                        DebtKind.PRINCIPAL,
                        SEPTEMBER,
                        null,
                        "касса, чек 17"),
                new ReversePayment(house.stamp(), "1001", payment, DAY, "ошибка кассира"),
                new RefundMoney(house.stamp(), "1001", OWED, roubles("10.00"), DAY, "заявление 3", "переплата"),
                new TransferMoney(
                        house.stamp(), "1001", OWED, "1002", OWED, roubles("100.00"), DAY, "заявление 4", "перенос"),
                new CorrectBalance(
                        house.stamp(), "1001", OWED, roubles("50.00"), true, SEPTEMBER, DAY, "акт 5", "ошибка"),
                new WriteOffDebt(
                        house.stamp(),
                        "1002",
                        OWED,
                        DebtKind.PRINCIPAL,
                        roubles("5.00"),
                        SEPTEMBER,
                        DAY,
                        "приказ 6",
                        "срок давности"),
                new ChargeOnce(house.stamp(), "1001", UPKEEP, roubles("300.00"), NOVEMBER, "замена замка"),
                new Recalculate(
                        house.stamp(),
                        "1001",
                        UPKEEP,
                        roubles("20.00"),
                        true,
                        NOVEMBER,
                        SEPTEMBER,
                        Nature.ERROR,
                        "не убирали подъезд"),
                new OpenClaim(
                        house.stamp(),
                        "1002",
                        "2-100/2026",
                        ClaimForm.COURT_ORDER,
                        DAY,
                        null,
                        Set.of(debt("1002")),
                        List.of(),
                        "заявление в суд"),
                new EndClaim(house.stamp(), "1002", "2-100/2026", ClaimState.WITHDRAWN),
                new AwardCourtCost(house.stamp(), "1002", OWED, roubles("200.00"), DAY, "приказ 2-100", "пошлина"),
                new GrantBenefit(
                        house.stamp(), "1001", "p-1", UPKEEP, number("50"), OCTOBER, null, "ветеран", "удостоверение"),
                new EndBenefit(house.stamp(), "1001", "p-1", LocalDate.of(2026, 12, 31)),
                new GrantSubsidy(
                        house.stamp(), "1001", OCTOBER, LocalDate.of(2027, 3, 31), roubles("700.00"), "решение 8"),
                new ReportAbsence(
                        house.stamp(),
                        HOUSE,
                        "2",
                        1,
                        OCTOBER,
                        LocalDate.of(2026, 10, 20),
                        LocalDate.of(2026, 10, 25),
                        AbsenceGround.ORDINARY,
                        "билеты"),
                new RefuseAccess(house.stamp(), HOUSE, "2", Resource.COLD_WATER, OCTOBER, DAY, false, "акт недопуска"),
                new CheckMeter(
                        house.stamp(), HOUSE, "1", Resource.COLD_WATER, DAY, number("1.5"), true, "акт проверки"),
                new FindUse(
                        house.stamp(),
                        HOUSE,
                        "2",
                        Resource.COLD_WATER,
                        UnauthorisedUse.Kind.CONNECTION,
                        OCTOBER,
                        DAY,
                        null,
                        "акт"),
                new ReportBreach(
                        house.stamp(),
                        HOUSE,
                        WATER,
                        BreachKind.COLD_WATER_OFF,
                        OCTOBER.atTime(8, 0),
                        OCTOBER.atTime(20, 0),
                        Set.of("1", "2"),
                        null,
                        "журнал"),
                new TakeRegistry(
                        house.stamp(), "r-1", RegistryForm.SALDO_CSV, COMPANY, null, null, FileContent.of(REGISTRY)),
                new PlacePayment(house.stamp(), "saldo-csv:op-2", "1002", DAY),
                new ReturnPayment(house.stamp(), "saldo-csv:op-3", DAY, "письмо банка"),
                new TakeOverHouse(
                        house.stamp(),
                        HOUSE,
                        SEPTEMBER,
                        List.of(
                                new OldRow.PostedLine(
                                        "1001",
                                        UPKEEP,
                                        SEPTEMBER,
                                        null,
                                        LineKind.BASE,
                                        roubles("990.00"),
                                        number("50"),
                                        null,
                                        VolumeMethod.AREA),
                                new OldRow.LastReading("m-1", Zone.WHOLE_DAY, OCTOBER, number("1")))),
                new IssueDocuments(house.stamp(), HOUSE, SEPTEMBER),
                new IssueCertificate(
                        house.stamp(), "1001", CertificateKind.DEBT, DAY, SEPTEMBER, "d-h-1-1", "40АА123456", null),
                new WithdrawDocument(house.stamp(), "1002-2026-09", "ошибка в адресе"),
                new ReplaceDocument(house.stamp(), "1001-2026-09", "ошибка в адресе"),
                new MoveAccount(house.stamp(), "1002", LocalDate.of(2026, 12, 1), OTHER, "1", "2002"));
    }

    /** What the account owes by the closed month. */
    String debt(String account) {
        return house.books.read(store -> Objects.requireNonNull(store.months()
                        .handedOn(new HouseId(HOUSE))
                        .orElseThrow()
                        .money()
                        .get(new AccountNumber(account)))
                .debts()
                .get(0)
                .id()
                .value());
    }
}
