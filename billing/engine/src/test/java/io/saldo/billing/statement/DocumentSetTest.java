package io.saldo.billing.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.balance.MovementSums;
import io.saldo.billing.charge.Band;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.fixture.Written;
import io.saldo.billing.run.HouseMonth;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.Zone;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The set of an account written by hand: a manager, a supplier, a fund, and an insurer nobody owes. */
class DocumentSetTest {
    private static final AccountNumber ACCOUNT = new AccountNumber("1001");
    private static final BillingPeriod OCTOBER = BillingPeriod.of(2026, 10);
    private static final BillingPeriod JULY = BillingPeriod.of(2026, 7);
    private static final DocumentDirectory DIRECTORY = Written.directory(
            Map.of(
                    "1-light",
                    ServiceKind.ELECTRICITY,
                    "2-upkeep",
                    ServiceKind.MAINTENANCE,
                    "3-repair",
                    ServiceKind.CAPITAL_REPAIR,
                    "4-insurance",
                    ServiceKind.VOLUNTARY,
                    "5-lift-power",
                    ServiceKind.COMMON_ELECTRICITY),
            "manager",
            "supplier",
            "fund",
            "insurer");

    private static Line line(String service, String creditor, LineKind kind, int ordinal, Band band, String amount) {
        return Written.line(OCTOBER, OCTOBER, service, creditor, kind, ordinal, band, "10", "5.00", amount);
    }

    private static Line line(String service, String creditor, LineKind kind, String amount) {
        return line(service, creditor, kind, 0, Band.NONE, amount);
    }

    private static Line aboutJuly(String service, LineKind kind, String amount) {
        return Written.line(OCTOBER, JULY, service, "supplier", kind, 0, Band.NONE, "7", "4.00", amount);
    }

    private static Movement row(@Nullable String service, String creditor, DebtKind kind, String... columns) {
        return new Movement(
                new DebtorId("1001"),
                service == null ? null : new ServiceCode(service),
                new PartyId(creditor),
                new PartyId(creditor),
                kind,
                MovementSums.of(MovementKind.OPENING, Kopecks.parse(columns[0]))
                        .plus(MovementSums.of(MovementKind.CHARGE, Kopecks.parse(columns[1])))
                        .plus(MovementSums.of(
                                MovementKind.PAYMENT, Kopecks.parse(columns[2]).negate()))
                        .plus(MovementSums.of(
                                MovementKind.SET_OFF, Kopecks.parse(columns[3]).negate())));
    }

    private static PaymentDocumentComposer composer(List<Movement> rows, Line... lines) {
        var statements = new TreeMap<AccountNumber, AccountStatement>();
        if (!rows.isEmpty()) {
            statements.put(ACCOUNT, new AccountStatement(ACCOUNT, OCTOBER, rows, new TreeMap<>()));
        }
        return new PaymentDocumentComposer(
                HouseMonth.of(Written.facts(OCTOBER)), Written.bill(OCTOBER, List.of(lines), statements), DIRECTORY);
    }

    private static final List<Movement> EVERYTHING = List.of(
            row("1-light", "supplier", DebtKind.PRINCIPAL, "0", "50.00", "0", "0"),
            row("2-upkeep", "manager", DebtKind.PRINCIPAL, "100.00", "200.00", "100.00", "0"),
            row("2-upkeep", "manager", DebtKind.PENALTY, "0", "1.50", "0", "0"),
            row("2-upkeep", "manager", DebtKind.COURT_COST, "400.00", "0", "0", "0"),
            row("3-repair", "fund", DebtKind.PRINCIPAL, "0", "30.00", "0", "30.00"),
            row(null, "fund", DebtKind.PRINCIPAL, "-40.00", "0", "0", "-30.00"));

    private static final Line[] LINES = {
        line("1-light", "supplier", LineKind.BASE, "50.00"),
        line("2-upkeep", "manager", LineKind.BASE, "200.00"),
        line("3-repair", "fund", LineKind.BASE, "30.00")
    };

    @Test
    void capitalRepairAndPenaltiesAreDocumentsOfTheirOwn() {
        List<PaymentDocument> set = composer(EVERYTHING, LINES).compose(ACCOUNT);
        assertThat(set)
                .extracting(each -> each.head().number() + " " + each.head().purpose() + " " + each.toPay() + " "
                        + each.payees().stream()
                                .map(part -> part.payee().id().value())
                                .toList())
                .containsExactly(
                        "1001-2026-10 MAIN 250.00 [manager, supplier]",
                        "1001-2026-10-KR-fund CAPITAL_REPAIR 0.00 [fund]",
                        "1001-2026-10-P PENALTIES 401.50 [manager]");
        assertThat(set)
                .extracting(each ->
                        each.services().stream().map(ServiceRow::service).toList())
                .containsExactly(
                        List.of("service 1-light", "service 2-upkeep"), List.of("service 3-repair"), List.of());
        assertThat(set.get(2).debts())
                .extracting(debt -> debt.service() + " " + debt.kind() + " "
                        + debt.totals().charged() + " " + debt.totals().closing())
                .containsExactly("service 2-upkeep PENALTY 1.50 1.50", "service 2-upkeep COURT_COST 0.00 400.00");
        assertThat(set.get(1).totals().closing()).hasToString("-10.00");
        assertThat(set.get(1).totals().offset()).hasToString("0.00");
    }

    @Test
    void byCreditorEachHasAMainDocumentOfItsOwn() {
        assertThat(composer(EVERYTHING, LINES)
                        .divided(DocumentSplit.BY_CREDITOR)
                        .compose(ACCOUNT))
                .extracting(each -> each.head().number() + " " + each.toPay())
                .containsExactly(
                        "1001-2026-10-M-manager 200.00",
                        "1001-2026-10-M-supplier 50.00",
                        "1001-2026-10-KR-fund 0.00",
                        "1001-2026-10-P-manager 401.50");
    }

    /** The manager collects for both: 60.00 paid ahead stands in the main document and pays 20.00 of capital repair. */
    @Test
    void moneyPaidAheadToAPayeeOfTwoDocumentsStandsInTheMainOne() {
        List<PaymentDocument> set = composer(List.of(
                        row("2-upkeep", "manager", DebtKind.PRINCIPAL, "0", "200.00", "0", "40.00"),
                        row("3-repair", "manager", DebtKind.PRINCIPAL, "0", "30.00", "0", "20.00"),
                        row(null, "manager", DebtKind.PRINCIPAL, "-60.00", "0", "0", "-60.00")))
                .compose(ACCOUNT);
        assertThat(set)
                .extracting(each -> each.head().purpose() + " " + each.totals().opening() + " "
                        + each.totals().offset() + " " + each.totals().closing())
                .containsExactly("MAIN -60.00 -20.00 160.00", "CAPITAL_REPAIR 0.00 20.00 10.00");
    }

    @Test
    void voluntaryServicesStandApartAndInNoTotal() {
        PaymentDocument document = composer(
                        List.of(row("2-upkeep", "manager", DebtKind.PRINCIPAL, "0", "200.00", "0", "0")),
                        line("2-upkeep", "manager", LineKind.BASE, "200.00"),
                        line("4-insurance", "insurer", LineKind.BASE, "77.00"))
                .compose(ACCOUNT)
                .get(0);
        assertThat(document.services()).extracting(ServiceRow::service).containsExactly("service 2-upkeep");
        assertThat(document.voluntary()).extracting(ServiceRow::service).containsExactly("service 4-insurance");
        assertThat(document.payees())
                .extracting(part -> part.payee().id() + " " + part.totals().toPay())
                .containsExactly("manager 200.00");
        assertThat(document.totals().charged()).hasToString("200.00");
        assertThat(document.toPay()).hasToString("200.00");
        assertThat(document.toPayWithVoluntary()).hasToString("277.00");
    }

    @Test
    void anAccountWithNothingButVoluntaryServicesOwesNothing() {
        PaymentDocumentComposer composer = composer(List.of(), line("4-insurance", "insurer", LineKind.BASE, "77.00"));
        assertThat(composer.accounts()).containsExactly(ACCOUNT);
        assertThat(composer.compose(ACCOUNT)).singleElement().satisfies(document -> {
            assertThat(document.toPay()).isEqualTo(Kopecks.ZERO);
            assertThat(document.toPayWithVoluntary()).hasToString("77.00");
        });
    }

    @Test
    void eachBandIsARowAndItsTaxAndExcessStandInIt() {
        Band day = new Band(Zone.DAY, 1);
        Band night = new Band(Zone.NIGHT, 1);
        Band dear = new Band(Zone.DAY, 2);
        List<ServiceRow> rows = composer(
                        List.of(),
                        line("1-light", "supplier", LineKind.BASE, 0, night, "10.00"),
                        line("1-light", "supplier", LineKind.BASE, 1, day, "20.00"),
                        line("1-light", "supplier", LineKind.BASE, 2, dear, "30.00"),
                        line("1-light", "supplier", LineKind.VAT, 0, day, "4.00"),
                        line("1-light", "supplier", LineKind.MULTIPLYING_FACTOR, 0, night, "5.00"),
                        line("1-light", "supplier", LineKind.BENEFIT, 0, Band.NONE, "-3.00"))
                .compose(ACCOUNT)
                .get(0)
                .services();
        assertThat(rows)
                .extracting(row -> row.band().zone() + "/" + row.band().range() + " " + row.ownVolume() + " "
                        + row.amounts().base() + " " + row.amounts().multiplier() + " "
                        + row.amounts().benefit() + " " + row.amounts().total())
                .containsExactly(
                        "DAY/1 10 24.00 0.00 -3.00 21.00",
                        "DAY/2 10 30.00 0.00 0.00 30.00",
                        "NIGHT/1 10 10.00 5.00 0.00 15.00");
    }

    @Test
    void whatChangesAChargeIsToldWithItsReasonAndAddsNoVolume() {
        PaymentDocument document = composer(
                        List.of(),
                        line("1-light", "supplier", LineKind.BASE, "50.00"),
                        aboutJuly("1-light", LineKind.CORRECTION, "-12.00"),
                        aboutJuly("1-light", LineKind.BASE, "28.00"),
                        aboutJuly("1-light", LineKind.MULTIPLYING_FACTOR, "2.00"),
                        line("1-light", "supplier", LineKind.BENEFIT, "-25.00"),
                        line("1-light", "supplier", LineKind.ONE_OFF, "9.00"))
                .explained(line -> line.kind() == LineKind.BENEFIT ? "" : "act 7 about " + line.kind())
                .compose(ACCOUNT)
                .get(0);
        ServiceRow row = document.services().get(0);
        assertThat(document.services()).hasSize(1);
        assertThat(row.ownVolume()).isEqualTo(Exact.of(10));
        assertThat(row.tariff()).hasToString("5.00 RUB/KWH");
        assertThat(row.amounts())
                .isEqualTo(new RowAmounts(
                        Kopecks.parse("59.00"), Kopecks.ZERO, Kopecks.parse("18.00"), Kopecks.parse("-25.00")));
        assertThat(document.notes()).isEmpty();
        assertThat(document.recalculations())
                .containsExactlyInAnyOrder(
                        new RecalculationRow(
                                "service 1-light",
                                JULY,
                                LineKind.CORRECTION,
                                "act 7 about CORRECTION",
                                Kopecks.parse("-12.00")),
                        new RecalculationRow(
                                "service 1-light", JULY, LineKind.BASE, "act 7 about BASE", Kopecks.parse("28.00")),
                        new RecalculationRow(
                                "service 1-light",
                                JULY,
                                LineKind.MULTIPLYING_FACTOR,
                                "act 7 about MULTIPLYING_FACTOR",
                                Kopecks.parse("2.00")),
                        new RecalculationRow(
                                "service 1-light", OCTOBER, LineKind.BENEFIT, "", Kopecks.parse("-25.00")));
    }

    @Test
    void aServiceThatIsOnlyRecalculatedHasNoVolumeAndNoTariff() {
        ServiceRow row = composer(List.of(), aboutJuly("5-lift-power", LineKind.CORRECTION, "-12.00"))
                .compose(ACCOUNT)
                .get(0)
                .services()
                .get(0);
        assertThat(row.ownVolume()).isNull();
        assertThat(row.commonVolume()).isNull();
        assertThat(row.tariff()).isNull();
        assertThat(row.amounts().total()).hasToString("-12.00");
    }
}
