package io.saldo.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.charge.Cause;
import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.Nature;
import io.saldo.billing.fixture.Chronicle;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Housing Code, ст. 155 ч. 14: penalties are of what was due. What was an error is taken back with its penalties. */
class PenaltyOnErrorTest {
    private static final AccountNumber ACCOUNT = new AccountNumber("2");
    private final TestHouse house =
            new TestHouse().service(ServiceKind.COLD_WATER, "40.00").norm(ServiceKind.COLD_WATER, "4");

    private static Kopecks closing(HouseBill bill, DebtKind kind) {
        return Kopecks.sum(bill.statements().get(ACCOUNT).rows().stream()
                .filter(row -> row.kind() == kind)
                .map(row -> row.closing())
                .toList());
    }

    private static DateRange on(String day) {
        return DateRange.day(LocalDate.parse(day));
    }

    private static void replace(TestMeter meter, String day, String value) {
        meter.readings.replace(meter.readings.at(on(day)), on(day), meter.quantity(value));
    }

    /**
     * 113 m³ of March for 3 m³: 4520.00 for 120.00, found out in June. Due were 120.00 on 15.04 and on 15.05: 46 days
     * of the first after the thirtieth are 1.75 at 9.5 % ÷ 300, 16 of the second 0.61.
     */
    @Test
    void aReadingMistypedAndReplacedLeavesPenaltiesOfWhatWasDue() {
        TestPremises flat = house.flat("2").area("52").people(1).account("2").agreeToAll();
        TestMeter meter = flat.waterMeter("W")
                .reading("2026-02-24", "100")
                .reading("2026-03-24", "213")
                .reading("2026-04-24", "216")
                .reading("2026-05-24", "219");
        Chronicle chronicle = new Chronicle(house).close("2026-03", "2026-05");
        assertThat(closing(chronicle.bills().get(2), DebtKind.PENALTY)).isGreaterThan(Kopecks.parse("2.36"));
        replace(meter, "2026-03-24", "103");
        replace(meter, "2026-04-24", "106");
        replace(meter, "2026-05-24", "109");
        meter.reading("2026-06-24", "112");
        HouseBill june = chronicle.bill("2026-06");
        assertThat(june.recalculation().lines()).extracting(Line::amount).containsExactly(Kopecks.parse("-4400.00"));
        assertThat(june.recalculation().lines())
                .allSatisfy(line -> assertThat(nature(line)).isEqualTo(Nature.ERROR));
        assertThat(closing(june, DebtKind.PENALTY)).isEqualTo(Kopecks.parse("2.36"));
        assertThat(closing(june, DebtKind.PRINCIPAL)).isEqualTo(Kopecks.parse("480.00"));
    }

    private static Nature nature(Line line) {
        Cause cause = line.cause();
        return cause == null ? Nature.CIRCUMSTANCE : cause.nature();
    }

    /**
     * 5000.00 of January, due on 10.02.2026 and unpaid for 140 days; 4000.00 of them are taken off on 30.06: of an
     * error 1000.00 × 9.5 % × (60 ÷ 300 + 50 ÷ 130) are due, of anything else as much of 5000.00.
     */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ERROR, 55.54", "CIRCUMSTANCE, 277.69", "COURT, 277.69"})
    void aCorrectionByADocumentSaysWhatItIsOf(Nature nature, String penalties) {
        house.service(ServiceKind.MAINTENANCE, "100.00")
                .flat("2")
                .area("50")
                .account("2")
                .agree(ServiceKind.MAINTENANCE);
        Chronicle chronicle = new Chronicle(house).close("2026-01", "2026-05");
        house.adjustments.add(
                BillingPeriod.of(2026, 6).range(),
                new Adjustment(
                        new FactId("order-7"),
                        ACCOUNT,
                        TestHouse.code(ServiceKind.MAINTENANCE),
                        LineKind.CORRECTION,
                        BillingPeriod.of(2026, 6),
                        BillingPeriod.of(2026, 1),
                        Kopecks.parse("-4000.00"),
                        new TextRef("order-7"),
                        nature));
        HouseBill june = chronicle.bill("2026-06");
        Line correction = june.lines().stream()
                .filter(line -> line.id().kind() == LineKind.CORRECTION)
                .findFirst()
                .orElseThrow();
        assertThat(correction.cause()).isEqualTo(new Cause(CauseKind.DOCUMENT, nature, List.of(new FactId("order-7"))));
        List<HouseBill> all = new ArrayList<>(chronicle.bills());
        all.add(june);
        assertThat(ofJanuary(all)).isEqualTo(Kopecks.parse(penalties));
    }

    private static Kopecks ofJanuary(List<HouseBill> bills) {
        return Kopecks.sum(bills.stream()
                .flatMap(bill -> bill.lines().stream())
                .filter(line -> line.id().kind() == LineKind.PENALTY
                        && line.id().about().equals(BillingPeriod.of(2026, 1)))
                .map(Line::amount)
                .toList());
    }
}
