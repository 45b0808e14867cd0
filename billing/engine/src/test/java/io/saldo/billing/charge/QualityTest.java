package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.fixture.Words;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.quality.BreachTime;
import io.saldo.billing.quality.Circumstance;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Interruptions and poor quality (Rules 354, Приложение № 1) of a service whose month costs a round sum. */
class QualityTest {

    @ParameterizedTest(name = "{0}: {4}, {2}")
    @CsvFileSource(resources = "published-quality.csv", delimiter = ';', numLinesToSkip = 1)
    void publishedReductions(
            String id,
            String topic,
            BreachKind kind,
            String month,
            String breaches,
            String fee,
            String published,
            String posted,
            String checked,
            String source) {
        TestHouse house = house(kind, fee);
        tell(house, kind, month, breaches);
        assertThat(reduced(house, kind, month)).as(id).isEqualTo(posted);
        assertThat(checked).isEqualTo("yes");
    }

    @ParameterizedTest(name = "{0}: {1} in {2}: {4}")
    @CsvSource(delimiter = ';', textBlock = """
            # kind                 ; breaches                                                          ; month  ; fee    ; reduction; why
            COLD_WATER_OFF         ; 8h                                                                ; 2026-06; 1000.00; 0.00     ; what is allowed
            COLD_WATER_OFF         ; 2026-06-01T00:00/2026-06-01T10:00, 2026-06-01T05:00/2026-06-01T12:00; 2026-06; 1000.00; -6.00    ; 12 hours, the common 5 once
            COLD_WATER_OFF         ; 2026-06-01T00:00/2026-06-01T06:00, 2026-06-09T00:00/2026-06-09T06:00; 2026-06; 1000.00; -6.00    ; the sum of the month counts: 12 hours
            COLD_WATER_OFF         ; 2026-06-01T00:00/2026-06-02T06:00 DEAD_END_MAIN                   ; 2026-06; 1000.00; 0.00     ; 6 hours after the first 24
            COLD_WATER_OFF         ; 2026-06-01T00:00/2026-06-02T09:00 DEAD_END_MAIN                   ; 2026-06; 1000.00; -1.50    ; 9 hours after the first 24
            COLD_WATER_COMPOSITION ; 2026-06-01T23:00/2026-06-02T01:00                                 ; 2026-06; 1000.00; -66.67   ; two bad days of 30
            COLD_WATER_COMPOSITION ; 2026-05-31T23:00/2026-06-01T01:00                                 ; 2026-06; 1000.00; -33.33   ; one of them in June
            COLD_WATER_COMPOSITION ; 25h                                                               ; 2026-06; 1000.00; -66.67   ; 25 hours are two days at least
            COLD_WATER_PRESSURE    ; 10h at 0.03                                                       ; 2026-06; 1000.00; 0.00     ; the least pressure
            COLD_WATER_PRESSURE    ; 10h at 0.024                                                      ; 2026-06; 1000.00; -10.00   ; a fifth below
            COLD_WATER_PRESSURE    ; 10h at 0.75                                                       ; 2026-06; 1000.00; -10.00   ; a quarter above
            COLD_WATER_PRESSURE    ; 2026-06-03T08:00/2026-06-03T10:00 at 0.02                         ; 2026-06; 1000.00; -33.33   ; a third below: the day is bad
            COLD_WATER_PRESSURE    ; 10h at 0.024, 2026-06-03T08:00/2026-06-03T10:00 at 0.02           ; 2026-06; 1000.00; -43.33   ; both
            HOT_WATER_OFF          ; 9h                                                                ; 2026-06; 1000.00; -1.50    ; as cold water
            HOT_WATER_OFF          ; 2026-06-01T00:00/2026-06-15T00:00 YEARLY_MAINTENANCE              ; 2026-06; 1000.00; 0.00     ; 14 days
            HOT_WATER_OFF          ; 2026-06-01T00:00/2026-06-16T00:00 YEARLY_MAINTENANCE              ; 2026-06; 1000.00; -24.00   ; a day more: 24 − 8 hours
            HOT_WATER_OFF          ; 2026-06-25T00:00/2026-07-10T00:00 YEARLY_MAINTENANCE              ; 2026-07; 1000.00; -24.00   ; the same through two months
            HOT_WATER_TEMPERATURE  ; 10h at 57                                                         ; 2026-06; 1000.00; 0.00     ; 3 °C are allowed by day
            HOT_WATER_TEMPERATURE  ; 10h at 54.5                                                       ; 2026-06; 1000.00; 0.00     ; 2.5 °C beyond: no full step
            HOT_WATER_TEMPERATURE  ; 10h at 51                                                         ; 2026-06; 1000.00; -20.00   ; 6 °C beyond: two steps
            HOT_WATER_TEMPERATURE  ; 10h at 81                                                         ; 2026-06; 1000.00; -10.00   ; 3 °C above 78
            HOT_WATER_TEMPERATURE  ; 2026-06-01T00:00/2026-06-01T10:00 at 53                           ; 2026-06; 1000.00; -5.00    ; at night 55 − 53 is no step, by day one
            HOT_WATER_TEMPERATURE  ; 10h at 40                                                         ; 2026-06; 1000.00; -50.00   ; 17 °C beyond: five steps, not yet cold
            HOT_WATER_COMPOSITION  ; 2026-06-01T23:00/2026-06-02T00:00                                 ; 2026-06; 1000.00; -33.33   ; midnight ends the day
            HOT_WATER_PRESSURE     ; 10h at 0.5                                                        ; 2026-06; 1000.00; -10.00   ; a ninth above 0.45
            SEWAGE_OFF             ; 9h                                                                ; 2026-06; 1000.00; -1.50    ;
            ELECTRICITY_OFF        ; 25h                                                               ; 2026-06; 1000.00; -1.50    ; one source
            ELECTRICITY_VOLTAGE    ; 10h                                                               ; 2026-06; 1000.00; -15.00   ; every hour
            GAS_OFF                ; 5h                                                                ; 2026-06; 1000.00; -1.50    ;
            GAS_COMPOSITION        ; 1h                                                                ; 2026-06; 1000.00; -33.33   ;
            GAS_PRESSURE           ; 10h at 0.001                                                      ; 2026-06; 1000.00; -10.00   ; a sixth below
            GAS_PRESSURE           ; 10h at 0.004                                                      ; 2026-06; 1000.00; -33.33   ; a third above: a bad day
            HEATING_OFF            ; 2026-10-01T00:00/2026-10-01T16:00 at 12                           ; 2026-10; 1000.00; 0.00     ; 16 hours at once where it is warm
            HEATING_OFF            ; 2026-10-01T00:00/2026-10-01T16:00 at 11.5                         ; 2026-10; 1000.00; -12.00   ; 8 at once: 8 hours more
            HEATING_OFF            ; 2026-10-01T00:00/2026-10-01T16:00 at 9                            ; 2026-10; 1000.00; -18.00   ; 4 at once: 12 more
            HEATING_OFF            ; 2026-10-01T00:00/2026-10-01T16:00 at 7                            ; 2026-10; 1000.00; -24.00   ; never: 16
            HEATING_OFF            ; 2026-10-01T00:00/2026-10-02T10:00 at 12                           ; 2026-10; 1000.00; -27.00   ; 34 hours: 18 above 16 at once, 10 above the 24 of the month
            HEATING_OFF            ; 2026-10-01T00:00/2026-10-01T14:00 at 12, 2026-10-05T00:00/2026-10-05T14:00 at 12; 2026-10; 1000.00; -6.00    ; 28 hours, neither too long at once
            HEATING_OFF            ; 2026-10-01T00:00/2026-10-01T06:00 at 12, 2026-10-01T06:00/2026-10-01T12:00 at 10; 2026-10; 1000.00; -6.00    ; one run of 12 hours, the colder part allows 8
            ROOM_TEMPERATURE       ; 10h at 22                                                         ; 2026-10; 1000.00; 0.00     ; 4 °C warmer are allowed
            ROOM_TEMPERATURE       ; 10h at 23                                                         ; 2026-10; 1000.00; -15.00   ; one degree beyond
            ROOM_TEMPERATURE       ; 10h at 19 COLD_REGION                                             ; 2026-10; 1000.00; -15.00   ; 20 °C wanted
            ROOM_TEMPERATURE       ; 10h at 19 CORNER_ROOM_OF_COLD_REGION                              ; 2026-10; 1000.00; -45.00   ; 22 °C wanted
            ROOM_TEMPERATURE       ; 10h at 16, 10h at 17.5                                            ; 2026-10; 1000.00; -30.00   ; half a degree is no step
            ROOM_TEMPERATURE       ; 2026-10-01T05:00/2026-10-01T15:00 at 17, 2026-10-01T10:00/2026-10-01T15:00 at 16; 2026-10; 1000.00; -22.50   ; at one time the colder one counts
            HEATING_PRESSURE       ; 2026-10-01T00:00/2026-10-04T00:00                                 ; 2026-10; 1000.00; -96.77   ; three days of 31
            WASTE_OFF              ; 72h                                                               ; 2026-06; 1000.00; 0.00     ; what is allowed
            WASTE_OFF              ; 95h                                                               ; 2026-06; 1000.00; 0.00     ; 23 hours are no step
            WASTE_OFF              ; 96h                                                               ; 2026-06; 1000.00; -33.00   ;""")
    void everyRowOfTheAnnex(BreachKind kind, String breaches, String month, String fee, String reduction, String why) {
        TestHouse house = house(kind, fee);
        tell(house, kind, month, breaches);
        assertThat(reduced(house, kind, month)).as(why).isEqualTo(reduction);
    }

    @Test
    void everyRowOfTheAnnexStandsInTheTable() throws Exception {
        var method = Stream.of(QualityTest.class.getDeclaredMethods())
                .filter(each -> each.getName().equals("everyRowOfTheAnnex"))
                .findFirst()
                .orElseThrow();
        String table = method.getAnnotation(CsvSource.class).textBlock();
        assertThat(BreachKind.values()).allMatch(kind -> table.contains("\n" + kind + " "));
    }

    @ParameterizedTest(name = "{0} = {1}: {2} for {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # row of the law        ; value; reduction; breaches                                       ; why
            PART_OF_HOUR            ; 1    ; -1.25    ; 8.8333h                                        ; 0.8333 of an hour
            PART_OF_HOUR            ; 2    ; -1.50    ; 8.8333h                                        ; the hour begun
            OUTAGE_AT_ONCE_COUNTS   ; 1    ; -4.50    ; 2026-06-01T00:00/2026-06-01T07:00              ; 7 hours at once where 4 are allowed, the allowance of the month not used up
            OUTAGE_AT_ONCE_COUNTS   ; 1    ; -7.50    ; 2026-06-01T00:00/2026-06-01T09:00              ; 5 above those at once, 1 above the month's
            OUTAGE_AT_ONCE_COUNTS   ; 1    ; -9.00    ; 2026-06-01T00:00/2026-06-02T06:00 DEAD_END_MAIN; 6 after the first 24
            COLD_WATER_OFF_HOURS    ; 0    ; -4.50    ; 3h                                             ; the hours told are excess hours already
            COLD_WATER_OFF_RATE     ; 0.01 ; -10.00   ; 9h                                             ;""")
    void theLimitsAndTheWayTheyCountAreRowsOfTheLaw(
            String parameter, String value, String reduction, String breaches, String why) {
        TestHouse house = house(BreachKind.COLD_WATER_OFF, "1000.00").law(Laws.with(parameter, value));
        tell(house, BreachKind.COLD_WATER_OFF, "2026-06", breaches);
        assertThat(reduced(house, BreachKind.COLD_WATER_OFF, "2026-06")).as(why).isEqualTo(reduction);
    }

    @Test
    void aPercentageMayStartFromTheRoundedFee() {
        // 5 × 33.333 = 166.665 → 166.67; 12.5 % of the one is 20.833125, of the other 20.83375 → 20.83 both; 0.15 % × 1
        // h: 0.2499975 and 0.250005
        TestHouse exact = house(BreachKind.COLD_WATER_OFF, "166.665");
        TestHouse rounded =
                house(BreachKind.COLD_WATER_OFF, "166.665").law(Laws.with("RECALCULATION_FROM_ROUNDED", "1"));
        for (TestHouse house : List.of(exact, rounded)) {
            tell(house, BreachKind.COLD_WATER_OFF, "2026-06", "10h");
        }
        // the fee is 166.665 → 166.67; 0.30 % of the one is 0.499995, of the other 0.50001
        assertThat(reduced(exact, BreachKind.COLD_WATER_OFF, "2026-06")).isEqualTo("-0.50");
        assertThat(reduced(rounded, BreachKind.COLD_WATER_OFF, "2026-06")).isEqualTo("-0.50");
        assertThat(line(exact).unrounded()).isEqualTo(Exact.parse("-0.499995"));
        assertThat(line(rounded).unrounded()).isEqualTo(Exact.parse("-0.50001"));
    }

    private static Line line(TestHouse house) {
        return Lines.only(house.charges("2026-06"), "1001", ServiceKind.COLD_WATER, LineKind.QUALITY);
    }

    @Test
    void aBreachReachesThePremisesItWasAbout() {
        TestHouse house = house(BreachKind.COLD_WATER_OFF, "1000.00");
        house.flat("2").account("1002").agreeToAll().stated(Resource.COLD_WATER, "2026-06", "5");
        BreachTime time = BreachTime.hoursOf(BillingPeriod.parse("2026-06"), Exact.of(9));
        house.breach(new Breach(
                BreachKind.COLD_WATER_OFF,
                time,
                null,
                Set.of(house.premises(1).id),
                null,
                Circumstance.ORDINARY,
                new TextRef("act-2")));
        HouseCharges charges = house.charges("2026-06");
        assertThat(sum(charges, "1001", ServiceKind.COLD_WATER, LineKind.QUALITY))
                .isEqualTo("0.00");
        assertThat(sum(charges, "1002", ServiceKind.COLD_WATER, LineKind.QUALITY))
                .isEqualTo("-1.50");
    }

    @Test
    void aWithdrawnBreachNeverWas() {
        TestHouse house = house(BreachKind.COLD_WATER_OFF, "1000.00");
        tell(house, BreachKind.COLD_WATER_OFF, "2026-06", "9h");
        house.breaches(ServiceKind.COLD_WATER)
                .withdraw(house.breaches(ServiceKind.COLD_WATER).first());
        assertThat(reduced(house, BreachKind.COLD_WATER_OFF, "2026-06")).isEqualTo("0.00");
    }

    @Test
    void theHeatOfHotWaterIsAsBadAsItsWaterAndColdWaterHasNoHeat() {
        TestHouse house = house(BreachKind.HOT_WATER_OFF, "1000.00")
                .service(ServiceKind.HOT_WATER_HEAT, "2000.00")
                .norm(ServiceKind.HOT_WATER_HEAT, "0.06");
        house.premises(0).agree(ServiceKind.HOT_WATER_HEAT);
        tell(house, BreachKind.HOT_WATER_OFF, "2026-06", "9h");
        tell(house, BreachKind.HOT_WATER_TEMPERATURE, "2026-06", "36h at 39");
        HouseCharges charges = house.charges("2026-06");
        // 5 m³ × 0.06 × 2000 = 600: 0.15 % and 36 of 720 hours; the water component stands for those hours
        assertThat(sum(charges, "1001", ServiceKind.HOT_WATER_HEAT, LineKind.QUALITY))
                .isEqualTo("-30.90");
        assertThat(sum(charges, "1001", ServiceKind.HOT_WATER, LineKind.QUALITY))
                .isEqualTo("-1.50");
    }

    @Test
    void theMultiplyingFactorIsPartOfTheFeeThatGoesDown() {
        TestHouse house =
                new TestHouse().service(ServiceKind.COLD_WATER, "100.00").norm(ServiceKind.COLD_WATER, "5");
        house.flat("1").people(2).account("1001").agreeToAll();
        tell(house, BreachKind.COLD_WATER_OFF, "2026-06", "9h");
        // 1000.00 and 2000.00 of the factor 3: 0.15 % of them, and 9 of 720 hours
        assertThat(reduced(house, BreachKind.COLD_WATER_OFF, "2026-06")).isEqualTo("-42.00");
    }

    @Test
    void withoutThePriceOfColdWaterTheAccountIsParked() {
        TestHouse house = new TestHouse().service(ServiceKind.HOT_WATER, "200.00");
        house.flat("1").account("1001").agreeToAll().stated(Resource.HOT_WATER, "2026-06", "5");
        tell(house, BreachKind.HOT_WATER_TEMPERATURE, "2026-06", "4h at 35");
        assertThat(house.charges("2026-06").parked())
                .extracting(each -> each.reason())
                .containsOnly(ParkReason.NO_TARIFF);
    }

    @Test
    void aBookOfTheLawWithoutTheAnnexParks() {
        TestHouse house = house(BreachKind.COLD_WATER_OFF, "1000.00").law(LawBook.read(List.of()));
        tell(house, BreachKind.COLD_WATER_OFF, "2026-06", "9h");
        assertThat(house.charges("2026-06").parked())
                .extracting(each -> each.reason())
                .containsOnly(ParkReason.NO_LAW);
    }

    /** A flat whose month of the service costs {@code fee}. */
    private static TestHouse house(BreachKind kind, String fee) {
        TestHouse house = new TestHouse();
        ServiceKind service = kind.service();
        String price = Exact.parse(fee).over(5).shown(4).toPlainString();
        switch (service) {
            case HEATING -> house.heatingInSeason().service(service, fee).norm(service, "0.02");
            case WASTE -> house.service(service, fee).norm(service, "0.5");
            default -> house.service(service, price);
        }
        if (service == ServiceKind.HOT_WATER) {
            house.service(ServiceKind.COLD_WATER, "50.00");
        }
        TestPremises flat = house.flat("1").area("50").people(2).account("1001").agreeToAll();
        Stream.of(Resource.COLD_WATER, Resource.HOT_WATER, Resource.SEWAGE, Resource.ELECTRICITY, Resource.GAS)
                .forEach(resource -> Stream.of("2026-06", "2026-07", "2026-09", "2026-10")
                        .forEach(month -> flat.stated(resource, month, "5")));
        return house;
    }

    /** Breaches as {@code "9h at 35 CORNER_ROOM, 2026-06-01T00:00/2026-06-02T06:00"}. */
    private static void tell(TestHouse house, BreachKind kind, String month, String breaches) {
        for (String told : breaches.split(", ", -1)) {
            List<String> words = List.of(told.split(" ", -1));
            String when = words.get(0);
            BreachTime time = when.endsWith("h")
                    ? BreachTime.hoursOf(BillingPeriod.parse(month), Exact.parse(when.substring(0, when.length() - 1)))
                    : BreachTime.between(
                            LocalDateTime.parse(when.split("/", -1)[0]), LocalDateTime.parse(when.split("/", -1)[1]));
            int at = words.indexOf("at");
            String last = words.get(words.size() - 1);
            house.breach(new Breach(
                    kind,
                    time,
                    null,
                    Set.of(),
                    at < 0 ? null : Exact.parse(words.get(at + 1)),
                    last.matches("[A-Z_]+") ? Circumstance.valueOf(last) : Circumstance.ORDINARY,
                    new TextRef("act-1")));
        }
    }

    private static String reduced(TestHouse house, BreachKind kind, String month) {
        return sum(house.charges(month), "1001", kind.service(), LineKind.QUALITY);
    }

    private static String sum(HouseCharges charges, String account, ServiceKind service, LineKind kind) {
        assertThat(charges.parked()).isEmpty();
        List<Line> lines = Lines.of(charges, account).stream()
                .filter(line -> line.id().service().equals(TestHouse.code(service))
                        && line.id().kind() == kind)
                .toList();
        assertThat(lines).allMatch(Line::replays);
        assertThat(lines).allMatch(line -> Words.missing(line.derivation()).isEmpty());
        return Kopecks.sum(lines.stream().map(Line::amount).toList()).toString();
    }
}
