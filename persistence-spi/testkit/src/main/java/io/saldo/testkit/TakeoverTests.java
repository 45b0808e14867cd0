package io.saldo.testkit;

import static io.saldo.testkit.OldSystem.FIRST;
import static io.saldo.testkit.OldSystem.debt;
import static io.saldo.testkit.OldSystem.line;
import static io.saldo.testkit.ServedHouse.UPKEEP;
import static io.saldo.testkit.ServedHouse.WATER;
import static io.saldo.testkit.ServedHouse.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.ClaimForm;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.service.Refusal;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.billing.service.Verdict;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.Zone;
import io.saldo.services.takeover.Comparison;
import io.saldo.services.takeover.OldRow;
import io.saldo.services.takeover.TakeoverReport;
import io.saldo.services.takeover.TakeoverReport.Result;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;

/** A house of another system with gaps in readings, averages, money held, debts of a former owner and a claim. */
abstract class TakeoverTests extends Group {
    private static final HouseId OLD = new HouseId(OldSystem.HOUSE);
    private static final BillingPeriod JANUARY = BillingPeriod.of(2026, 1);

    private static HouseBill close(OldSystem house, BillingPeriod month) {
        house.clock(month.next().first());
        house.books
                .billing
                .close(OLD, month, new CommandKey("close", month.toString()))
                .orElseThrow();
        return house.books.billing.reprint(OLD, month).orElseThrow();
    }

    private static List<String> posted(HouseBill bill, String account) {
        return bill.lines().stream()
                .filter(each -> each.id().account().value().equals(account))
                .map((Line each) -> each.id().about() + " " + each.id().service() + " "
                        + each.id().kind() + " " + each.amount())
                .toList();
    }

    private static List<Obligation> debts(HouseBill bill, String account) {
        return bill.handedOn().money().get(new AccountNumber(account)).debts();
    }

    @Test
    @Clause("P-1")
    void aHouseTakenOverIsBilledForThreeMonthsAndNobodyWaits() {
        var house = new OldSystem(store());
        TakeoverReport report = house.take(OldSystem.rows());
        assertThat(report.rows()).allMatch(each -> each.result() == Result.TAKEN);
        assertThat(report.gaps())
                .map(each -> each.meter() + " " + each.from() + " " + each.to())
                .containsExactly("m-5 2025-11 2025-12");
        assertThat(house.take(OldSystem.averaged("5")).gaps()).isEmpty();
        house.clock(LocalDate.of(2026, 1, 26));
        house.read("1", LocalDate.of(2026, 1, 24), "115");
        HouseBill january = close(house, JANUARY);
        HouseBill february = close(house, JANUARY.plus(1));
        house.clock(LocalDate.of(2026, 3, 26));
        house.read("4", LocalDate.of(2026, 3, 24), "75");
        HouseBill march = close(house, JANUARY.plus(2));
        assertThat(List.of(january, february, march))
                .allMatch(bill -> bill.charges().parked().isEmpty());
        assertThat(posted(january, "1"))
                .as("115 − 100 less 10 m³ billed before, × 40.00")
                .contains("2026-01 water BASE 200.00");
        assertThat(posted(january, "4"))
                .as("the third month in a row by the average of 5 m³")
                .contains("2026-01 water BASE 200.00");
        assertThat(posted(february, "4")).as("the norm of 4 m³").contains("2026-02 water BASE 160.00");
        assertThat(posted(march, "4"))
                .as("75 − 50 less 10 m³ billed before is 5 m³ in each of three months")
                .contains("2026-03 water BASE 200.00", "2026-02 water RECALCULATION 40.00")
                .noneMatch(each -> each.startsWith("2026-01 water RECALCULATION"));
        assertThat(debts(march, "3"))
                .filteredOn(each -> each.kind() == DebtKind.PRINCIPAL)
                .filteredOn(each -> each.debtor().value().equals("d-3"))
                .singleElement()
                .satisfies(each -> assertThat(each.amount()).isEqualTo(Kopecks.parse("1200.00")));
        assertThat(march.lines())
                .filteredOn(each -> each.id().kind() == LineKind.PENALTY
                        && each.id().about().equals(BillingPeriod.of(2025, 3)))
                .isNotEmpty()
                .allMatch(each -> each.id().debtor().value().equals("d-3"));
        assertThat(house.books
                        .services
                        .sheets()
                        .ofHouse(OLD, JANUARY, JANUARY)
                        .orElseThrow()
                        .total()
                        .opening())
                .as("1,200.00 owed, 500.00 held")
                .isEqualTo(Kopecks.parse("700.00"));
        assertThat(debts(january, "2"))
                .extracting(Obligation::amount)
                .as("1,000.00 of January, half of it paid by the money held")
                .contains(Kopecks.parse("1000.00"));
        assertThat(house.books.billing.verifyAll(OLD)).hasSize(3).allMatch(each -> each instanceof Verdict.Holds);
    }

    @Test
    @Clause("P-18")
    void aWrongRowIsToldWithItsFieldAndRemedyAndStopsNoOther() {
        var house = new OldSystem(store());
        List<OldRow> rows = new ArrayList<>(OldSystem.rows());
        int right = rows.size();
        OldRow.Balance one = debt("B-2", "1", null, "10.00");
        rows.addAll(List.of(
                debt("B-3", "99", null, "10.00"),
                new OldRow.Balance(
                        "B-4",
                        "1",
                        one.owed(),
                        one.month(),
                        DebtKind.PRINCIPAL,
                        null,
                        null,
                        Money.of(number("10.00"), "USD")),
                new OldRow.Balance(
                        "B-5", "1", one.owed(), FIRST, DebtKind.PRINCIPAL, null, null, ServedHouse.roubles("10.00")),
                debt("B-6", "1", null, "0.00"),
                debt("B-7", "1", "d-2", "10.00"),
                debt("B-1", "3", "d-3", "1300.00"),
                new OldRow.LastReading("m-1", Zone.WHOLE_DAY, LocalDate.of(2025, 9, 24), number("101")),
                new OldRow.LastReading("m-9", Zone.WHOLE_DAY, LocalDate.of(2025, 9, 24), number("101")),
                new OldRow.OldClaim(
                        "1", "2-1", ClaimForm.SUIT, LocalDate.of(2025, 9, 1), null, Set.of("B-9"), List.of()),
                new OldRow.CarriedVolume(Resource.COLD_WATER, "section-1", number("3")),
                line("1", "gas", "5.00", null, null, null),
                new OldRow.Balance(
                        null,
                        "1",
                        new OldRow.Owed(UPKEEP, null, "nobody"),
                        YearMonth.of(2025, 3),
                        DebtKind.PRINCIPAL,
                        null,
                        null,
                        ServedHouse.roubles("10.00"))));
        TakeoverReport report = house.take(rows);
        assertThat(report.count(Result.TAKEN)).isEqualTo(right);
        assertThat(report.refused().stream()
                        .map(each -> (each.number() - right) + " " + each.field() + " " + each.value() + " "
                                + each.why().reason())
                        .toList())
                .containsExactly(
                        "1 account 99 UNKNOWN_ACCOUNT",
                        "2 amount USD 10 INVALID",
                        "3 month 2026-01 NOT_BEFORE_TAKING_OVER",
                        "4 amount 0.00 NOTHING_OWED",
                        "5 debtor d-2 UNKNOWN_DEBTOR",
                        "6  taken:balance:B-1 EXISTS",
                        "7 value 101 READING_OUT_OF_ORDER",
                        "8 meter m-9 UNKNOWN_METER",
                        "9 debts B-9 UNKNOWN_DEBT",
                        "10 group section-1 UNKNOWN_GROUP",
                        "11 service gas UNKNOWN_SERVICE",
                        "12 owed.payee nobody UNKNOWN_PARTY");
        assertThat(report.refused())
                .extracting(TakeoverReport.Row::why)
                .allSatisfy((Refusal why) ->
                        assertThat(why.remedy(Locale.forLanguageTag("ru"))).isNotBlank());
        // mended, all of them come again: those that were taken are known
        rows.set(right, debt("B-3", "1", null, "10.00"));
        TakeoverReport again = house.take(rows);
        assertThat(again.count(Result.TAKEN)).isEqualTo(1);
        assertThat(again.count(Result.KNOWN_BEFORE)).isEqualTo(right);
    }

    @Test
    @Clause("P-18")
    void onceAMonthIsClosedOnlyLinesAreTaken() {
        var house = new OldSystem(store());
        house.take(OldSystem.rows());
        house.take(OldSystem.averaged("5"));
        close(house, JANUARY);
        TakeoverReport report =
                house.take(List.of(debt("B-2", "1", null, "10.00"), line("1", UPKEEP, "1000.00", "50", "20.00", null)));
        assertThat(report.rows()).extracting(TakeoverReport.Row::result).containsExactly(Result.REFUSED, Result.TAKEN);
        assertThat(report.refused())
                .singleElement()
                .satisfies(each -> assertThat(each.why().reason()).isEqualTo(Reason.BILLED_HERE));
    }

    @Test
    @Clause("P-18")
    void everyDifferenceOfTwoSystemsHasItsReason() {
        var house = new OldSystem(store());
        house.take(OldSystem.rows());
        house.take(OldSystem.averaged("5"));
        assertThat(house.books.services.takeover().compare(OLD, JANUARY).why())
                .map(Refusal::reason)
                .contains(Reason.NOTHING_STANDS);
        house.clock(LocalDate.of(2026, 1, 26));
        house.read("1", LocalDate.of(2026, 1, 24), "115");
        close(house, JANUARY);
        house.take(List.of(
                line("1", WATER, "200.00", "5", "40.00", VolumeMethod.METER),
                line("1", UPKEEP, "1000.00", null, null, null),
                line("2", UPKEEP, "975.00", "50", "19.50", VolumeMethod.AREA),
                line("3", UPKEEP, "1000.01", "50", "20.00", VolumeMethod.AREA),
                line("4", WATER, "160.00", "4", "40.00", VolumeMethod.NORM),
                line("5", UPKEEP, "980.00", "49", "20.00", VolumeMethod.AREA),
                line("5", WATER, "201.50", null, null, null),
                line("5", OldSystem.LIFT, "77.00", null, null, null)));
        Comparison compared =
                house.books.services.takeover().compare(OLD, JANUARY).orElseThrow();
        assertThat(compared.rows())
                .allSatisfy(row -> assertThat(Kopecks.sum(row.parts().stream()
                                .map(Comparison.Part::amount)
                                .toList()))
                        .isEqualTo(row.difference()));
        assertThat(compared.csv().split("\r\n"))
                .containsExactly(
                        "account;service;there;here;difference;reasons",
                        "1;upkeep;1000.00;1000.00;0.00;",
                        "1;water;200.00;200.00;0.00;",
                        "2;upkeep;975.00;1000.00;25.00;TARIFF=25.00 (19.5 -> 20)",
                        // 1,200.00 × 31 days × 9.5 % ÷ 130
                        "3;upkeep;1000.01;1027.18;27.17;ROUNDING=-0.01 PENALTY=27.18",
                        "4;upkeep;0.00;1000.00;1000.00;ONLY_HERE=1000.00",
                        "4;water;160.00;200.00;40.00;METHOD=40.00 (4 -> 5, NORM -> AVERAGE)",
                        "5;lift;77.00;0.00;-77.00;ONLY_THERE=-77.00",
                        "5;upkeep;980.00;1000.00;20.00;VOLUME=20.00 (49 -> 50)",
                        "5;water;201.50;200.00;-1.50;FORMULA=-1.50",
                        "=;;4593.51;5627.18;1033.67;ONLY_HERE=1000.00 ONLY_THERE=-77.00 TARIFF=25.00 VOLUME=20.00"
                                + " METHOD=40.00 ROUNDING=-0.01 FORMULA=-1.50 PENALTY=27.18");
        assertThat(compared.differing()).hasSize(7);
    }
}
