package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.fixture.Words;
import io.saldo.billing.month.Conservation;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HotWaterSource;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A communal flat of 60 m², told as premises of its own: rooms of 10 and 30 m² with 1 and 2 people. Beside it a flat of
 * 60 m² with 3 people.
 */
class CommunalFlatTest {
    private final TestHouse house = new TestHouse();

    private TestPremises flat() {
        TestPremises flat = house.flat("flat").area("60").people(3);
        room("a", "10", 1);
        room("b", "30", 2);
        house.flat("other").area("60").people(3).account("o").agreeToAll();
        return flat;
    }

    private void room(String id, String area, int people) {
        house.premises(PremisesKind.COMMUNAL_ROOM, id)
                .of("flat")
                .area(area)
                .people(people)
                .account(id)
                .agreeToAll();
    }

    private String fees(String month, ServiceKind service) {
        HouseCharges charges = house.charges(month);
        assertThat(charges.parked()).isEmpty();
        assertThat(charges.lines()).allMatch(Line::replays);
        assertThat(charges.lines())
                .allMatch(line -> Words.missing(line.derivation()).isEmpty());
        assertThat(charges.conservation()).allMatch(Conservation::holds);
        return Lines.amount(Lines.base(charges, "a", service)) + " " + Lines.amount(Lines.base(charges, "b", service));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            # meters                  ; rooms        ; why
            of the flat               ; 150.00 300.00; ф. 7: 9 m³ at 50.00 by people
            none, possible            ; 200.00 400.00; by the norm of 4 m³ each has that of its own people
            of the flat and room b    ; 100.00 350.00; ф. 9: room b has 3 of its own, and of the other 6 two by people; room a two""")
    void ofWhatTheFlatUsesByPeople(String meters, String fees, String why) {
        house.service(ServiceKind.COLD_WATER, "50.00").norm(ServiceKind.COLD_WATER, "4");
        TestPremises flat = flat();
        if (meters.startsWith("of")) {
            flat.ran("F", "2026-05-20", "2026-06-20", "9");
        }
        if (meters.endsWith("room b")) {
            house.premises(2).ran("B", "2026-05-20", "2026-06-20", "3");
        }
        assertThat(fees("2026-06", ServiceKind.COLD_WATER)).as(why).isEqualTo(fees);
    }

    @Test
    void sewageFollowsTheWaterOfTheRoom() {
        house.service(ServiceKind.COLD_WATER, "50.00").service(ServiceKind.SEWAGE, "20.00");
        flat().ran("F", "2026-05-20", "2026-06-20", "9");
        house.premises(3).ran("O", "2026-05-20", "2026-06-20", "9");
        assertThat(fees("2026-06", ServiceKind.SEWAGE)).isEqualTo("60.00 120.00");
    }

    @Test
    void heatByLivingArea() {
        house.service(ServiceKind.HEATING, "2000.00").heatingInSeason();
        flat();
        house.houseMeter("H", Resource.HEAT).reading("2025-12-25", "0").reading("2026-01-25", "4");
        // the flat has 2 of 4 Gcal by its 60 of 120 m², the rooms a quarter and three of them
        assertThat(fees("2026-01", ServiceKind.HEATING)).isEqualTo("1000.00 3000.00");
    }

    @Test
    void heatByTheNormOfTheFlat() {
        house.service(ServiceKind.HEATING, "2000.00")
                .norm(ServiceKind.HEATING, "0.02")
                .heatingInSeason();
        flat();
        // 60 × 0.02 × 2000 = 2400.00
        assertThat(fees("2026-01", ServiceKind.HEATING)).isEqualTo("600.00 1800.00");
    }

    @Test
    void thePartInTheCommonPropertyByPeople() {
        house.service(ServiceKind.COMMON_ELECTRICITY, "5.00")
                .norm(ServiceKind.COMMON_ELECTRICITY, "1")
                .common(CommonResourcesMethod.BY_NORM);
        flat();
        house.premises(PremisesKind.COMMON_ROOMS, "stairs").area("120");
        assertThat(fees("2026-06", ServiceKind.COMMON_ELECTRICITY)).isEqualTo("100.00 200.00");
    }

    @Test
    void whatTheRoomsUseIsCountedOnceInTheHouse() {
        house.service(ServiceKind.COLD_WATER, "50.00")
                .service(ServiceKind.COMMON_COLD_WATER, "50.00")
                .common(CommonResourcesMethod.BY_METER);
        flat().ran("F", "2026-05-20", "2026-06-20", "9");
        house.premises(3).ran("O", "2026-05-20", "2026-06-20", "9");
        house.houseMeter("C", Resource.COLD_WATER).reading("2026-05-25", "0").reading("2026-06-25", "24");
        // 24 − 9 − 9 = 6 m³ common, 3 of them the flat's
        assertThat(fees("2026-06", ServiceKind.COMMON_COLD_WATER)).isEqualTo("50.00 100.00");
    }

    @Test
    void heatOfHotWaterMadeInTheHouse() {
        house.service(ServiceKind.HOT_WATER, "50.00").service(ServiceKind.HOT_WATER_HEAT, "2000.00");
        house.hotWater.add(TestHouse.ALWAYS, HotWaterSource.MADE_IN_HOUSE);
        flat().meter("F", Resource.HOT_WATER).reading("2026-05-20", "0").reading("2026-06-20", "9");
        house.premises(3)
                .meter("O", Resource.HOT_WATER)
                .reading("2026-05-20", "0")
                .reading("2026-06-20", "9");
        house.houseMeter("T", Resource.HOT_WATER_HEAT)
                .reading("2026-05-20", "0")
                .reading("2026-06-20", "3");
        // 1.5 Gcal of the flat by people
        assertThat(fees("2026-06", ServiceKind.HOT_WATER_HEAT)).isEqualTo("1000.00 2000.00");
    }

    @Test
    void aFlatThatCannotBeToldParksItsRooms() {
        house.service(ServiceKind.COLD_WATER, "50.00");
        flat();
        assertThat(house.charges("2026-06").parked())
                .extracting(each -> each.account() + " " + each.reason())
                .contains("a NO_NORM", "b NO_NORM");
    }
}
