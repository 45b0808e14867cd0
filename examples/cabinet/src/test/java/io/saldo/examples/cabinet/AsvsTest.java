package io.saldo.examples.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every number that applies stands in ASVS.md with a test that is there, or with the reason why it is not done. */
class AsvsTest {
    private static final Path ROOT = Path.of("../..");

    /** From and to, both included, within one section. */
    private static final List<String> APPLY = List.of(
            "1.2.1-4",
            "1.2.10",
            "1.3.7",
            "1.3.11",
            "1.5.2",
            "2.1.1-3",
            "2.2.1-3",
            "2.3.1-4",
            "2.4.1",
            "3.2.1-2",
            "3.3.1-4",
            "3.4.1-6",
            "3.5.1",
            "3.5.3",
            "3.7.2",
            "5.1.1",
            "5.2.1-3",
            "5.3.1-2",
            "5.4.1-2",
            "6.1.1-2",
            "6.2.1-12",
            "6.3.1-4",
            "6.3.7-8",
            "6.4.1-3",
            "6.4.6",
            "6.5.1-5",
            "7.1.1-2",
            "7.2.1-4",
            "7.3.1-2",
            "7.4.1-5",
            "7.5.1-2",
            "8.1.1-2",
            "8.2.1-3",
            "8.3.1-2",
            "8.4.1",
            "11.4.2",
            "11.5.1",
            "14.2.1-2",
            "14.2.6-7",
            "14.3.1-3",
            "16.2.5",
            "16.3.1-3",
            "16.4.1",
            "16.5.1-3");

    /** A row of the table. */
    private record Row(String where, String proof) {}

    private static Map<String, Row> rows() throws IOException {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("ASVS.md"))) {
            String[] cells = line.split(" \\| ", -1);
            if (line.matches("\\| \\d+\\.\\d+\\.\\d+ \\|.*")) {
                assertThat(cells).as(line).hasSize(4);
                Row before =
                        rows.put(cells[0].replace("| ", ""), new Row(cells[2], cells[3].replaceFirst(" \\|$", "")));
                assertThat(before).as(line).isNull();
            }
        }
        return rows;
    }

    private static List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (String each : APPLY) {
            int dot = each.lastIndexOf('.');
            String[] range = each.substring(dot + 1).split("-", -1);
            for (int i = Integer.parseInt(range[0]); i <= Integer.parseInt(range[range.length - 1]); i++) {
                numbers.add(each.substring(0, dot + 1) + i);
            }
        }
        return numbers;
    }

    @Test
    void everyNumberThatAppliesStandsInTheTable() throws IOException {
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(numbers());
    }

    @Test
    void everyProofIsATestThatIsThereOrAReason() throws IOException {
        Map<String, String> tests = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(
                            each -> each.toString().matches(".*/src/(test|main)/java/.*(Test|Contract)\\.java"))
                    .toList()) {
                tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        rows().forEach((number, row) -> {
            if (row.proof().startsWith("not done: ")) {
                assertThat(row.proof().length()).as(number).isGreaterThan(30);
            } else {
                String[] proof = row.proof().replace("`", "").split("#", -1);
                assertThat(proof).as(number).hasSize(2);
                assertThat(row.where()).as(number).isNotEqualTo("–");
                assertThat(tests).as(number).containsKey(proof[0]);
                assertThat(tests.get(proof[0])).as(number).contains(" " + proof[1] + "(");
            }
        });
    }
}
