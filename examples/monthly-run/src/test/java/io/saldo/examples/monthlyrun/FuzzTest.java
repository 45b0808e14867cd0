package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.PremisesBook;
import io.saldo.examples.monthlyrun.Folders.Run;
import io.saldo.examples.monthlyrun.folder.HouseFolder;
import io.saldo.kernel.time.BillingPeriod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterTry;

/**
 * The sample folder damaged in every way: whatever stands in the files, a run ends with a told result, and nothing is
 * lost without a word.
 *
 * <p>The seed is the whole input of a try. For a long run set the number of tries: {@code -Djqwik.tries.default} does
 * not reach a property that states its own, so {@code SALDO_FUZZ_TRIES=20000} in the environment repeats each try with
 * that many seeds divided among them.
 */
class FuzzTest {
    private static final int TRIES = 300;
    private static final int ROUNDS =
            Math.max(1, Integer.parseInt(System.getenv().getOrDefault("SALDO_FUZZ_TRIES", "0")) / TRIES);
    private static final Pattern LEFT_OUT = Pattern.compile("(\\S+\\.csv):(\\d+):");

    private Path folder = Path.of("");

    @Property(tries = TRIES)
    void aDamagedFolderIsBilledParkedOrRefusedButNeverLost(@ForAll @LongRange(min = 0, max = 1L << 60) long seed)
            throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            check(seed * 1_000_003 + round);
            clean();
        }
    }

    private void check(long seed) throws IOException {
        folder = Files.createTempDirectory("fuzz");
        Path house = Folders.copy(folder.resolve("house"));
        events(house);
        var damage = new Damage(house, new Random(seed));
        String story = damage.all();
        Path out = folder.resolve("out");
        Run run = Folders.bill(house, out, "--no-documents");
        String told = run.err() + run.out();
        assertThat(run.exit()).as("seed %d: %s%n%s", seed, story, told).isBetween(0, 2);
        assertThat(told)
                .as("seed %d: %s", seed, story)
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(run.out()).as("seed %d: %s", seed, story).doesNotContain("НЕ СХОДИТСЯ");
        assertThat(run.exit() == 2).as("seed %d: %s%n%s", seed, story, told).isEqualTo(!Files.exists(out));
        if (run.exit() == 2) {
            assertThat(run.err()).as("seed %d: %s", seed, story).startsWith("Папка дома содержит ошибки");
            return;
        }
        noAccountIsLost(house, out, run, "seed " + seed + ": " + story);
        noRowIsLost(house, "seed " + seed + ": " + story);
    }

    /** The tables that the sample does without. */
    private static void events(Path house) throws IOException {
        Files.writeString(house.resolve("absences.csv"), """
                premises;persons;left;returned;applied;cause;document
                2;1;2026-10-05;2026-10-16;2026-10-18;ORDINARY;справка
                3;2;2026-09-20;;2026-09-19;FORCE_MAJEURE;заявление
                """);
        Files.writeString(house.resolve("breaches.csv"), """
                service;kind;begin;end;hours;premises;measured;circumstance;document
                cold-water;COLD_WATER_OFF;2026-10-10 08:00;2026-10-11 08:00;;;;ORDINARY;акт № 1
                heating;ROOM_TEMPERATURE;2026-10-10;2026-10-20;30;1, 2;15;CORNER_ROOM;акт № 2
                """);
        Files.writeString(house.resolve("acts.csv"), """
                premises;kind;resource;date;from;to;volume;repeated;document
                1;CHECK;COLD_WATER;2026-10-20;;;-1,5;;акт № 3
                4;REFUSAL;COLD_WATER;2026-10-02;;2026-10-30;;YES;акт № 4
                5;CONNECTION;COLD_WATER;2026-10-20;2026-10-11;2026-10-20;0,5;;акт № 5
                6;TAMPERING;COLD_WATER;2026-10-20;;;;;акт № 6
                7;CALCULATED;COLD_WATER;2026-10-20;2026-10-01;;3;;расчёт № 7
                """);
        Files.writeString(
                house.resolve("supplied.csv"), "service;volume;from;to\ncommon-electricity;300;2026-10-01;\n");
    }

    /** Every row of a table is a fact of the house, or was told of. */
    private static void noRowIsLost(Path house, String story) throws IOException {
        HouseFolder read = HouseFolder.read(house, BillingPeriod.of(2026, 10));
        HouseBook book = read.book();
        long readings = book.metering().meters().stream()
                .flatMap(each -> each.readings().values().stream())
                .mapToLong(each -> each.facts().size())
                .sum();
        long residents = book.premises().stream()
                .mapToLong(each -> each.premises().occupancy().facts().size())
                .sum();
        long balances = (long) book.money().obligations().facts().size()
                + book.money().advances().facts().size();
        long absences = book.premises().stream()
                .mapToLong(each -> each.absences().facts().size())
                .sum();
        long breaches = book.services().stream()
                .mapToLong(each -> each.breaches().facts().size())
                .sum();
        long acts = book.premises().stream()
                .map(PremisesBook::acts)
                .mapToLong(each -> (long) each.refusals().facts().size()
                        + each.checks().facts().size()
                        + each.uses().facts().size()
                        + each.calculated().values().stream()
                                .mapToLong(volumes -> volumes.facts().size())
                                .sum())
                .sum();
        rowsAre(read, house, "absences.csv", absences, story);
        rowsAre(read, house, "breaches.csv", breaches, story);
        rowsAre(read, house, "acts.csv", acts, story);
        rowsAre(read, house, "payments.csv", book.money().payments().facts().size(), story);
        rowsAre(read, house, "readings.csv", readings, story);
        rowsAre(read, house, "residents.csv", residents, story);
        rowsAre(read, house, "opening-balances.csv", balances, story);
        rowsAre(read, house, "meters.csv", book.metering().meters().size(), story);
    }

    private static void rowsAre(HouseFolder read, Path house, String file, long facts, String story)
            throws IOException {
        List<String> lines = text(house.resolve(file)).lines().toList();
        Set<Long> told = new HashSet<>();
        read.leftOut().stream().filter(each -> each.file().equals(file)).forEach(each -> told.add(each.line()));
        long rows = 0;
        boolean headed = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\ufeff", "");
            boolean blank = line.replace(";", "").replace("\"", "").isBlank();
            boolean nothing = file.startsWith("opening") && line.matches(".*;(0|-0)(;.*)?");
            rows += headed && !blank && !nothing && !told.contains(i + 1L) ? 1 : 0;
            headed = headed || !blank;
        }
        assertThat(facts)
                .as("%s%n%s: facts of rows not told of; told: %s", story, file, told)
                .isGreaterThanOrEqualTo(rows);
    }

    /**
     * Every account that the table names has lines or is named as parked, or its row was told of, or every service of
     * the house is parked.
     */
    private static void noAccountIsLost(Path house, Path out, Run run, String story) throws IOException {
        String told = run.err() + run.out();
        Set<String> accounted = new HashSet<>();
        Files.readAllLines(out.resolve("charges.csv"), UTF_8).stream()
                .skip(1)
                .forEach(line -> accounted.add(cells(line).get(0)));
        boolean everyServiceIsParked = accounted.isEmpty() && run.out().contains("услуга по всему дому");
        Set<Integer> leftOut = new HashSet<>();
        Matcher rows = LEFT_OUT.matcher(run.err());
        while (rows.find()) {
            if (rows.group(1).endsWith("accounts.csv")) {
                leftOut.add(Integer.parseInt(rows.group(2)));
            }
        }
        List<String> lines = text(house.resolve("accounts.csv")).lines().toList();
        String open = "account;premises;share;basis;payer;from";
        for (int i = 1; i < lines.size() && lines.get(0).equals(open); i++) {
            List<String> cells = leftOut.contains(i + 1) ? List.of() : cells(lines.get(i));
            boolean plain = cells.size() == 6
                    && cells.get(5).compareTo("2026-10") < 0
                    && !cells.get(0).isBlank();
            if (plain
                    && !leftOut.contains(i + 1)
                    && !everyServiceIsParked
                    && !accounted.contains(cells.get(0).strip())) {
                assertThat(told)
                        .as("%s%nline %d: %s", story, i + 1, lines.get(i))
                        .contains(cells.get(0).strip());
            }
        }
        if (run.exit() == 0) {
            assertThat(run.out()).as(story).contains("Отложенных нет");
            assertThat(run.err()).as(story).doesNotContain("не учтены");
        } else {
            boolean reason = run.err().contains("не учтены") || run.out().contains("Отложено (не начислено)");
            assertThat(reason).as("%s%n%s", story, told).isTrue();
        }
    }

    private static List<String> cells(String line) {
        return CsvReader.builder().fieldSeparator(';').ofCsvRecord(line).stream()
                .findFirst()
                .map(CsvRecord::getFields)
                .orElse(List.of());
    }

    static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), UTF_8);
    }

    @AfterTry
    void clean() throws IOException {
        if (!Files.exists(folder) || folder.toString().isEmpty()) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = new ArrayList<>(files.toList());
            Collections.reverse(all);
            for (Path each : all) {
                Files.delete(each);
            }
        }
        folder = Path.of("");
    }
}
