package io.saldo.examples.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two houses over fourteen months. Upkeep is 20.00 roubles a m², water 40.00 a m³; a month is closed at the end of its
 * last day, and what it came to is paid on the 5th of the next one.
 *
 * <pre>
 * north, account 101: 50 m², 5 m³ a month: 50 × 20 + 5 × 40                       = 1200.00
 *   May 2025: the reading of March was 13 and not 15: 2 m³ less in March, 2 more in April: −80 + 80; still 1200.00
 *   June: water is 45.00 since April, told on 10 June: 1000 + 5 × 45 + (April) 7 × 5 + (May) 5 × 5  = 1285.00
 *   since July: 1000 + 5 × 45                                                     = 1225.00
 *   10 September: the payment of 5 July (1285.00) is taken back; paid again on 20 November
 * north, account 102: 40 m², 4 m³ a month: 40 × 20 + 4 × 40                       =  960.00
 *   June: 800 + 4 × 45 + (April, May) 2 × 4 × 5                                   = 1020.00
 *   since July: 800 + 4 × 45                                                      =  980.00
 *   16 August: sold. July is not paid and stays with the seller; August is the buyer's
 *   10 December: the payment of 5 October (980.00) is withdrawn; paid on 20 January
 * south, account 201: 30 m², nothing paid: 30 × 20                                =  600.00 a month
 * </pre>
 */
class HostTest {
    private static final BillingPeriod FIRST = BillingPeriod.of(2025, 1);
    private static final int MONTHS = 14;
    private static final int MOST_LINES = 200;
    private static final int MOST_TYPES = 30;

    private static final List<String> BILLED_101 = List.of(
            "1200.00", "1200.00", "1200.00", "1200.00", "1200.00", "1285.00", "1225.00", "1225.00", "1225.00",
            "1225.00", "1225.00", "1225.00", "1225.00", "1225.00");
    /** As billed; from September to the payment in November 1285.00 more. */
    private static final List<String> CLOSING_101 = List.of(
            "1200.00", "1200.00", "1200.00", "1200.00", "1200.00", "1285.00", "1225.00", "1225.00", "2510.00",
            "2510.00", "1225.00", "1225.00", "1225.00", "1225.00");

    private static final List<String> BILLED_102 = List.of(
            "960.00", "960.00", "960.00", "960.00", "960.00", "1020.00", "980.00", "980.00", "980.00", "980.00",
            "980.00", "980.00", "980.00", "980.00");
    /** From August the seller's 980.00 beside the buyer's; in December the withdrawn 980.00 too. */
    private static final List<String> CLOSING_102 = List.of(
            "960.00", "960.00", "960.00", "960.00", "960.00", "1020.00", "980.00", "1960.00", "1960.00", "1960.00",
            "1960.00", "2940.00", "1960.00", "1960.00");

    private Tables tables;
    private Host host;

    @BeforeEach
    void open() throws Exception {
        tables = new Tables("host" + System.identityHashCode(this));
        host = new Host(tables);
    }

    @AfterEach
    void close() throws Exception {
        tables.close();
    }

    private void tell(
            String house, String known, String id, String corrects, String kind, String thing, String days, String said)
            throws Exception {
        String[] range = days.split("/", -1);
        tables.run(
                "insert into told (house, known, id, corrects, kind, thing, since, until, said)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                house,
                known,
                id,
                corrects,
                kind,
                thing,
                range[0],
                range.length > 1 ? range[1] : "",
                said);
    }

    private void houses() throws Exception {
        tell("north", "", "upkeep", "", "price of upkeep", "-", "2025-01-01", "20.00");
        tell("north", "", "water", "", "price of water", "-", "2025-01-01", "40.00");
        tell("north", "", "", "", "flat", "101", "2025-01-01", "50");
        tell("north", "", "", "", "flat", "102", "2025-01-01", "40");
        tell("north", "", "", "", "debtor", "101", "2025-01-01", "owner of 101");
        tell("north", "", "owner", "", "debtor", "102", "2025-01-01", "seller");
        for (String flat : List.of("101", "102")) {
            tell("north", "", "", "", "meter", flat, "2025-01-01", "m" + flat);
            tell("north", "", "r" + flat + "-0", "", "reading", "m" + flat, "2024-12-25", "0");
        }
        tell("south", "", "", "", "price of upkeep", "-", "2025-01-01", "20.00");
        tell("south", "", "", "", "flat", "201", "2025-01-01", "30");
        tell("south", "", "", "", "debtor", "201", "2025-01-01", "owner of 201");
    }

    /** What becomes known in a month. */
    private void happens(int number) throws Exception {
        BillingPeriod month = FIRST.plus(number);
        tell("north", "", "r101-" + (number + 1), "", "reading", "m101", month + "-25", "" + 5 * (number + 1));
        tell("north", "", "r102-" + (number + 1), "", "reading", "m102", month + "-25", "" + 4 * (number + 1));
        if (number > 0) {
            tell("north", "", "p101-" + month, "", "payment", "101", month + "-05", BILLED_101.get(number - 1));
        }
        if (number > 0 && number != 7) {
            tell("north", "", "p102-" + month, "", "payment", "102", month + "-05", BILLED_102.get(number - 1));
        }
        switch (month.toString()) {
            case "2025-05" -> tell("north", "2025-05-20", "", "r101-3", "reading", "m101", "2025-03-25", "13");
            case "2025-06" -> {
                tell("north", "2025-06-10", "", "water", "price of water", "-", "2025-01-01/2025-04-01", "40.00");
                tell("north", "2025-06-10", "", "", "price of water", "-", "2025-04-01", "45.00");
            }
            case "2025-08" -> {
                tell("north", "2025-08-20", "", "owner", "debtor", "102", "2025-01-01/2025-08-16", "seller");
                tell("north", "2025-08-20", "", "", "debtor", "102", "2025-08-16", "buyer");
            }
            case "2025-09" -> tell("north", "", "back", "", "reversal", "101", "2025-09-10", "p101-2025-07");
            case "2025-11" -> tell("north", "", "again101", "", "payment", "101", "2025-11-20", "1285.00");
            case "2025-12" -> tell("north", "2025-12-10", "", "p102-2025-10", "withdraw", "-", "2025-12-10", "");
            case "2026-01" -> tell("north", "", "again102", "", "payment", "102", "2026-01-20", "980.00");
            default -> {}
        }
    }

    @Test
    void aHostLivesFourteenMonthsOnItsOwnTables() throws Exception {
        houses();
        Map<String, Kopecks> closings = new HashMap<>();
        Map<BillingPeriod, List<String>> read = new HashMap<>();
        for (int i = 0; i < MONTHS; i++) {
            BillingPeriod month = FIRST.plus(i);
            happens(i);
            assertThat(host.rows("north").check()).isEmpty();
            HouseBill north = host.close("north", month);
            HouseBill south = host.close("south", month);
            read.put(month, List.copyOf(host.reads));
            host.reads.clear();
            check(north, "101", BILLED_101.get(i), CLOSING_101.get(i), closings);
            check(north, "102", BILLED_102.get(i), CLOSING_102.get(i), closings);
            check(south, "201", "600.00", Kopecks.of(60_000L * (i + 1)).toString(), closings);
            if (month.equals(BillingPeriod.of(2025, 12))) {
                // the seller's July; the buyer's December and the payment withdrawn
                assertThat(owed(north, "102", "seller")).hasToString("980.00");
                assertThat(owed(north, "102", "buyer")).hasToString("1960.00");
            }
        }
        Map<BillingPeriod, List<String>> needed = new HashMap<>(read);
        needed.values().removeIf(List::isEmpty);
        assertThat(needed)
                .containsOnlyKeys(
                        BillingPeriod.of(2025, 5),
                        BillingPeriod.of(2025, 6),
                        BillingPeriod.of(2025, 9),
                        BillingPeriod.of(2025, 12))
                // the price of before was told anew with its end: the months after it alone are looked at
                .containsEntry(BillingPeriod.of(2025, 6), List.of("north 2025-04", "north 2025-05"))
                .containsEntry(BillingPeriod.of(2025, 9), List.of("north account 101"))
                .containsEntry(BillingPeriod.of(2025, 12), List.of("north account 102"));
    }

    /** The closing balance of a month is the opening one of the next. */
    private static void check(
            HouseBill bill, String number, String billed, String closing, Map<String, Kopecks> closings) {
        var statement = bill.statements().get(new AccountNumber(number));
        var charged = Kopecks.sum(bill.lines().stream()
                .filter(line -> line.id().account().equals(new AccountNumber(number)))
                .map(line -> line.amount())
                .toList());
        String what = number + " in " + bill.charges().period();
        assertThat(charged).as("billed to " + what).hasToString(billed);
        assertThat(statement.closing()).as("closing of " + what).hasToString(closing);
        assertThat(statement.sum(null, row -> row.opening()))
                .as("opening of " + what)
                .isEqualTo(closings.getOrDefault(number, Kopecks.ZERO));
        closings.put(number, statement.closing());
    }

    private static Kopecks owed(HouseBill bill, String account, String debtor) {
        return Kopecks.sum(bill.statements().get(new AccountNumber(account)).rows().stream()
                .filter(row -> row.debtor().equals(new DebtorId(debtor)))
                .map(row -> row.closing())
                .toList());
    }

    @Test
    void aClosedMonthIsNotClosedAgainAndNoneIsLeftOut() throws Exception {
        houses();
        host.close("south", FIRST);
        assertThatThrownBy(() -> host.close("south", FIRST))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2025-02");
        assertThatThrownBy(() -> host.close("south", FIRST.plus(2))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aSlipIsNamedBeforeAnythingIsBilled() throws Exception {
        houses();
        tell("south", "", "slip", "", "reading", "m999", "2025-01-25", "7");
        assertThat(host.rows("south").check())
                .singleElement()
                .hasToString("slip: meter = «m999»: nobody told of it: tell the meter too, or name the right one");
        assertThatThrownBy(() -> host.close("south", FIRST)).hasMessageContaining("m999");
    }

    private static List<String> source(String type) throws Exception {
        return Files.readAllLines(Path.of("src/test/java/io/saldo/examples/embedded/" + type + ".java"));
    }

    @Test
    void theHostNeedsFewWordsOfSaldo() throws Exception {
        List<String> lines = Stream.concat(source("Host").stream(), source("HostTest").stream())
                .filter(line -> line.contains("io.saldo"))
                .toList();
        var types = new TreeSet<>(lines.stream()
                .filter(line -> line.matches("import io\\.saldo\\..*;"))
                .map(line -> line.replaceAll("import |;", ""))
                .toList());
        System.out.println(types.size() + " public types used, " + lines.size() + " lines mention io.saldo");
        assertThat(lines).hasSizeLessThanOrEqualTo(MOST_LINES);
        assertThat(types).hasSizeGreaterThan(1).hasSizeLessThanOrEqualTo(MOST_TYPES);
    }

    /** Each piece of code of the chapter stands in the host as it is printed, indentation apart. */
    @Test
    void theChapterIsTheCodeOfTheHost() throws Exception {
        String readme = Files.readString(Path.of("../../README.md"));
        int from = readme.indexOf("## A host, month after month");
        String chapter = readme.substring(from, readme.indexOf("\n## ", from + 1));
        String host = bare(source("Host"));
        List<String> pieces = new ArrayList<>();
        String[] parts = chapter.split("```", -1);
        for (int i = 1; i < parts.length; i += 2) {
            if (parts[i].startsWith("java\n")) {
                pieces.add(bare(parts[i].substring("java\n".length()).lines().toList()));
            }
        }
        assertThat(pieces)
                .hasSizeGreaterThan(2)
                .allSatisfy(piece -> assertThat(host).contains(piece));
    }

    private static String bare(List<String> lines) {
        return String.join("\n", lines.stream().map(String::strip).toList()).strip();
    }
}
