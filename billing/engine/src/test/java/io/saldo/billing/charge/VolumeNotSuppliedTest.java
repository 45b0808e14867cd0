package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.quality.BreachTime;
import io.saldo.billing.quality.Circumstance;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What was not supplied to premises without a meter is not paid (Rules 354, п. 98–100): hours off of the 720 of June,
 * after an interruption longer than allowed or for planned repairs, and above the allowance 0.15 % an hour besides. Two
 * people; 3 m³ of hot water at 150.00: 900.00; 4 m³ of cold at 40.00: 320.00; sewage of both at 30.00: 420.00; heat of
 * 0.06 Gcal a m³ at 2000.00: 720.00.
 */
class VolumeNotSuppliedTest {
    @ParameterizedTest(name = "{0} {1}, {2}, {3}, {4}: {6}")
    @CsvSource(delimiter = ';', textBlock = """
            # kind        ; hours; circumstance      ; service       ; how            ; counts; taken  ; why
            HOT_WATER_OFF ; 240  ; YEARLY_MAINTENANCE; HOT_WATER     ; no meter       ; 1     ; -300.00; ten of 30 days
            HOT_WATER_OFF ; 240  ; YEARLY_MAINTENANCE; HOT_WATER_HEAT; no meter       ; 1     ; -240.00; its other component
            HOT_WATER_OFF ; 240  ; YEARLY_MAINTENANCE; HOT_WATER     ; hot by a meter ; 1     ; 0.00   ; allowed, and the meter counted nothing
            HOT_WATER_OFF ; 240  ; YEARLY_MAINTENANCE; HOT_WATER     ; no meter       ; 0     ; 0.00   ; where the norm counts the yearly stop
            HOT_WATER_OFF ; 360  ; YEARLY_MAINTENANCE; HOT_WATER     ; no meter       ; 1     ; -471.60; 15 of 30 days, and 16 hours above the allowance
            HOT_WATER_OFF ; 720  ; ORDINARY          ; HOT_WATER     ; no meter       ; 1     ; -900.00; no more than the fee
            COLD_WATER_OFF; 8    ; ORDINARY          ; COLD_WATER    ; no meter       ; 1     ; 0.00   ; an accident, within what is allowed
            COLD_WATER_OFF; 18   ; ORDINARY          ; COLD_WATER    ; no meter       ; 1     ; -12.80 ; longer: 8.00 for 18 hours and 1.5 % for 10
            COLD_WATER_OFF; 18   ; ORDINARY          ; COLD_WATER    ; cold by a meter; 1     ; -3.60  ; by the rate alone: 1.5 % of 240.00
            COLD_WATER_OFF; 4    ; YEARLY_MAINTENANCE; COLD_WATER    ; no meter       ; 1     ; -1.78  ; 4 of 720 hours
            SEWAGE_OFF    ; 8    ; YEARLY_MAINTENANCE; SEWAGE        ; no meter       ; 1     ; -4.67  ; 8 of 720 hours
            SEWAGE_OFF    ; 8    ; YEARLY_MAINTENANCE; SEWAGE        ; hot by a meter ; 1     ; -2.67  ; of the cold part alone""")
    void theVolumeOfTheNormThatWasNotSupplied(
            BreachKind kind,
            int hours,
            Circumstance circumstance,
            ServiceKind service,
            String how,
            String counts,
            String taken,
            String why) {
        TestHouse house = new TestHouse()
                .service(ServiceKind.COLD_WATER, "40.00")
                .norm(ServiceKind.COLD_WATER, "4")
                .service(ServiceKind.HOT_WATER, "150.00")
                .norm(ServiceKind.HOT_WATER, "3")
                .service(ServiceKind.HOT_WATER_HEAT, "2000.00")
                .norm(ServiceKind.HOT_WATER_HEAT, "0.06")
                .service(ServiceKind.SEWAGE, "30.00")
                .law(Laws.with("OUTAGE_VOLUME_OF_NORM", counts));
        TestPremises flat = house.flat("1").people(2).account("1001").agreeToAll();
        meterOrAct(flat, Resource.COLD_WATER, how.startsWith("cold"));
        meterOrAct(flat, Resource.HOT_WATER, how.startsWith("hot"));
        LocalDateTime begin = LocalDateTime.of(2026, 6, 1, 0, 0);
        house.breach(new Breach(
                kind,
                BreachTime.between(begin, begin.plusHours(hours)),
                null,
                Set.of(),
                null,
                circumstance,
                new TextRef("act")));
        String sum = Kopecks.sum(house.charges("2026-06").lines().stream()
                        .filter(line -> line.id().kind() == LineKind.QUALITY)
                        .filter(line -> line.id().service().equals(TestHouse.code(service)))
                        .map(Line::amount)
                        .toList())
                .toString();
        assertThat(sum).as(why).isEqualTo(taken);
    }

    private static void meterOrAct(TestPremises flat, Resource resource, boolean metered) {
        if (metered) {
            flat.meter("W", resource).reading("2026-05-20", "0").reading("2026-06-20", "6");
        } else {
            flat.noMeterPossible(resource);
        }
    }
}
