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
import io.saldo.billing.charge.Nature;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.billing.tariff.Vat;
import io.saldo.kernel.account.AccountKind;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.metering.meter.Zone;
import io.saldo.services.account.ChangeHolder;
import io.saldo.services.account.CloseAccount;
import io.saldo.services.account.Holder;
import io.saldo.services.account.MoveAccount;
import io.saldo.services.account.NumberRule;
import io.saldo.services.account.OpenAccount;
import io.saldo.services.account.Part;
import io.saldo.services.act.CheckMeter;
import io.saldo.services.act.FindUse;
import io.saldo.services.act.RefuseAccess;
import io.saldo.services.act.ReportAbsence;
import io.saldo.services.act.ReportBreach;
import io.saldo.services.agreement.ConnectService;
import io.saldo.services.agreement.DisconnectService;
import io.saldo.services.agreement.Parties;
import io.saldo.services.benefit.EndBenefit;
import io.saldo.services.benefit.GrantBenefit;
import io.saldo.services.benefit.GrantSubsidy;
import io.saldo.services.certificate.CertificateKind;
import io.saldo.services.certificate.IssueCertificate;
import io.saldo.services.claim.AwardCourtCost;
import io.saldo.services.claim.EndClaim;
import io.saldo.services.claim.OpenClaim;
import io.saldo.services.command.Command;
import io.saldo.services.command.OwedTo;
import io.saldo.services.command.Stamp;
import io.saldo.services.correction.ChargeOnce;
import io.saldo.services.correction.CorrectBalance;
import io.saldo.services.correction.Recalculate;
import io.saldo.services.correction.WriteOffDebt;
import io.saldo.services.document.IssueDocuments;
import io.saldo.services.document.ReplaceDocument;
import io.saldo.services.document.WithdrawDocument;
import io.saldo.services.house.AddHouse;
import io.saldo.services.house.DescribeParty;
import io.saldo.services.house.DescribeService;
import io.saldo.services.meter.CorrectReading;
import io.saldo.services.meter.InstallMeter;
import io.saldo.services.meter.RemoveMeter;
import io.saldo.services.meter.ReplaceMeter;
import io.saldo.services.meter.SubmitReading;
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
import io.saldo.services.takeover.TakeOverHouse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For every reason that a command names a command that is refused for it. */
final class RefusedCommands {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final LocalDate BEFORE = LocalDate.of(2020, 1, 1);
    private static final LocalDate TOMORROW = LocalDate.of(2027, 1, 1);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final String NOBODY = "nobody";
    /** All its numbers are taken by the one account told with it. */
    static final NumberRule NARROW = new NumberRule("N", 1);

    private final ServedHouse house;
    private final List<Refused> all = new ArrayList<>();

    /** A command and what it is refused for. */
    record Refused(Command command, Reason reason) {}

    RefusedCommands(ServedHouse house) {
        this.house = house;
        houses();
        premises();
        accounts();
        agreements();
        rates();
        meters();
        payments();
        corrections();
        claims();
        benefits();
        acts();
        registries();
        documents();
        takeover();
        certificates();
    }

    /** Done before: what the refused ones run into. */
    List<Command> before() {
        return List.of(
                house.open(HOUSE, "3", "N9"),
                new SubmitReading(
                        stamp(), HOUSE, "m-1", Zone.WHOLE_DAY, LocalDate.of(2026, 9, 24), number("105"), true),
                new SubmitReading(
                        stamp(), HOUSE, "m-1", Zone.WHOLE_DAY, LocalDate.of(2026, 10, 24), number("110"), true),
                new SubmitReading(
                        stamp(), HOUSE, "m-1", Zone.WHOLE_DAY, LocalDate.of(2026, 11, 5), number("113"), true),
                new RegisterPayment(
                        new Stamp("paid", "staff-7"),
                        "1001",
                        COMPANY,
                        DAY,
                        roubles("10.00"),
                        DebtKind.PRINCIPAL,
                        null,
                        null,
                        null),
                new ReversePayment(stamp(), "1001", "register-payment:paid", DAY, "ошибка"),
                claim("2-1/2026", debt()),
                take("r-1", "op-1;2026-11-09;9991;;10.00;\n=1;10.00"),
                take("r-2", "op-2;2026-11-09;9991;nobody;10.00;\n=1;10.00"),
                certificate("1001", DAY, null, null),
                new WithdrawDocument(stamp(), "1001-debt-" + DAY, "ошибка"),
                new IssueDocuments(stamp(), HOUSE, SEPTEMBER),
                new WithdrawDocument(stamp(), "1002-2026-09", "ошибка"),
                // documents issued before say otherwise from now on
                house.party(null, COMPANY, "ООО «Новый уют»"));
    }

    List<Refused> all() {
        return all;
    }

    private Stamp stamp() {
        return house.stamp();
    }

    private String debt() {
        return new SampleCommands(house).debt("1001");
    }

    private void add(Reason reason, Command command) {
        all.add(new Refused(command, reason));
    }

    private void houses() {
        add(Reason.EXISTS, new AddHouse(stamp(), HOUSE, "ул. Полевая", null, ZoneOffset.UTC, FIRST, "договор"));
        DescribeParty party = house.party(NOBODY, COMPANY);
        add(Reason.UNKNOWN_HOUSE, party);
        add(Reason.UNKNOWN_HOUSE, new DescribeService(stamp(), NOBODY, "lift", ServiceKind.FIXED_FEE, "Лифт"));
        // the organization has it: of one shelf alone
        add(Reason.EXISTS, new DescribeService(stamp(), HOUSE, UPKEEP, ServiceKind.MAINTENANCE, "Содержание"));
    }

    private AddPremises premises(String of, String premises, PremisesKind kind, @Nullable String flat) {
        return new AddPremises(stamp(), of, premises, kind, flat, FIRST, number("10"));
    }

    private void premises() {
        add(Reason.UNKNOWN_HOUSE, premises(NOBODY, "9", PremisesKind.RESIDENTIAL, null));
        add(Reason.EXISTS, premises(HOUSE, "1", PremisesKind.RESIDENTIAL, null));
        add(Reason.UNKNOWN_PREMISES, premises(HOUSE, "9", PremisesKind.COMMUNAL_ROOM, NOBODY));
        add(Reason.UNKNOWN_HOUSE, new MeasurePremises(stamp(), NOBODY, "1", DAY, null, number("1")));
        add(Reason.UNKNOWN_PREMISES, new MeasurePremises(stamp(), HOUSE, NOBODY, DAY, null, number("1")));
        add(Reason.UNKNOWN_HOUSE, new CountResidents(stamp(), NOBODY, "1", DAY, null, 1, 0, 1));
        add(Reason.UNKNOWN_PREMISES, new CountResidents(stamp(), HOUSE, NOBODY, DAY, null, 1, 0, 1));
        add(Reason.UNKNOWN_HOUSE, new CharacterisePremises(stamp(), NOBODY, "1", DAY, null, Map.of()));
        add(Reason.UNKNOWN_PREMISES, new CharacterisePremises(stamp(), HOUSE, NOBODY, DAY, null, Map.of()));
    }

    private OpenAccount open(String of, String premises, @Nullable String number) {
        return new OpenAccount(
                stamp(), of, premises, number, AccountKind.MANAGER, DAY, new Part(1, 2), new Holder("d", "Ким"));
    }

    private void accounts() {
        add(Reason.UNKNOWN_HOUSE, open(NOBODY, "1", "5001"));
        add(Reason.UNKNOWN_PREMISES, open(HOUSE, NOBODY, "5001"));
        add(Reason.EXISTS, open(HOUSE, "1", "1001"));
        add(Reason.NUMBER_OF_OTHER_HOUSE, open(OTHER, "1", "1001"));
        add(Reason.NO_NUMBER_LEFT, open(HOUSE, "1", null));
        add(Reason.SHARES_EXCEED, open(HOUSE, "1", "5001"));
        add(Reason.UNKNOWN_ACCOUNT, new CloseAccount(stamp(), "7777", DAY));
        add(Reason.ACCOUNT_NOT_OPEN, new CloseAccount(stamp(), "1001", BEFORE));
        var holder = new Holder("d", "Ким");
        add(Reason.UNKNOWN_ACCOUNT, new ChangeHolder(stamp(), "7777", DAY, holder));
        add(Reason.ACCOUNT_NOT_OPEN, new ChangeHolder(stamp(), "1001", BEFORE, holder));
        add(Reason.UNKNOWN_ACCOUNT, new MoveAccount(stamp(), "7777", DAY, OTHER, "1", "5002"));
        add(Reason.UNKNOWN_HOUSE, new MoveAccount(stamp(), "1001", DAY, NOBODY, "1", "5002"));
        add(Reason.UNKNOWN_PREMISES, new MoveAccount(stamp(), "1001", DAY, OTHER, NOBODY, "5002"));
        add(Reason.ACCOUNT_NOT_OPEN, new MoveAccount(stamp(), "1001", BEFORE, OTHER, "1", "5002"));
        add(Reason.EXISTS, new MoveAccount(stamp(), "1001", DAY, HOUSE, "1", "1002"));
        add(Reason.NO_NUMBER_LEFT, new MoveAccount(stamp(), "1001", DAY, HOUSE, "1", null));
        add(Reason.SHARES_EXCEED, new MoveAccount(stamp(), "1001", DAY, HOUSE, "2", "5002"));
        add(Reason.NUMBER_OF_OTHER_HOUSE, new MoveAccount(stamp(), "1001", DAY, OTHER, "1", "1002"));
    }

    private ConnectService connect(String of, String premises, String service, String party) {
        return new ConnectService(
                stamp(), of, premises, service, DAY, null, new Parties(COMPANY, COMPANY, party), Billing.OURS);
    }

    private void agreements() {
        add(Reason.UNKNOWN_HOUSE, connect(NOBODY, "1", UPKEEP, COMPANY));
        add(Reason.UNKNOWN_PREMISES, connect(HOUSE, NOBODY, UPKEEP, COMPANY));
        add(Reason.UNKNOWN_SERVICE, connect(HOUSE, "1", NOBODY, COMPANY));
        add(Reason.UNKNOWN_PARTY, connect(HOUSE, "1", UPKEEP, NOBODY));
        add(Reason.UNKNOWN_HOUSE, new DisconnectService(stamp(), NOBODY, "1", UPKEEP, DAY));
        add(Reason.NOTHING_STANDS, new DisconnectService(stamp(), HOUSE, "2", WATER, DAY));
    }

    private void rates() {
        var price = new Price(number("1"), null, Vat.INCLUDED);
        add(Reason.UNKNOWN_HOUSE, new SetTariff(stamp(), NOBODY, UPKEEP, Map.of(), DAY, null, price, "order"));
        add(Reason.UNKNOWN_SERVICE, new SetTariff(stamp(), HOUSE, NOBODY, Map.of(), DAY, null, price, "order"));
        var wrong = new Price(number("1"), "KWH", Vat.INCLUDED);
        add(Reason.WRONG_UNIT, new SetTariff(stamp(), HOUSE, UPKEEP, Map.of(), DAY, null, wrong, "order"));
        BigDecimal one = number("1");
        add(Reason.UNKNOWN_HOUSE, new SetNorm(stamp(), NOBODY, WATER, Map.of(), DAY, null, one, "M3/PERSON", "order"));
        add(Reason.UNKNOWN_SERVICE, new SetNorm(stamp(), null, NOBODY, Map.of(), DAY, null, one, "M3/PERSON", "order"));
        add(Reason.WRONG_UNIT, new SetNorm(stamp(), null, WATER, Map.of(), DAY, null, one, "litres", "order"));
    }

    private static Map<Zone, BigDecimal> shows(String value) {
        return Map.of(Zone.WHOLE_DAY, number(value));
    }

    private InstallMeter install(String of, String premises, String meter) {
        return new InstallMeter(stamp(), of, premises, meter, Resource.COLD_WATER, DAY, null, null, shows("1"));
    }

    private RemoveMeter remove(String of, String meter, LocalDate day, String value) {
        return new RemoveMeter(stamp(), of, meter, day, shows(value));
    }

    private ReplaceMeter replace(String of, String meter, LocalDate last, String value, String next) {
        return new ReplaceMeter(stamp(), of, meter, last.plusDays(1), shows(value), next, null, null, shows("0"));
    }

    private SubmitReading submit(String of, String meter, LocalDate day, String value) {
        return new SubmitReading(stamp(), of, meter, Zone.WHOLE_DAY, day, number(value), false);
    }

    private void meters() {
        LocalDate read = LocalDate.of(2026, 10, 24);
        add(Reason.UNKNOWN_HOUSE, install(NOBODY, "1", "m-9"));
        add(Reason.UNKNOWN_PREMISES, install(HOUSE, NOBODY, "m-9"));
        add(Reason.EXISTS, install(HOUSE, "1", "m-1"));
        add(Reason.UNKNOWN_HOUSE, remove(NOBODY, "m-1", DAY, "200"));
        add(Reason.UNKNOWN_METER, remove(HOUSE, "m-9", DAY, "200"));
        add(Reason.METER_NOT_IN_USE, remove(HOUSE, "m-1", BEFORE, "200"));
        add(Reason.READING_OUT_OF_ORDER, remove(HOUSE, "m-1", DAY, "5"));
        add(Reason.READ_BEFORE, remove(HOUSE, "m-1", read, "111"));
        add(Reason.UNKNOWN_HOUSE, replace(NOBODY, "m-1", DAY, "200", "m-9"));
        add(Reason.UNKNOWN_METER, replace(HOUSE, "m-9", DAY, "200", "m-8"));
        add(Reason.METER_NOT_IN_USE, replace(HOUSE, "m-1", BEFORE, "200", "m-9"));
        add(Reason.EXISTS, replace(HOUSE, "m-1", DAY, "200", "m-1"));
        add(Reason.READING_OUT_OF_ORDER, replace(HOUSE, "m-1", DAY, "5", "m-9"));
        add(Reason.READ_BEFORE, replace(HOUSE, "m-1", read, "111", "m-9"));
        add(Reason.UNKNOWN_HOUSE, new VerifyMeter(stamp(), NOBODY, "m-1", DAY, null, "С"));
        add(Reason.UNKNOWN_METER, new VerifyMeter(stamp(), HOUSE, "m-9", DAY, null, "С"));
        add(Reason.METER_NOT_IN_USE, new VerifyMeter(stamp(), HOUSE, "m-1", BEFORE, null, "С"));
        add(Reason.UNKNOWN_HOUSE, submit(NOBODY, "m-1", DAY, "112"));
        add(Reason.UNKNOWN_METER, submit(HOUSE, "m-9", DAY, "112"));
        add(Reason.METER_NOT_IN_USE, submit(HOUSE, "m-1", BEFORE, "112"));
        add(Reason.DAY_IN_FUTURE, submit(HOUSE, "m-1", TOMORROW, "112"));
        add(Reason.READ_BEFORE, submit(HOUSE, "m-1", read, "112"));
        add(Reason.READING_OUT_OF_ORDER, submit(HOUSE, "m-1", DAY, "109"));
        // between two readings: the later one would be lower
        add(Reason.READING_OUT_OF_ORDER, submit(HOUSE, "m-1", LocalDate.of(2026, 10, 1), "111"));
        add(Reason.READING_UNLIKELY, submit(HOUSE, "m-1", DAY, "900"));
        add(Reason.UNKNOWN_HOUSE, correct(NOBODY, "m-1", read, "112"));
        add(Reason.UNKNOWN_METER, correct(HOUSE, "m-9", read, "112"));
        add(Reason.NOTHING_STANDS, correct(HOUSE, "m-1", DAY, "112"));
        add(Reason.READING_OUT_OF_ORDER, correct(HOUSE, "m-1", read, "101"));
    }

    private CorrectReading correct(String of, String meter, LocalDate day, String value) {
        return new CorrectReading(stamp(), of, meter, Zone.WHOLE_DAY, day, number(value));
    }

    private RegisterPayment pay(String account, String payee, LocalDate day, @Nullable String claim) {
        return new RegisterPayment(
                stamp(), account, payee, day, roubles("5.00"), DebtKind.PRINCIPAL, null, claim, null);
    }

    private void payments() {
        add(Reason.UNKNOWN_ACCOUNT, pay("7777", COMPANY, DAY, null));
        add(Reason.UNKNOWN_PARTY, pay("1001", NOBODY, DAY, null));
        add(Reason.UNKNOWN_CLAIM, pay("1001", COMPANY, DAY, NOBODY));
        add(Reason.DAY_IN_FUTURE, pay("1001", COMPANY, TOMORROW, null));
        add(Reason.UNKNOWN_ACCOUNT, new ReversePayment(stamp(), "7777", "p", DAY, "ошибка"));
        add(Reason.UNKNOWN_PAYMENT, new ReversePayment(stamp(), "1001", "p", DAY, "ошибка"));
        add(Reason.PAYMENT_TAKEN_BACK, new ReversePayment(stamp(), "1001", "register-payment:paid", DAY, "ошибка"));
        for (Owed each : owed()) {
            add(each.reason, new RefundMoney(stamp(), each.account, each.to, roubles("1.00"), DAY, "акт", "возврат"));
            add(
                    each.reason,
                    new TransferMoney(
                            stamp(), each.account, each.to, "1002", OWED, roubles("1.00"), DAY, "акт", "перенос"));
        }
        add(
                Reason.UNKNOWN_ACCOUNT,
                new TransferMoney(stamp(), "1001", OWED, "7777", OWED, roubles("1.00"), DAY, "акт", "перенос"));
    }

    /** What orders about money are refused for. */
    private record Owed(Reason reason, String account, OwedTo to) {}

    private static List<Owed> owed() {
        return List.of(
                new Owed(Reason.UNKNOWN_ACCOUNT, "7777", OWED),
                new Owed(Reason.UNKNOWN_SERVICE, "1001", new OwedTo(NOBODY, COMPANY, COMPANY)),
                new Owed(Reason.UNKNOWN_PARTY, "1001", new OwedTo(UPKEEP, NOBODY, COMPANY)));
    }

    private void corrections() {
        for (Owed each : owed()) {
            add(
                    each.reason,
                    new CorrectBalance(
                            stamp(), each.account, each.to, roubles("1.00"), true, SEPTEMBER, DAY, "акт", "ошибка"));
            add(
                    each.reason,
                    new WriteOffDebt(
                            stamp(),
                            each.account,
                            each.to,
                            DebtKind.PENALTY,
                            roubles("1.00"),
                            SEPTEMBER,
                            DAY,
                            "акт",
                            "срок"));
            add(each.reason, new AwardCourtCost(stamp(), each.account, each.to, roubles("1.00"), DAY, "суд", "п"));
        }
        add(Reason.UNKNOWN_ACCOUNT, new ChargeOnce(stamp(), "7777", UPKEEP, roubles("1.00"), NOVEMBER, "замок"));
        add(Reason.UNKNOWN_SERVICE, new ChargeOnce(stamp(), "1001", NOBODY, roubles("1.00"), NOVEMBER, "замок"));
        add(Reason.UNKNOWN_ACCOUNT, recalculate("7777", UPKEEP, SEPTEMBER));
        add(Reason.UNKNOWN_SERVICE, recalculate("1001", NOBODY, SEPTEMBER));
        add(Reason.NOTHING_STANDS, recalculate("1001", UPKEEP, YearMonth.of(2020, 1)));
    }

    private Recalculate recalculate(String account, String service, YearMonth about) {
        return new Recalculate(
                stamp(), account, service, roubles("1.00"), true, NOVEMBER, about, Nature.ERROR, "ошибка");
    }

    private OpenClaim claim(String number, String debt) {
        return claim("1001", number, debt);
    }

    private OpenClaim claim(String account, String number, String debt) {
        return new OpenClaim(stamp(), account, number, ClaimForm.COURT_ORDER, DAY, null, Set.of(debt), List.of(), null);
    }

    private void claims() {
        add(Reason.UNKNOWN_ACCOUNT, claim("7777", "2-2/2026", "debt"));
        add(Reason.EXISTS, claim("2-1/2026", debt()));
        add(Reason.UNKNOWN_DEBT, claim("2-2/2026", "debt"));
        add(Reason.UNKNOWN_ACCOUNT, new EndClaim(stamp(), "7777", "2-1/2026", ClaimState.FULFILLED));
        add(Reason.UNKNOWN_CLAIM, new EndClaim(stamp(), "1002", "2-1/2026", ClaimState.FULFILLED));
    }

    private GrantBenefit benefit(String account, @Nullable String service) {
        return new GrantBenefit(stamp(), account, "p-1", service, number("50"), DAY, null, "ветеран", "документ");
    }

    private void benefits() {
        add(Reason.UNKNOWN_ACCOUNT, benefit("7777", UPKEEP));
        add(Reason.UNKNOWN_SERVICE, benefit("1001", NOBODY));
        add(Reason.UNKNOWN_ACCOUNT, new EndBenefit(stamp(), "7777", "p-1", DAY));
        add(Reason.NOTHING_STANDS, new EndBenefit(stamp(), "1001", NOBODY, DAY));
        add(Reason.UNKNOWN_ACCOUNT, new GrantSubsidy(stamp(), "7777", DAY, null, roubles("1.00"), "решение"));
    }

    private ReportAbsence absence(String of, String premises, LocalDate returned, LocalDate applied) {
        return new ReportAbsence(stamp(), of, premises, 1, FIRST, returned, applied, AbsenceGround.ORDINARY, "билеты");
    }

    private void acts() {
        LocalDate back = FIRST.plusDays(20);
        add(Reason.UNKNOWN_HOUSE, absence(NOBODY, "1", back, back));
        add(Reason.UNKNOWN_PREMISES, absence(HOUSE, NOBODY, back, back));
        add(Reason.ABSENCE_TOO_SHORT, absence(HOUSE, "1", FIRST.plusDays(3), back));
        add(Reason.ABSENCE_TOO_LATE, absence(HOUSE, "1", back, back.plusDays(40)));
        add(Reason.UNKNOWN_HOUSE, new RefuseAccess(stamp(), NOBODY, "1", Resource.GAS, DAY, null, false, "акт"));
        add(Reason.UNKNOWN_PREMISES, new RefuseAccess(stamp(), HOUSE, NOBODY, Resource.GAS, DAY, null, false, "акт"));
        add(Reason.UNKNOWN_HOUSE, check(NOBODY, "1", DAY));
        add(Reason.UNKNOWN_PREMISES, check(HOUSE, NOBODY, DAY));
        add(Reason.DAY_IN_FUTURE, check(HOUSE, "1", TOMORROW));
        add(Reason.UNKNOWN_HOUSE, use(NOBODY, "1"));
        add(Reason.UNKNOWN_PREMISES, use(HOUSE, NOBODY));
        add(Reason.UNKNOWN_HOUSE, breach(NOBODY, WATER, "1"));
        add(Reason.UNKNOWN_SERVICE, breach(HOUSE, NOBODY, "1"));
        add(Reason.UNKNOWN_PREMISES, breach(HOUSE, WATER, NOBODY));
    }

    private TakeRegistry take(String registry, String file) {
        return new TakeRegistry(
                stamp(),
                registry,
                RegistryForm.SALDO_CSV,
                COMPANY,
                null,
                null,
                FileContent.of(file.getBytes(StandardCharsets.UTF_8)));
    }

    private void documents() {
        add(Reason.UNKNOWN_HOUSE, new IssueDocuments(stamp(), NOBODY, SEPTEMBER));
        add(Reason.NOT_CLOSED, new IssueDocuments(stamp(), HOUSE, NOVEMBER));
        add(Reason.DOCUMENT_NUMBER_USED, new IssueDocuments(stamp(), HOUSE, SEPTEMBER));
        add(Reason.UNKNOWN_DOCUMENT, new WithdrawDocument(stamp(), NOBODY, "ошибка"));
        add(Reason.DOCUMENT_WITHDRAWN, new WithdrawDocument(stamp(), "1002-2026-09", "ошибка"));
        add(Reason.UNKNOWN_DOCUMENT, new ReplaceDocument(stamp(), NOBODY, "ошибка"));
        add(Reason.DOCUMENT_WITHDRAWN, new ReplaceDocument(stamp(), "1002-2026-09", "ошибка"));
    }

    private void certificates() {
        add(Reason.UNKNOWN_ACCOUNT, certificate(NOBODY, DAY, null, null));
        add(Reason.DAY_IN_FUTURE, certificate("1001", TOMORROW, null, null));
        add(Reason.NOT_CLOSED, certificate("1001", BEFORE, null, null));
        add(Reason.UNKNOWN_DEBTOR, certificate("1001", DAY, NOBODY, null));
        add(Reason.UNKNOWN_DOCUMENT, certificate("1001", DAY, null, NOBODY));
        add(Reason.DOCUMENT_WITHDRAWN, certificate("1001", DAY, null, "1001-debt-" + DAY));
    }

    private static IssueCertificate certificate(
            String account, LocalDate on, @Nullable String debtor, @Nullable String replaces) {
        return new IssueCertificate(
                new Stamp("certificate-" + account + on + debtor + replaces, "staff-7"),
                account,
                CertificateKind.DEBT,
                on,
                null,
                debtor,
                null,
                replaces);
    }

    private void takeover() {
        add(Reason.UNKNOWN_HOUSE, new TakeOverHouse(stamp(), NOBODY, SEPTEMBER, List.of()));
    }

    private void registries() {
        add(Reason.FILE_UNREADABLE, take("r-9", "Уважаемые жильцы!"));
        add(Reason.FILE_TOTALS_DIFFER, take("r-9", "op-9;2026-11-09;1001;;10.00;\n=1;10.01"));
        add(Reason.FILE_TOTALS_DIFFER, take("r-9", "op-9;2026-11-09;1001;;10.00;\n=2;10.00"));
        add(Reason.EXISTS, take("r-1", "op-9;2026-11-09;1001;;10.00;"));
        add(Reason.UNKNOWN_ACCOUNT, new PlacePayment(stamp(), "saldo-csv:op-1", "7777", DAY));
        add(Reason.NOT_UNIDENTIFIED, new PlacePayment(stamp(), "saldo-csv:op-9", "1001", DAY));
        add(Reason.UNKNOWN_PARTY, new PlacePayment(stamp(), "saldo-csv:op-2", "1001", DAY));
        add(Reason.DAY_IN_FUTURE, new PlacePayment(stamp(), "saldo-csv:op-1", "1001", TOMORROW));
        add(Reason.NOT_UNIDENTIFIED, new ReturnPayment(stamp(), "saldo-csv:op-9", DAY, "письмо"));
    }

    private CheckMeter check(String of, String premises, LocalDate day) {
        return new CheckMeter(stamp(), of, premises, Resource.COLD_WATER, day, number("1"), true, "акт");
    }

    private FindUse use(String of, String premises) {
        return new FindUse(
                stamp(), of, premises, Resource.COLD_WATER, UnauthorisedUse.Kind.TAMPERING, null, DAY, null, "акт");
    }

    private ReportBreach breach(String of, String service, String premises) {
        return new ReportBreach(
                stamp(),
                of,
                service,
                BreachKind.COLD_WATER_OFF,
                DAY.atTime(1, 0),
                DAY.atTime(9, 0),
                Set.of(premises),
                null,
                "журнал");
    }
}
