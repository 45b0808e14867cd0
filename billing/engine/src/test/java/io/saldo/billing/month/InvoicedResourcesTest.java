package io.saldo.billing.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.InvoicedResource;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What suppliers invoice for common property, divided without a remainder over the premises that have it agreed. */
class InvoicedResourcesTest {
    private static final String JUNE = "2026-06";

    private final TestHouse house = new TestHouse().service(ServiceKind.COMMON_RESOURCES, "0");

    private void flat(String id, String area) {
        house.flat(id).area(area).people(1).account("100" + id);
    }

    private HouseCharges charge(String... roubles) {
        MonthFacts facts = house.month(JUNE).facts();
        List<Span<InvoicedResource>> invoiced = new ArrayList<>();
        for (String each : roubles) {
            Resource resource = Resource.ELECTRICITY;
            invoiced.add(new Span<>(
                    facts.period().range(),
                    new InvoicedResource(
                            resource,
                            Quantity.of(1, resource.unit()),
                            Quantity.parse(each, Unit.RUB.per(resource.unit()))),
                    new FactId("invoice " + each)));
        }
        ServiceMonth service = facts.services().get(0);
        return HouseCharging.charge(new MonthFacts(
                facts.house(),
                facts.period(),
                facts.terms(),
                List.of(new ServiceMonth(
                        service.service(),
                        service.tariff(),
                        service.norm(),
                        service.breaches(),
                        service.supplied(),
                        invoiced)),
                facts.premises(),
                facts.commonMeters(),
                facts.inherited(),
                facts.disputes(),
                facts.adjustments()));
    }

    private static List<String> amounts(HouseCharges charges) {
        assertThat(charges.lines()).allMatch(Line::replays);
        return charges.lines().stream()
                .map(line -> line.id().account() + " " + line.basis().volume() + " " + line.amount())
                .toList();
    }

    /** 100.03 over 30, 45 and 25 m²: 30.009, 45.0135, 25.0075; the two kopecks left go to the largest fractions. */
    @Test
    void theSumIsDividedByAreaToTheLastKopeck() {
        flat("1", "30");
        flat("2", "45");
        flat("3", "25");
        house.premises(0).agreeToAll();
        house.premises(1).agreeToAll();
        house.premises(2).agreeToAll();
        HouseCharges charges = charge("60.02", "40.01");
        assertThat(amounts(charges)).containsExactly("1001 30 30.01", "1002 45 45.01", "1003 25 25.01");
        assertThat(Line.rounding(charges.lines())).isEqualTo(Kopecks.ZERO);
        assertThat(charges.lines().get(0).unrounded()).hasToString("30.009");
    }

    /** The third flat has the service from 16 June: 25 m² for 15 of 30 days count as 12.5. */
    @Test
    void whoHasItForAPartOfTheMonthTakesPartByDays() {
        flat("1", "30");
        flat("2", "45");
        flat("3", "25");
        house.premises(0).agreeToAll();
        house.premises(1).agreeToAll();
        house.premises(2)
                .agree(
                        ServiceKind.COMMON_RESOURCES,
                        TestHouse.days("2026-06-16", null),
                        Billing.OURS,
                        TestHouse.MANAGER);
        assertThat(amounts(charge("87.50"))).containsExactly("1001 30 30.00", "1002 45 45.00", "1003 12.5 12.50");
    }

    /** 100.03 × 10 ÷ 30 = 33.34 to the one, and what is left to the other. */
    @Test
    void aChangeOfTheCreditorCutsThePartWithoutLosingAKopeck() {
        flat("1", "30");
        house.premises(0)
                .agree(
                        ServiceKind.COMMON_RESOURCES,
                        TestHouse.days("2020-01-01", "2026-06-10"),
                        Billing.OURS,
                        TestHouse.MANAGER)
                .agree(
                        ServiceKind.COMMON_RESOURCES,
                        TestHouse.days("2026-06-11", null),
                        Billing.OURS,
                        TestHouse.SUPPLIER);
        assertThat(amounts(charge("100.03"))).containsExactly("1001 10 33.34", "1001 20 66.69");
    }

    /** What the supplier bills itself is a part without a line here. */
    @Test
    void premisesBilledByOthersTakePart() {
        flat("1", "30");
        flat("2", "70");
        house.premises(0).agreeToAll();
        house.premises(1).agree(ServiceKind.COMMON_RESOURCES, TestHouse.ALWAYS, Billing.ELSEWHERE, TestHouse.SUPPLIER);
        assertThat(amounts(charge("100.00"))).containsExactly("1001 30 30.00");
    }

    @Test
    void withoutAnInvoiceOrAnAreaTheServiceIsParkedForTheHouse() {
        flat("1", "30");
        house.premises(0).agreeToAll();
        assertThat(parked(charge())).containsExactly(ParkReason.NO_INVOICE);
        house.flat("2").people(1).account("1002").agreeToAll();
        HouseCharges charges = charge("100.00");
        assertThat(parked(charges)).containsExactly(ParkReason.NO_AREA);
        assertThat(charges.lines()).isEmpty();
    }

    private static List<ParkReason> parked(HouseCharges charges) {
        return charges.parked().stream()
                .filter(each -> each.account() == null && each.premises() == null)
                .map(Parked::reason)
                .distinct()
                .toList();
    }
}
