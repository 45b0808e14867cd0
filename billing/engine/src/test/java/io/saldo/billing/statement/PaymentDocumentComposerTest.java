package io.saldo.billing.statement;

import static io.saldo.billing.fixture.TestHouse.ALWAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.quality.BreachTime;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.BankDetails;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PartyRole;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The payment document of a flat with two payees, and of its neighbours. */
class PaymentDocumentComposerTest {
    private static final AccountNumber ACCOUNT = new AccountNumber("1001");
    private final TestHouse house = new TestHouse()
            .common(CommonResourcesMethod.BY_NORM)
            .service(ServiceKind.MAINTENANCE, "20.00")
            .service(ServiceKind.COLD_WATER, "40.00")
            .service(ServiceKind.COMMON_ELECTRICITY, "5.00")
            .norm(ServiceKind.COLD_WATER, "4")
            .norm(ServiceKind.COMMON_ELECTRICITY, "0.5");

    PaymentDocumentComposerTest() {
        house.flat("1")
                .area("50")
                .people(2)
                .account("1001")
                .agree(ServiceKind.MAINTENANCE)
                .agree(ServiceKind.COMMON_ELECTRICITY)
                .agree(ServiceKind.COLD_WATER, ALWAYS, Billing.OURS, TestHouse.SUPPLIER);
        house.flat("2").area("30").area("31").people(1).account("1002").agree(ServiceKind.MAINTENANCE);
    }

    /** The only document of the set: nothing here is capital repair or a penalty. */
    private PaymentDocument compose() {
        return compose("2026-06");
    }

    private PaymentDocument compose(String period) {
        List<PaymentDocument> set = composer(period).compose(ACCOUNT);
        assertThat(set).hasSize(1);
        return set.get(0);
    }

    private PaymentDocumentComposer composer(String period) {
        HouseMonth month = house.month(period);
        HouseBill bill = MonthlyBilling.bill(month);
        return new PaymentDocumentComposer(month, bill, directory());
    }

    @Test
    void theHeadSaysWhomAndWhatItIsAbout() {
        DocumentHead head = compose().head();
        assertThat(head.number()).isEqualTo("1001-2026-06");
        assertThat(head.purpose()).isEqualTo(DocumentPurpose.MAIN);
        assertThat(head.identifiers()).isEqualTo(new AccountIdentifiers("80 ED 1", null));
        assertThat(head.premises().address()).isEqualTo("a street, 1, 1");
        assertThat(head.payer()).isEqualTo(DocumentPayer.current(new DebtorId("debtor of 1001"), "A. Payer"));
        assertThat(head.premises())
                .isEqualTo(new DocumentPremises("a street, 1, 1", Quantity.parse("50", Unit.SQUARE_METRE), 2, 0, 0));
        assertThat(head.due()).isEqualTo(LocalDate.of(2026, 7, 15));
        assertThat(head.countedUntil()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void theMultiplierStandsApartInTheRowOfItsService() {
        assertThat(compose().services())
                .extracting(row -> row.service() + " " + row.method().method() + " "
                        + row.amounts().base() + " " + row.amounts().multiplier() + " "
                        + row.amounts().total())
                .containsExactly(
                        "service MAINTENANCE AREA 1000.00 0.00 1000.00",
                        "service COLD_WATER NORM 320.00 640.00 960.00");
        ServiceRow water = compose().services().get(1);
        assertThat(water.ownVolume()).isEqualTo(Exact.of(8));
        assertThat(water.commonVolume()).isNull();
        assertThat(water.performer()).isEqualTo("name of supplier");
        assertThat(compose().notes())
                .containsExactly(new DocumentNote(DocumentNote.Kind.MULTIPLIER_APPLIED, "service COLD_WATER"));
    }

    @Test
    void everyPayeeHasItsOwnTotals() {
        house.pay("p1", "1001", TestHouse.MANAGER, "2026-06-05", "300.00", null)
                .pay("p2", "1001", TestHouse.MANAGER, "2026-06-25", "900.00", null)
                .pay("p3", "1001", TestHouse.SUPPLIER, "2026-06-07", "60.00", null);
        PaymentDocument document = compose();
        assertThat(document.payees())
                .extracting(part -> part.payee().id() + " " + part.totals().charged() + " "
                        + part.totals().paid() + " " + part.totals().closing() + " "
                        + part.totals().toPay() + " " + part.totals().lastPayment())
                .containsExactly(
                        "manager 1000.00 1200.00 -200.00 0.00 2026-06-25",
                        "supplier 960.00 60.00 900.00 900.00 2026-06-07");
        assertThat(document.payees()).allMatch(part -> part.bank().bic().equals("044525225"));
        DocumentTotals totals = document.totals();
        assertThat(totals.charged()).hasToString("1960.00");
        assertThat(totals.lastPayment()).isEqualTo(LocalDate.of(2026, 6, 25));
        assertThat(totals.opening()
                        .plus(totals.charged())
                        .plus(totals.recalculated())
                        .plus(totals.moved())
                        .minus(totals.paid()))
                .isEqualTo(totals.closing());
    }

    @Test
    void commonElectricityStandsInTheColumnOfCommonVolumes() {
        house.premises(1).area.withdraw(house.premises(1).area.first());
        house.premises(PremisesKind.COMMON_ROOMS, "stairs").area("81");
        ServiceRow row = compose().services().stream()
                .filter(each -> each.service().equals("service COMMON_ELECTRICITY"))
                .findFirst()
                .orElseThrow();
        assertThat(row.ownVolume()).isNull();
        assertThat(row.commonVolume()).isEqualTo(Exact.of(25));
        assertThat(row.method().method()).isEqualTo(VolumeMethod.NORM);
        assertThat(row.amounts().base()).isEqualTo(Kopecks.parse("125"));
    }

    @Test
    void normsAndTheVolumeOfTheHouseAreThereToCheckBy() {
        house.premises(1).area.withdraw(house.premises(1).area.first());
        house.premises(PremisesKind.COMMON_ROOMS, "stairs").area("81");
        assertThat(compose().reference().services())
                .extracting(row -> row.service() + " "
                        + (row.norm() == null ? "" : row.norm().value()) + " " + row.houseVolume() + " " + row.unit())
                .containsExactly(
                        "service COLD_WATER 4 M3/PERSON null M3", "service COMMON_ELECTRICITY 0.5 KWH/M2 40.5 KWH");
    }

    @Test
    void whereNobodyLivesTheOwnersAreCounted() {
        house.flat("3").area("20").people(0).account("1003").agree(ServiceKind.MAINTENANCE);
        assertThat(composer("2026-06")
                        .compose(new AccountNumber("1003"))
                        .get(0)
                        .head()
                        .premises())
                .isEqualTo(new DocumentPremises("a street, 1, 3", Quantity.parse("20", Unit.SQUARE_METRE), 0, 0, 1));
    }

    @Test
    void aParkedAccountGetsNoDocumentThoughItOwes() {
        house.pay("p1", "1002", TestHouse.MANAGER, "2026-05-05", "1.00", null);
        assertThat(composer("2026-06").accounts()).containsExactly(ACCOUNT);
        house.premises(1).area.withdraw(house.premises(1).area.first());
        assertThat(composer("2026-06").accounts()).containsExactly(ACCOUNT, new AccountNumber("1002"));
    }

    @Test
    void theReadingsUsedAreShownAndAnAverageIsNoted() {
        house.premises(0).waterMeter("W-1").reading("2025-10-20", "10").reading("2026-04-20", "40");
        house.houseMeter("E", Resource.ELECTRICITY).reading("2026-05-25", "1").reading("2026-06-25", "2");
        PaymentDocument document = compose();
        assertThat(document.reference().meters())
                .extracting(row -> row.meter() + " " + row.common() + " " + row.previous() + " " + row.current() + " "
                        + row.previousDay() + " " + row.currentDay())
                .containsExactly("W-1 false 40 null 2026-04-20 null", "E true 1 2 2026-05-25 2026-06-25");
        assertThat(document.notes())
                .containsExactly(new DocumentNote(DocumentNote.Kind.AVERAGE_USED, "service COLD_WATER"));
        assertThat(compose("2026-08").notes())
                .containsExactly(new DocumentNote(DocumentNote.Kind.NORM_AFTER_AVERAGE, "service COLD_WATER"));
    }

    @Test
    void anUnknownAccountAndAPayeeWithoutABankAreRefused() {
        assertThatThrownBy(() -> composer("2026-06").compose(new AccountNumber("9999")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("9999");
        HouseMonth month = house.month("2026-06");
        HouseBill bill = MonthlyBilling.bill(month);
        DocumentDirectory directory = directory();
        Map<PartyId, Party> parties = new HashMap<>(directory.parties());
        parties.put(TestHouse.MANAGER, party(TestHouse.MANAGER, Timeline.empty()));
        var without = new PaymentDocumentComposer(
                month, bill, new DocumentDirectory("a street, 1", Map.of(), parties, directory.services(), Map.of()));
        assertThatThrownBy(() -> without.compose(ACCOUNT))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("bank details");
        parties.remove(TestHouse.MANAGER);
        var nameless = new PaymentDocumentComposer(
                month, bill, new DocumentDirectory("a street, 1", Map.of(), parties, directory.services(), Map.of()));
        assertThatThrownBy(() -> nameless.compose(ACCOUNT)).hasMessageContaining("party");
    }

    private static final Map<TextRef, String> TEXTS =
            Map.of(new TextRef("application-1"), "заявление Сидоровой № 1", new TextRef("act-7"), "акт № 7");

    private static DocumentDirectory directory() {
        Map<ServiceCode, Service> services = new LinkedHashMap<>();
        for (ServiceKind kind : ServiceKind.values()) {
            services.put(TestHouse.code(kind), new Service(TestHouse.code(kind), kind, "service " + kind));
        }
        Timeline<BankDetails> bank = Timeline.of(List.of(Fact.of(
                new FactId("bank"),
                ALWAYS,
                new Known(Instant.EPOCH, 0),
                new BankDetails("40702810138250123017", "a bank", "044525225", "30101810400000000225"))));
        Map<PartyId, Party> parties = new LinkedHashMap<>();
        parties.put(TestHouse.MANAGER, party(TestHouse.MANAGER, bank));
        parties.put(TestHouse.SUPPLIER, party(TestHouse.SUPPLIER, bank));
        return new DocumentDirectory(
                "a street, 1",
                Map.of(),
                parties,
                services,
                Map.of(ACCOUNT, "A. Payer"),
                Map.of(),
                Map.of(ACCOUNT, new AccountIdentifiers("80 ED 1", null)),
                TEXTS);
    }

    private static Party party(PartyId id, Timeline<BankDetails> bank) {
        return new Party(id, PartyRole.MANAGER, "name of " + id, "7700000000", "770001001", "", bank);
    }

    @Test
    void whatWasTakenOffStandsInTheColumnOfRecalculationsWithItsDocument() {
        house.premises(0).noMeterPossible().away(1, "2026-06-05", "2026-06-16");
        house.breach(Breach.ofHouse(
                BreachKind.COLD_WATER_OFF,
                BreachTime.hoursOf(BillingPeriod.parse("2026-06"), Exact.of(18)),
                null,
                new TextRef("act-7")));
        PaymentDocument document = compose();
        // 320.00 by the norm: one of two away for 10 of 30 days, 10 hours above 8 and 18 of 720 not supplied
        assertThat(document.recalculations())
                .extracting(row -> row.service() + " " + row.kind() + " " + row.reason() + " " + row.amount())
                .containsExactly(
                        "service COLD_WATER ABSENCE заявление Сидоровой № 1 -53.33",
                        "service COLD_WATER QUALITY акт № 7 -12.80");
        assertThat(document.services().get(1).amounts().recalculated()).hasToString("-66.13");
        assertThat(document.services().get(1).amounts().base()).hasToString("320.00");
        assertThat(document.totals().recalculated()).hasToString("-66.13");
    }
}
