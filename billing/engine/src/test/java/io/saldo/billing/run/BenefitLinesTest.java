package io.saldo.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.benefit.Benefit;
import io.saldo.billing.benefit.BenefitForm;
import io.saldo.billing.benefit.BenefitLimit;
import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.fixture.Chronicle;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Benefits in the bill: a part of what the account is charged, within the norm. */
class BenefitLinesTest {
    private static final String JUNE = "2026-06";

    /** Water at 31.40 with a norm of 4.029, read; maintenance of 50 m² at 20.00. */
    private static TestHouse house(String read) {
        TestHouse house = new TestHouse()
                .service(ServiceKind.COLD_WATER, "31.40")
                .service(ServiceKind.MAINTENANCE, "20.00")
                .norm(ServiceKind.COLD_WATER, "4.029");
        TestPremises flat = house.flat("1").area("50").people(2).account("1001").agreeToAll();
        TestMeter meter = flat.waterMeter("W");
        meter.tell("2026-05-23", "100");
        meter.tell("2026-06-23", read);
        return house;
    }

    private static void grant(TestHouse house, String told) {
        if (told.isEmpty()) {
            return;
        }
        for (String each : told.split(", ", -1)) {
            String[] words = each.split(" ", -1);
            ServiceKind kind = words[0].equals("all") ? null : ServiceKind.valueOf(words[0]);
            DateRange days = words.length > 3 ? TestHouse.days(words[3], words[4]) : TestHouse.ALWAYS;
            house.benefits("1001").add(days, TestHouse.discount("1001", kind, words[1], limit(kind, words[2])));
        }
    }

    /** {@code -}, {@code norm/2} for two persons, {@code 12/1} of the unit. */
    private static @Nullable BenefitLimit limit(@Nullable ServiceKind kind, String told) {
        if (told.equals("-") || kind == null) {
            return null;
        }
        String[] parts = told.split("/", -1);
        int persons = Integer.parseInt(parts[1]);
        return parts[0].equals("norm")
                ? BenefitLimit.ofNorm(persons)
                : new BenefitLimit(Quantity.parse(parts[0], kind.unit().per(Unit.PERSON)), persons);
    }

    private static String discounts(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.id().kind() == LineKind.BENEFIT)
                .map(line -> line.id().service() + " " + line.amount())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            # case                     ; read; benefits: service share limit days                                 ; discounts                        ; by hand
            nobody has one             ; 103 ; ''                                                                  ; ''                               ; ''
            less than the norm         ; 103 ; COLD_WATER 0.5 norm/1                                               ; COLD_WATER -47.10                ; 94.20 ÷ 2, as published
            more than the norm         ; 106 ; COLD_WATER 0.5 norm/1                                               ; COLD_WATER -63.26                ; 4.029 × 31.40 ÷ 2 = 63.2553
            the norm of two            ; 110 ; COLD_WATER 0.5 norm/2                                               ; COLD_WATER -126.51               ; 8.058 × 31.40 ÷ 2 = 126.5106
            the limit of the act       ; 106 ; COLD_WATER 0.5 3.5/1                                                ; COLD_WATER -54.95                ; 3.5 × 31.40 ÷ 2
            a social norm of area      ; 103 ; MAINTENANCE 0.5 33/1                                                ; MAINTENANCE -330.00              ; 33 × 20 ÷ 2
            all services               ; 103 ; all 0.25 -                                                          ; COLD_WATER -23.55, MAINTENANCE -250.00; 94.20 ÷ 4, 1000 ÷ 4
            the whole charge           ; 103 ; all 1 -                                                             ; COLD_WATER -94.20, MAINTENANCE -1000.00; nothing is left
            from the 16th              ; 103 ; MAINTENANCE 0.5 - 2026-06-16 2026-12-31                             ; MAINTENANCE -250.00              ; 1000 ÷ 2 × 15 ÷ 30
            another month              ; 103 ; all 0.5 - 2026-07-01 2026-12-31                                     ; ''                               ; ''
            two persons, all used      ; 110 ; COLD_WATER 0.5 norm/1, COLD_WATER 0.5 norm/1                        ; COLD_WATER -63.26, COLD_WATER -63.26; each 4.029 of 10
            two persons, one is left   ; 106 ; COLD_WATER 0.5 norm/1, COLD_WATER 0.5 norm/1                        ; COLD_WATER -63.26, COLD_WATER -30.94; 6 − 4.029 = 1.971; × 31.40 ÷ 2
            the larger part first      ; 106 ; COLD_WATER 0.3 norm/1, COLD_WATER 0.5 norm/1                        ; COLD_WATER -18.57, COLD_WATER -63.26; 1.971 × 31.40 × 0.3 = 18.56682
            one ends, another begins   ; 103 ; MAINTENANCE 0.5 - 2026-01-01 2026-06-10, MAINTENANCE 0.25 - 2026-06-11 2026-12-31; MAINTENANCE -166.67, MAINTENANCE -166.67; 1000 × 0.5 × 10 ÷ 30, 1000 × 0.25 × 20 ÷ 30""")
    void aPartOfTheCharge(String name, String read, String benefits, String discounts, String hand) {
        TestHouse house = house(read);
        grant(house, benefits);
        HouseCharges charges = house.charges(JUNE);
        assertThat(charges.parked()).isEmpty();
        assertThat(discounts(charges.lines())).as(name + ": " + hand).isEqualTo(discounts);
        assertThat(charges.lines()).allMatch(Line::replays).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
        assertThat(charges.lines().stream().map(Line::id)).doesNotHaveDuplicates();
    }

    @Test
    void moneyPaidToTheCitizenLowersNoBill() {
        TestHouse house = house("103");
        Benefit discount = TestHouse.discount("1001", null, "0.5", null);
        house.benefits("1001")
                .add(
                        TestHouse.ALWAYS,
                        new Benefit(
                                discount.person(),
                                discount.account(),
                                null,
                                discount.share(),
                                null,
                                BenefitForm.MONEY,
                                discount.category(),
                                discount.document()));
        assertThat(discounts(house.charges(JUNE).lines())).isEmpty();
    }

    /** A limit in people's cubic metres says nothing of maintenance, and maintenance has no norm. */
    @ParameterizedTest
    @CsvSource({"norm/1", "33/1"})
    void aLimitThatCannotBeToldParksTheAccount(String limit) {
        TestHouse house = house("103");
        BenefitLimit told = limit(ServiceKind.COLD_WATER, limit);
        var benefit = house.benefits("1001")
                .add(TestHouse.ALWAYS, TestHouse.discount("1001", ServiceKind.MAINTENANCE, "0.5", told));
        HouseCharges charges = house.charges(JUNE);
        assertThat(charges.lines()).isEmpty();
        assertThat(charges.parked()).hasSize(1).allSatisfy(each -> {
            assertThat(each.reason()).isEqualTo(ParkReason.NO_BENEFIT_LIMIT);
            assertThat(each.account()).isEqualTo(new AccountNumber("1001"));
            assertThat(each.facts()).containsExactly(benefit);
        });
    }

    /**
     * An absence of 30 days lowers the fee of 2 × 4.029 × 31.40 = 253.02 by half: the benefit is half of what is left.
     */
    @Test
    void whatAnAbsenceLowersIsNoPartOfTheBenefit() {
        TestHouse house =
                new TestHouse().service(ServiceKind.COLD_WATER, "31.40").norm(ServiceKind.COLD_WATER, "4.029");
        house.flat("1")
                .area("50")
                .people(2)
                .account("1001")
                .agreeToAll()
                .noMeterPossible()
                .away(1, "2026-05-31", "2026-07-01");
        grant(house, "COLD_WATER 0.5 -");
        List<Line> lines = house.charges(JUNE).lines();
        assertThat(lines.stream().map(line -> line.id().kind() + " " + line.amount()))
                .containsExactly("BASE 253.02", "ABSENCE -126.51", "BENEFIT -63.26");
    }

    /** A benefit of May told in June: the difference of May, for the benefit, and its own line in June. */
    @Test
    void toldLateItRecalculates() {
        TestHouse house = house("103");
        var chronicle = new Chronicle(house);
        chronicle.close("2026-05");
        grant(house, "MAINTENANCE 0.5 - 2026-05-01 2026-12-31");
        HouseBill june = chronicle.close(JUNE);
        assertThat(discounts(june.lines())).isEqualTo("MAINTENANCE -500.00");
        assertThat(june.recalculation().lines()).singleElement().satisfies(line -> {
            assertThat(line.amount()).isEqualTo(Kopecks.of(-50_000));
            assertThat(line.cause()).isNotNull();
            assertThat(line.cause() == null ? null : line.cause().kind()).isEqualTo(CauseKind.BENEFIT);
        });
        assertThat(chronicle.close("2026-07").recalculation().lines()).isEmpty();
    }

    /** An amount that a document states stays beside what is calculated, and no recalculation makes it anew. */
    @Test
    void aStatedBenefitStandsBesideACalculatedOne() {
        TestHouse house = house("103");
        var chronicle = new Chronicle(house);
        house.adjust(ServiceKind.MAINTENANCE, "1001", LineKind.BENEFIT, "2026-05", "2026-05", "-10");
        grant(house, "MAINTENANCE 0.5 -");
        assertThat(discounts(chronicle.close("2026-05").lines())).isEqualTo("MAINTENANCE -10.00, MAINTENANCE -500.00");
        var benefits = house.benefits("1001");
        benefits.withdraw(benefits.first());
        assertThat(chronicle.close(JUNE).recalculation().lines().stream().map(Line::amount))
                .containsExactly(Kopecks.of(50_000));
    }

    /** Whatever is granted, benefits take off no more than is charged, each no more than nothing. */
    @Property(tries = 100)
    void neverMoreThanTheCharge(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 100) Integer> shares,
            @ForAll @IntRange(min = 101, max = 130) int read,
            @ForAll @IntRange(min = 1, max = 29) int day) {
        TestHouse house = house(Integer.toString(read));
        for (int i = 0; i < shares.size(); i++) {
            house.benefits("1001")
                    .add(
                            i % 2 == 0
                                    ? TestHouse.ALWAYS
                                    : TestHouse.days(JUNE + "-01", "2026-06-" + (day < 10 ? "0" + day : day)),
                            TestHouse.discount(
                                    "1001",
                                    i % 2 == 0 ? ServiceKind.COLD_WATER : null,
                                    Exact.of(shares.get(i), 100).shown(2).toPlainString(),
                                    i % 2 == 0 ? BenefitLimit.ofNorm(i + 1) : null));
        }
        HouseCharges charges = house.charges(JUNE);
        for (ServiceKind kind : List.of(ServiceKind.COLD_WATER, ServiceKind.MAINTENANCE)) {
            List<Line> lines = charges.lines().stream()
                    .filter(line -> line.id().service().equals(TestHouse.code(kind)))
                    .toList();
            assertThat(Kopecks.sum(lines.stream().map(Line::amount).toList()).signum())
                    .isGreaterThanOrEqualTo(0);
            assertThat(lines)
                    .allMatch(line -> (line.id().kind() == LineKind.BENEFIT)
                            == (line.amount().signum() < 0));
            assertThat(lines).allMatch(Line::replays);
        }
    }
}
