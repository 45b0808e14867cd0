package io.saldo.billing.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentAllocation;
import io.saldo.billing.fixture.Money;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Published penalties, debt by debt and kopeck by kopeck, under the conventions their authors name. */
class PublishedPenaltiesTest {
    private static final String TABLE = "/io/saldo/billing/penalty/published-penalties.csv";
    private static final String MORATORIA = "/io/saldo/billing/penalty/published-moratoria.csv";

    private final List<Obligation> debts = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();

    @ParameterizedTest(name = "{0}: {9}")
    @CsvFileSource(resources = TABLE, delimiter = ';', numLinesToSkip = 1, maxCharsPerColumn = 8192)
    void penaltiesAreThoseOfTheTable(
            String id,
            PenaltyRegime regime,
            String law,
            @Nullable String policy,
            String owed,
            @Nullable String paid,
            LocalDate on,
            @Nullable String days,
            String posted,
            String total) {
        split(owed).forEach(this::debt);
        split(paid).forEach(this::payment);
        List<Allocation> made = PaymentAllocation.allocate(debts, payments, List.of());
        var calculator = new PenaltyCalculator(law(law), regime, policy(policy));
        List<PenaltySegment> all = new ArrayList<>();
        List<String> amounts = new ArrayList<>();
        Kopecks sum = Kopecks.ZERO;
        for (Obligation debt : debts) {
            List<PenaltySegment> segments = calculator.accrue(overdue(debt, made), on);
            Kopecks amount = Kopecks.halfUp(PenaltyCalculator.sum(segments));
            assertThat(segments).allSatisfy(each -> {
                Derivation derivation = each.derivation();
                assertThat(derivation.replay()).isEqualTo(each.amount());
                assertThat(derivation.mismatches()).isEmpty();
            });
            amounts.add(amount.toString());
            sum = sum.plus(amount);
            all.addAll(segments);
        }
        assertThat(String.join(" ", amounts)).as(id).isEqualTo(posted);
        assertThat(sum).hasToString(total);
        if (days != null) {
            assertThat(days(all, "300") + " " + days(all, "130")).isEqualTo(days);
        }
    }

    /** The parts the authors of one case tell apart: before and after the payment, and at 1/130. */
    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource({"PEN-AL-1, 103.04, 732.01, 816.05, 205", "pen-06, 103.04, 732.01, 816.05, 205"})
    void theDayOfPaymentIsStillADayOfTheWholeDebt(String id, String before, String after, String late, int daysBefore) {
        debt("2019-06-10=1000");
        payment("2020-01-01=100");
        List<Allocation> made = PaymentAllocation.allocate(debts, payments, List.of());
        var calculator = new PenaltyCalculator(
                law("rate=0.095 free=30 divisor=300 last=90 late=130"
                        + " moratoria=2020-04-06/2021-01-01,2022-03-31/2022-10-01"),
                PenaltyRegime.HOUSING,
                policy("EACH_DAY EXCLUSIVE"));
        List<PenaltySegment> segments = calculator.accrue(overdue(debts.get(0), made), LocalDate.of(2024, 4, 19));
        assertThat(sum(segments, "1000", "")).as(id).isEqualTo(before);
        assertThat(sum(segments, "900", "")).as(id).isEqualTo(after);
        assertThat(sum(segments, "", "130")).as(id).isEqualTo(late);
        assertThat(PenaltyCalculator.daysOfDelay(LocalDate.of(2019, 6, 10), LocalDate.of(2020, 1, 1)))
                .isEqualTo(daysBefore);
    }

    @ParameterizedTest(name = "{0}: {3} days")
    @CsvFileSource(resources = MORATORIA, delimiter = ';', numLinesToSkip = 1)
    void nothingAccruesInAMoratorium(String id, LocalDate from, LocalDate to, int without) {
        debt("2019-06-10=1000");
        OverdueDebt old = overdue(debts.get(0), List.of());
        var calculator = new PenaltyCalculator(FederalLaw.book(), PenaltyRegime.HOUSING, policy("EACH_DAY"));
        List<PenaltySegment> segments = calculator.accrue(new OverdueDebt(old.due(), from, old.parts(), List.of()), to);
        int counted = segments.stream().mapToInt(each -> each.days().days()).sum();
        assertThat(DateRange.closed(from, to).days() - counted).as(id).isEqualTo(without);
    }

    /**
     * Every published or derived figure of penalties stands in a table, met or listed with our value and the reason.
     */
    @Test
    void noFigureIsLeftOut() {
        Map<String, Boolean> met = new TreeMap<>();
        Stream.of(TABLE, MORATORIA).forEach(table -> figures(table, met));
        assertThat(ids(met, true))
                .isEqualTo(
                        "PEN-395-1 PEN-AL-1 PEN-CONTRACT-1 PEN-DAYS-1 PEN-DAYS-2 PEN-DAYS-4 PEN-DU-A PEN-DU-C PEN-F-2"
                                + " PEN-MOR-1 d-pen-01 d-pen-02 d-pen-03 d-pen-05 d-pen-06 d-pen-07 pen-05 pen-06");
        assertThat(ids(met, false)).isEqualTo("PEN-F-3 PEN-KEY-1 PEN-MOR-2 pen-04");
    }

    private static void figures(String table, Map<String, Boolean> met) {
        List<String> lines = lines(table);
        List<String> head = List.of(lines.get(0).split(";", -1));
        int checked = head.indexOf("checked");
        int published = head.indexOf("published");
        int posted = head.contains("posted") ? head.indexOf("posted") : head.indexOf("days without penalties");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            assertThat(cells).as(line).hasSize(head.size());
            boolean yes = cells[checked].startsWith("yes");
            assertThat(cells[checked]).as(line).matches("(yes|no:).*");
            assertThat(cells[posted].equals(cells[published])).as(line).isEqualTo(yes);
            met.merge(cells[0].split(" ", -1)[0], yes, Boolean::logicalAnd);
        }
    }

    private static String ids(Map<String, Boolean> figures, boolean met) {
        return figures.entrySet().stream()
                .filter(each -> each.getValue() == met)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    private static List<String> lines(String table) {
        try (InputStream in = Objects.requireNonNull(PublishedPenaltiesTest.class.getResourceAsStream(table), table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(table, e);
        }
    }

    private static List<String> split(@Nullable String cells) {
        return cells == null ? List.of() : List.of(cells.split(" ", -1));
    }

    /** Due in the month after the one it is for. */
    private void debt(String cell) {
        String[] sides = cell.split("=", -1);
        LocalDate due = LocalDate.parse(sides[0]);
        Obligation debt = Money.debt(
                "o%02d".formatted(debts.size()),
                "1001",
                "uk",
                "all",
                BillingPeriod.containing(due.plusDays(1)).previous(),
                DebtKind.PRINCIPAL,
                Kopecks.parse(sides[1]));
        debts.add(new Obligation(
                debt.id(),
                debt.account(),
                debt.debtor(),
                debt.owedFor(),
                debt.origin(),
                debt.kind(),
                due,
                debt.amount()));
    }

    private void payment(String cell) {
        String[] named = cell.split(">", -1);
        String[] sides = named[0].split("=", -1);
        payments.add(Money.payment(
                "p%02d".formatted(payments.size()),
                "1001",
                "uk",
                DebtKind.PRINCIPAL,
                LocalDate.parse(sides[0]),
                Kopecks.parse(sides[1]),
                named.length > 1 ? BillingPeriod.parse(named[1]) : null));
    }

    private static OverdueDebt overdue(Obligation debt, List<Allocation> made) {
        List<PaidParts.Event> events = made.stream()
                .filter(each -> each.obligation().equals(debt.id()))
                .map(each ->
                        new PaidParts.Event(each.valueDate(), each.payment().value(), each.amount()))
                .toList();
        return new OverdueDebt(
                debt.due(), PaidParts.of(debt, List.of(debt.amount()), events).get(0));
    }

    private static int days(List<PenaltySegment> segments, String divisor) {
        return segments.stream()
                .filter(each -> each.divisor().value().value().equals(Exact.parse(divisor)))
                .mapToInt(each -> each.days().days())
                .sum();
    }

    private static String sum(List<PenaltySegment> segments, String base, String divisor) {
        return Kopecks.halfUp(PenaltyCalculator.sum(segments.stream()
                        .filter(each -> base.isEmpty() || each.base().equals(Kopecks.parse(base)))
                        .filter(each -> divisor.isEmpty()
                                || each.divisor().value().value().equals(Exact.parse(divisor)))
                        .toList()))
                .toString();
    }

    /** The federal law, or a book of these values alone. */
    private static LawBook law(String text) {
        if (text.equals("federal")) {
            return FederalLaw.book();
        }
        List<String> rows = new ArrayList<>();
        for (String cell : text.split(" ", -1)) {
            String[] sides = cell.split("=", -1);
            switch (sides[0]) {
                case "rate" -> rows.add(row("KEY_RATE", sides[1], "1990-01-01/"));
                case "free" -> {
                    rows.add(row("PENALTY_FREE_DAYS", sides[1], "1990-01-01/"));
                    rows.add(row("CAPITAL_REPAIR_FREE_DAYS", sides[1], "1990-01-01/"));
                }
                case "divisor" -> {
                    rows.add(row("PENALTY_DIVISOR", sides[1], "1990-01-01/"));
                    rows.add(row("CAPITAL_REPAIR_DIVISOR", sides[1], "1990-01-01/"));
                }
                case "last" -> rows.add(row("PENALTY_DIVISOR_LAST_DAY", sides[1], "1990-01-01/"));
                case "late" -> rows.add(row("PENALTY_LATE_DIVISOR", sides[1], "1990-01-01/"));
                case "moratoria" ->
                    List.of(sides[1].split(",", -1)).forEach(days -> rows.add(row("PENALTY_MORATORIUM", "1", days)));
                default -> throw new IllegalArgumentException(cell);
            }
        }
        return LawBook.read(rows);
    }

    private static String row(String parameter, String value, String days) {
        return parameter + ";" + value + ";" + days.replace('/', ';') + ";HOUSING_CODE;of the table;KNOWN;";
    }

    static PenaltyPolicy policy(@Nullable String choices) {
        PenaltyPolicy policy = PenaltyPolicy.DEFAULT;
        for (String choice : split(choices)) {
            policy = switch (choice) {
                case "EACH_DAY" -> policy.with(PenaltyPolicy.RateDay.EACH_DAY);
                case "PER_SEGMENT" -> policy.with(PenaltyPolicy.Rounding.PER_SEGMENT);
                case "NOT_COUNTED" -> policy.with(PenaltyPolicy.MoratoriumDays.NOT_COUNTED);
                case "EXCLUSIVE" -> policy.with(PenaltyPolicy.CalculationDay.EXCLUSIVE);
                case "FLAT" -> policy.with(PenaltyPolicy.CapForm.FLAT);
                case "DAY_OF_RATE" -> policy.with(PenaltyPolicy.CapDay.DAY_OF_RATE);
                case "NOT_APPLIED" -> policy.with(PenaltyPolicy.BankruptcyMoratorium.NOT_APPLIED);
                default -> throw new IllegalArgumentException(choice);
            };
        }
        return policy;
    }
}
