package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No published figure of a charge is left out: every one stands in a table, met or listed with the reason why not. */
class PublishedFiguresTest {
    private static final List<String> TABLES = List.of(
            "published-area-fee",
            "published-by-meter",
            "published-common-electricity",
            "published-cut-month",
            "published-electricity-norm",
            "published-heat-of-hot-water",
            "published-heating-by-meter",
            "published-heating-by-norm",
            "published-movement",
            "published-per-person",
            "published-quality",
            "published-rent",
            "published-total-of-six",
            "published-total-of-two",
            "published-two-part-hot-water",
            "published-waste-by-area");

    /** Whether every row of a figure is met, by id; those of a topic alone. */
    private static Map<String, Boolean> figures(String topic) {
        Map<String, Boolean> met = new TreeMap<>();
        for (String table : TABLES) {
            List<String> lines = lines(table);
            int checked = List.of(lines.get(0).split(";", -1)).indexOf("checked");
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(";", -1);
                assertThat(cells).as(line).hasSize(checked + 2);
                assertThat(cells[checked]).as(line).matches("(yes|no:).*");
                if (cells[1].equals(topic)) {
                    met.merge(cells[0].split(" ", -1)[0], cells[checked].startsWith("yes"), Boolean::logicalAnd);
                }
            }
        }
        return met;
    }

    private static List<String> lines(String table) {
        try (InputStream in =
                Objects.requireNonNull(PublishedFiguresTest.class.getResourceAsStream(table + ".csv"), table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(table, e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # topic       ; met to the kopeck                                               ; listed with our value and the reason
            cold-water    ; water-11 water-13                                               ; -
            sewage        ; sew-01 sew-02 water-15 water-16                                 ; -
            hot-water     ; hw-03 hw-07                                                     ; hw-01 hw-02
            heating       ; heat-04 heat-05 heat-06 heat-07                                 ; heat-08
            tko           ; tko-02 tko-03 tko-04 tko-05 tko-06 tko-07 tko-08 tko-10         ; tko-11 tko-13
            common-house  ; odn-04                                                          ; -
            electricity   ; el-01 el-02                                                     ; -
            meter         ; meter-03 meter-04                                               ; -
            rounding      ; inv-01 sum-01                                                   ; -
            capital-repair; cap-01                                                          ; -
            rent          ; rent-01 rent-02                                                 ; rent-03
            quality       ; q-03 q-04 q-06 q-07 q-08 q-09 q-10 q-11 q-13 q-14                ; -
            balance       ; bal-01 bal-02                                                   ; -
            benefit       ; ben-01 ben-02 ben-03                                            ; -""")
    void everyFigureOfATopicStandsInATable(String topic, String met, String listed) {
        Map<String, Boolean> figures = figures(topic);
        assertThat(ids(figures, true)).isEqualTo(met);
        assertThat(ids(figures, false)).isEqualTo(listed == null ? "" : listed);
    }

    private static String ids(Map<String, Boolean> figures, boolean met) {
        return figures.entrySet().stream()
                .filter(each -> each.getValue() == met)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    /** A figure that is met says what was published and what is posted in the same words. */
    @Test
    void whatIsMetIsWhatWasPublished() {
        TreeSet<String> differing = new TreeSet<>();
        for (String table : TABLES) {
            List<String> lines = lines(table);
            List<String> head = List.of(lines.get(0).split(";", -1));
            int posted = head.indexOf("posted");
            int published = head.indexOf("published");
            for (String line : published < 0 ? List.<String>of() : lines.subList(1, lines.size())) {
                String[] cells = line.split(";", -1);
                boolean same = cells[published].startsWith(cells[posted]);
                if (!same) {
                    differing.add(cells[0]);
                }
                assertThat(same).as(line).isEqualTo(cells[head.indexOf("checked")].startsWith("yes"));
            }
        }
        assertThat(differing)
                .containsExactly("heat-08", "hw-01 P1", "hw-02", "tko-11 P2", "tko-11 P4", "tko-13 P2", "tko-13 P4");
    }
}
