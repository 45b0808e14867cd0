package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Arithmetic.Fraction;
import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The large house: one account of each kind by hand in {@code large-house.txt}, and what must hold for the house as a
 * whole.
 */
class LargeHouseTest {
    private static final Path HOUSE = Path.of("houses/large");

    @TempDir
    static Path out;

    private static Run run = new Run(-1, "", "");
    private static List<Map<String, String>> charges = List.of();
    private static final Map<String, Fraction> NAMES = new LinkedHashMap<>();
    private static final List<Row> ROWS = new ArrayList<>();

    /** A line by hand. The kind is that of the line; a zone after it tells the lines of one service apart. */
    private record Row(String account, String service, String kind, String arithmetic, String roubles) {}

    @BeforeAll
    static void billTheHouse() throws IOException {
        run = Folders.bill(HOUSE, out, "--no-documents");
        charges = table(out.resolve("charges.csv"));
        readByHand();
    }

    private static void readByHand() throws IOException {
        try (InputStream in = Objects.requireNonNull(LargeHouseTest.class.getResourceAsStream("large-house.txt"))) {
            for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                String[] cells = line.split(" \\| ", -1);
                if (cells.length == 5) {
                    ROWS.add(new Row(cells[0], cells[1], cells[2], cells[3], cells[4]));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String[] named = line.split(" = ", -1);
                    NAMES.put(named[0], Arithmetic.value(named[1], NAMES));
                }
            }
        }
    }

    private static List<Map<String, String>> table(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, UTF_8);
        String[] head = lines.get(0).split(";", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < head.length; i++) {
                row.put(head[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static Fraction number(String text) {
        return Fraction.of(text.replace(',', '.'));
    }

    static Set<String> accounts() throws IOException {
        if (ROWS.isEmpty()) {
            readByHand();
        }
        return ROWS.stream().map(Row::account).collect(toCollection(LinkedHashSet::new));
    }

    @ParameterizedTest(name = "account {0}")
    @MethodSource("accounts")
    void everyLineIsWhatItsArithmeticGivesAndNoLineIsMissing(String account) {
        List<String> expected = new ArrayList<>();
        for (Row row : ROWS) {
            if (row.account.equals(account)) {
                String amount = Arithmetic.value(row.arithmetic, NAMES)
                        .kopecks(RoundingMode.HALF_UP)
                        .toPlainString();
                assertThat(amount)
                        .as(row.service + " " + row.kind + ": " + row.arithmetic)
                        .isEqualTo(row.roubles);
                expected.add(row.service + " " + row.kind.split(" ", -1)[0] + " " + amount);
            }
        }
        assertThat(charges.stream()
                        .filter(row -> cell(row, "account").equals(account))
                        .map(row -> cell(row, "service") + " " + cell(row, "kind") + " " + cell(row, "amount")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theAreasByHandAreThoseOfThePremises() throws IOException {
        Fraction all = Fraction.of("0");
        Fraction common = Fraction.of("0");
        for (Map<String, String> row : table(HOUSE.resolve("premises.csv"))) {
            Fraction area = number(cell(row, "area"));
            if (cell(row, "kind").equals("COMMON_ROOMS")) {
                common = common.plus(area);
            } else {
                all = all.plus(area);
            }
        }
        assertThat(all.equalTo(named("S"))).isTrue();
        assertThat(common.equalTo(named("Sои"))).isTrue();
        assertThat(named("S1").plus(named("S2")).equalTo(all)).isTrue();
    }

    private static Fraction named(String name) {
        return Objects.requireNonNull(NAMES.get(name), name);
    }

    @Test
    void theVolumesByMetersByHandAreThoseOfTheReadings() throws IOException {
        assertThat(metered("COLD_WATER").equalTo(named("V1прибор").plus(named("V2прибор"))))
                .isTrue();
        assertThat(metered("ELECTRICITY").equalTo(named("Vэприбор"))).isTrue();
    }

    /** What the meters of premises measured in October, those of an ended verification left out. */
    private static Fraction metered(String resource) throws IOException {
        Set<String> ended = new TreeSet<>();
        for (Map<String, String> row : table(HOUSE.resolve("verifications.csv"))) {
            if (cell(row, "to").compareTo("2026-10-01") < 0) {
                ended.add(cell(row, "meter"));
            }
        }
        Map<String, NavigableMap<String, String>> readings = new TreeMap<>();
        for (Map<String, String> row : table(HOUSE.resolve("readings.csv"))) {
            readings.computeIfAbsent(cell(row, "meter") + "/" + cell(row, "zone"), key -> new TreeMap<>())
                    .put(cell(row, "date"), cell(row, "value"));
        }
        Fraction sum = Fraction.of("0");
        for (Map<String, String> meter : table(HOUSE.resolve("meters.csv"))) {
            String id = cell(meter, "meter");
            boolean own = cell(meter, "resource").equals(resource)
                    && !cell(meter, "place").equals("HOUSE");
            if (own && !ended.contains(id)) {
                for (Map.Entry<String, NavigableMap<String, String>> register : readings.entrySet()) {
                    if (register.getKey().startsWith(id + "/")) {
                        sum = sum.plus(october(register.getValue()));
                    }
                }
            }
        }
        return sum;
    }

    private static Fraction october(NavigableMap<String, String> readings) {
        if (readings.lastKey().compareTo("2026-10-01") < 0) {
            return Fraction.of("0");
        }
        String before = Objects.requireNonNullElse(readings.lowerKey("2026-10-01"), readings.firstKey());
        Fraction volume = number(readings.lastEntry().getValue()).minus(number(readings.getOrDefault(before, "0")));
        return volume.above().signum() < 0 ? volume.plus(Fraction.of("100000")) : volume;
    }

    @Test
    void everybodyIsBilledAndNobodyIsParked() {
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err().lines().toList())
                .containsExactly(
                        "Предупреждения:",
                        "  payments.csv: платежей до начала месяца 2026-10: 1675; они уже учтены во входящем сальдо и не"
                                + " засчитаны ещё раз");
        assertThat(charges.stream().map(row -> cell(row, "account")).distinct()).hasSize(107);
        assertThat(run.out()).contains("Отложенных нет.").doesNotContain("НЕ СХОДИТСЯ");
    }

    @Test
    void theLinesOfAccountsAddUpToTheTablesOfServicesAndOfThePayees() throws IOException {
        Map<String, BigDecimal> services = new TreeMap<>();
        Map<String, BigDecimal> payees = new TreeMap<>();
        BigDecimal penalties = BigDecimal.ZERO;
        for (Map<String, String> row : charges) {
            var amount = new BigDecimal(cell(row, "amount"));
            // penalties are in the movement, not in the table of services
            if (cell(row, "kind").equals("PENALTY")) {
                penalties = penalties.add(amount);
            } else {
                services.merge(cell(row, "service"), amount, BigDecimal::add);
            }
            if (!cell(row, "service").equals("insurance")) {
                payees.merge(cell(row, "payee"), amount, BigDecimal::add);
            }
        }
        Map<String, BigDecimal> moved = new TreeMap<>();
        for (Map<String, String> row : table(out.resolve("movement.csv"))) {
            for (String kind : List.of("charge", "recalculation", "correction", "benefit")) {
                moved.merge(cell(row, "payee"), new BigDecimal(cell(row, kind)), BigDecimal::add);
            }
        }
        assertThat(moved).isEqualTo(payees);
        BigDecimal whole = payees.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        services.put("all that is owed", whole.subtract(penalties));
        Set<String> totals = new TreeSet<>();
        for (String row : run.out().lines().toList()) {
            String[] cells = row.replaceAll("[\\s\u00a0\u202f║]", "").split("│", -1);
            if (cells.length == 9) {
                totals.add(cells[6]);
            }
        }
        assertThat(totals)
                .containsAll(services.values().stream()
                        .map(amount -> amount.toPlainString().replace('.', ','))
                        .toList());
    }

    @Test
    void everyLineReplaysAndEveryDistributionAddsUp() {
        Run check = Folders.run("check", HOUSE.toString(), "--period", "2026-10");
        assertThat(check.exit()).as(check.out()).isZero();
        assertThat(check.out())
                .contains("Строк проверено: " + charges.size() + "; формула даёт ту же сумму: " + charges.size())
                .contains("Распределений: 4, сходятся: 4");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void theWayTheFilesAreWrittenMeansNothing(String name, Spelling spelling) throws IOException {
        Path folder = out.resolve(name.replace(' ', '-'));
        Path house = Folders.copy(HOUSE, folder.resolve("house"));
        spelling.change(house);
        Run other = Folders.bill(house, folder.resolve("out"), "--no-documents");
        assertThat(other.exit()).as(other.err()).isZero();
        assertThat(folder.resolve("out/charges.csv")).hasSameBinaryContentAs(out.resolve("charges.csv"));
        assertThat(folder.resolve("out/movement.csv")).hasSameBinaryContentAs(out.resolve("movement.csv"));
    }

    /** Another way to write the same facts. */
    @FunctionalInterface
    interface Spelling {
        void change(Path house) throws IOException;
    }

    static Stream<Object[]> spellings() {
        return Stream.of(
                new Object[] {"shuffled rows", (Spelling) house -> Folders.shuffle(house, 7)},
                new Object[] {"windows 1251", (Spelling) house -> Folders.encode(house, "windows-1251")},
                new Object[] {"decimal points", (Spelling) Folders::decimalPoints},
                new Object[] {"Excel", (Spelling) Workbooks::convert});
    }

    @Test
    void oneThreadAndEightWriteTheSameFiles() throws IOException {
        Path one = out.resolve("one");
        Path eight = out.resolve("eight");
        assertThat(Folders.bill(HOUSE, one).exit()).isZero();
        assertThat(Folders.bill(HOUSE, eight, "--threads", "8").exit()).isZero();
        for (String file : new String[] {"charges.csv", "movement.csv", "documents.pdf"}) {
            assertThat(eight.resolve(file)).as(file).hasSameBinaryContentAs(one.resolve(file));
        }
    }
}
