package io.saldo.billing.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The day-by-day count meets the published figures before anything is measured by it. */
class DailyPenaltiesTest {

    @ParameterizedTest(name = "{0}: {9}")
    @CsvFileSource(
            resources = "/io/saldo/billing/penalty/published-penalties.csv",
            delimiter = ';',
            numLinesToSkip = 1,
            maxCharsPerColumn = 8192)
    void daysAddUpToThePublishedFigure(
            String id,
            String regime,
            String law,
            @Nullable String policy,
            String owed,
            @Nullable String paid,
            LocalDate on,
            @Nullable String days,
            String posted,
            String total) {
        List<String> choices = policy == null ? List.of() : Arrays.asList(policy.split(" ", -1));
        // figures rounded run by run are of those who count by runs
        assumeThat(choices).doesNotContain("PER_SEGMENT");
        var penalties = new DailyPenalties(
                law(law),
                regime.equals("CAPITAL_REPAIR"),
                choices.contains("EACH_DAY"),
                !choices.contains("EXCLUSIVE"));
        String[] debt = owed.split("=", -1);
        assertThat(owed).as("one debt of %s", id).doesNotContain(" ");
        LocalDate due = LocalDate.parse(debt[0]);
        List<DailyPenalties.Change> changes = new ArrayList<>();
        if (paid != null) {
            String[] sides = paid.split("=", -1);
            changes.add(new DailyPenalties.Change(
                    LocalDate.parse(sides[0]), "p", Kopecks.parse(sides[1]).value()));
        }
        long kopecks = Kopecks.parse(debt[1]).value();
        assertThat(Kopecks.halfUp(penalties.total(debt(due, kopecks, changes), on)))
                .as(id)
                .hasToString(posted);
        assertThat(posted).isEqualTo(total);
    }

    /** Of 60 days at 1/300 and 37 at 1/130, a payment that was taken back stood on 20 of the former. */
    @Test
    void daysOnWhichAPaymentStoodCostNothing() {
        var penalties = new DailyPenalties(FederalLaw.book(), false);
        LocalDate due = LocalDate.of(2026, 4, 15);
        List<DailyPenalties.Change> changes = List.of(
                new DailyPenalties.Change(due.plusDays(60), "p1", 500_000),
                new DailyPenalties.Change(due.plusDays(80), "p1", -500_000),
                new DailyPenalties.Change(due.plusDays(127), "p2", 500_000));
        assertThat(Kopecks.halfUp(penalties.total(debt(due, 500_000, changes), LocalDate.of(2026, 10, 31))))
                .hasToString("198.53");
    }

    /** Agreed on day 40 to be paid by a day that was met: 10 days of before the agreement stand. */
    @Test
    void anInstalmentThatIsMetCostsTheDaysBeforeItWasAgreed() {
        var penalties = new DailyPenalties(FederalLaw.book(), false);
        LocalDate due = LocalDate.of(2026, 4, 15);
        var slot = new DailyPenalties.Slot(due.plusDays(100), due.plusDays(41), 500_000);
        var debt = new DailyPenalties.Debt(
                due,
                due.plusDays(1),
                List.of(slot),
                List.of(new DailyPenalties.Change(due.plusDays(100), "p", 500_000)),
                null);
        assertThat(Kopecks.halfUp(penalties.total(debt, LocalDate.of(2026, 10, 31))))
                .hasToString("15.83");
    }

    private static DailyPenalties.Debt debt(LocalDate due, long kopecks, List<DailyPenalties.Change> changes) {
        return new DailyPenalties.Debt(
                due, due.plusDays(1), List.of(new DailyPenalties.Slot(due, null, kopecks)), changes, null);
    }

    private static LawBook law(String text) {
        if (text.equals("federal")) {
            return FederalLaw.book();
        }
        List<String> rows = new ArrayList<>();
        for (String cell : text.split(" ", -1)) {
            String[] sides = cell.split("=", -1);
            for (String parameter : parameters(sides[0])) {
                for (String days :
                        sides[0].equals("moratoria") ? sides[1].split(",", -1) : new String[] {"1990-01-01/"}) {
                    String value = sides[0].equals("moratoria") ? "1" : sides[1];
                    rows.add(parameter + ";" + value + ";" + days.replace('/', ';')
                            + ";HOUSING_CODE;of the table;KNOWN;");
                }
            }
        }
        return LawBook.read(rows);
    }

    private static List<String> parameters(String name) {
        return switch (name) {
            case "rate" -> List.of("KEY_RATE");
            case "free" -> List.of("PENALTY_FREE_DAYS", "CAPITAL_REPAIR_FREE_DAYS");
            case "divisor" -> List.of("PENALTY_DIVISOR", "CAPITAL_REPAIR_DIVISOR");
            case "last" -> List.of("PENALTY_DIVISOR_LAST_DAY");
            case "late" -> List.of("PENALTY_LATE_DIVISOR");
            case "moratoria" -> List.of("PENALTY_MORATORIUM");
            default -> throw new IllegalArgumentException(name);
        };
    }
}
