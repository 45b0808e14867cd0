package io.saldo.billing.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Money;
import io.saldo.kernel.money.Apportionment;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Published divisions of payments among those they are owed to: each group is a month, so the older one is served
 * first.
 */
class PublishedSplitsTest {
    private static final String SPLITS = "/io/saldo/billing/allocation/published-payment-split.csv";
    private static final String SHARES = "/io/saldo/billing/allocation/published-shares.csv";
    private static final BillingPeriod FIRST = BillingPeriod.of(2026, 1);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = SPLITS, delimiter = ';', numLinesToSkip = 1)
    void aPaymentIsDividedAsTheTableSays(String id, String topic, String steps, String posted) {
        List<Payment> payments = new ArrayList<>();
        List<Allocation> made = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (String step : steps.split(" / ", -1)) {
            String[] sides = step.split(": ", -1);
            String[] named = sides[0].split(">", -1);
            List<Obligation> debts = Stream.of(sides[1].split(" ", -1))
                    .map(PublishedSplitsTest::debt)
                    .toList();
            payments.add(Money.payment(
                    "p" + payments.size(),
                    "1001",
                    "uk",
                    DebtKind.PRINCIPAL,
                    LocalDate.of(2027, 1, 1 + payments.size()),
                    Kopecks.parse(named[0]),
                    named.length > 1 ? FIRST.plus(Integer.parseInt(named[1])) : null));
            List<Allocation> more = PaymentAllocation.allocate(debts, payments, made);
            made.addAll(more);
            given.add(told(more, payments.get(payments.size() - 1)));
        }
        assertThat(String.join(" / ", given)).as(id + ": " + topic).isEqualTo(posted);
    }

    private static Obligation debt(String cell) {
        String[] sides = cell.split("[@=]", -1);
        return Money.debt(
                sides[0],
                "1001",
                "uk",
                sides[0],
                FIRST.plus(Integer.parseInt(sides[1])),
                DebtKind.PRINCIPAL,
                Kopecks.parse(sides[2]));
    }

    private static String told(List<Allocation> made, Payment payment) {
        SortedMap<ObligationId, Kopecks> byDebt = new TreeMap<>();
        made.forEach(each -> byDebt.merge(each.obligation(), each.amount(), Kopecks::plus));
        Kopecks rest = payment.amount().minus(Kopecks.sum(byDebt.values()));
        String told = byDebt.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
        return rest.isZero() ? told : told + " rest=" + rest;
    }

    @ParameterizedTest(name = "{0}: {1} over {2}")
    @CsvFileSource(resources = SHARES, delimiter = ';', numLinesToSkip = 1)
    void sharesAreThoseOfTheLargestRemainder(String id, String whole, String weights, String posted) {
        if (whole.equals("-")) {
            return;
        }
        SortedMap<Integer, Exact> shares = new TreeMap<>();
        for (String weight : weights.split(" ", -1)) {
            shares.put(shares.size(), Exact.parse(weight));
        }
        assertThat(Apportionment.largestRemainder(Kopecks.of(Long.parseLong(whole)), shares).values().stream()
                        .map(each -> Long.toString(each.value()))
                        .collect(Collectors.joining(" ")))
                .as(id)
                .isEqualTo(posted);
    }

    @Test
    void noFigureIsLeftOut() {
        Map<String, Boolean> met = new TreeMap<>();
        Stream.of(SPLITS, SHARES).forEach(table -> figures(table, met));
        assertThat(ids(met, true))
                .isEqualTo("SPL-01 SPL-06 SPL-10 SPL-12 SPL-13 SPL-14 SPL-26 SPL-27 allotment-1 allotment-2"
                        + " d-pay-01 d-pay-02 splitter-1 splitter-2 splitter-3");
        assertThat(ids(met, false))
                .isEqualTo("SPL-02 SPL-03 SPL-07 SPL-08 SPL-11 SPL-16 SPL-17 SPL-18 SPL-19 SPL-21 SPL-23 SPL-24 SPL-25"
                        + " SPL-28 SPL-E1 SPL-E3 SPL-E4 SPL-E5 SPL-E7 SPL-E8 allotment-3 allotment-4");
    }

    private static void figures(String table, Map<String, Boolean> met) {
        List<String> lines = lines(table);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            assertThat(cells).as(line).hasSize(7);
            assertThat(cells[5]).as(line).matches("(yes|no:).*");
            assertThat(cells[3].equals(cells[4])).as(line).isEqualTo(cells[5].startsWith("yes"));
            met.put(cells[0], cells[5].startsWith("yes"));
        }
    }

    private static String ids(Map<String, Boolean> figures, boolean met) {
        return figures.entrySet().stream()
                .filter(each -> each.getValue() == met)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    private static List<String> lines(String table) {
        try (InputStream in = Objects.requireNonNull(PublishedSplitsTest.class.getResourceAsStream(table), table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(table, e);
        }
    }
}
