package io.saldo.kernel.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for whatever rows. */
class SelectionLawsTest {

    @Provide
    Arbitrary<Attributes> keys() {
        return Arbitraries.maps(
                        Arbitraries.of(Attribute.STOVE, Attribute.ROOMS, Attribute.REGION, Attribute.AMENITY),
                        Arbitraries.of("1", "2", "2+", "3"))
                .map(values -> new Attributes(new TreeMap<>(values)));
    }

    @Provide
    Arbitrary<Attributes> premises() {
        return Arbitraries.maps(
                        Arbitraries.of(Attribute.STOVE, Attribute.ROOMS, Attribute.AMENITY),
                        Arbitraries.of("1", "2", "3"))
                .map(values -> new Attributes(new TreeMap<>(values)));
    }

    @Provide
    Arbitrary<List<Selection.Row<Integer>>> rows() {
        Arbitrary<DateRange> days = Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(1, 30))
                .as((first, length) -> {
                    LocalDate from = LocalDate.of(2026, 6, first);
                    return new DateRange(from, from.plusDays(length));
                });
        return Combinators.combine(keys(), days)
                .as((key, range) -> new Selection.Row<>(key, 0, Spans.of(range, 0, new FactId("?"))))
                .list()
                .ofMaxSize(7)
                .map(SelectionLawsTest::numbered);
    }

    private static List<Selection.Row<Integer>> numbered(List<Selection.Row<Integer>> rows) {
        List<Selection.Row<Integer>> numbered = new ArrayList<>();
        for (Selection.Row<Integer> row : rows) {
            int number = numbered.size();
            DateRange days = row.spans().list().get(0).days();
            numbered.add(new Selection.Row<>(row.key(), 0, Spans.of(days, number, new FactId("row " + number))));
        }
        return numbered;
    }

    @Property
    void theOrderOfRowsDoesNotMatter(
            @ForAll("rows") List<Selection.Row<Integer>> rows,
            @ForAll("premises") Attributes premises,
            @ForAll Random random) {
        List<Selection.Row<Integer>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        assertThat(new Selection<>(shuffled)).isEqualTo(new Selection<>(rows));
        assertThat(over(shuffled, premises)).isEqualTo(over(rows, premises));
    }

    @Property
    void aRowThatDoesNotFitChangesNothing(
            @ForAll("rows") List<Selection.Row<Integer>> rows, @ForAll("premises") Attributes premises) {
        List<Selection.Row<Integer>> more = new ArrayList<>(rows);
        more.add(new Selection.Row<>(
                premises.with(Attribute.STOVE, "another"), 0, Spans.of(Rows.JUNE, 99, new FactId("row 99"))));
        assertThat(over(more, premises)).isEqualTo(over(rows, premises));
    }

    /**
     * The definition, day by day: of the rows that fit and speak, those with the most attributes; one holds, more
     * contradict.
     */
    @Property
    void eachDayHasTheRowThatTheDefinitionSays(
            @ForAll("rows") List<Selection.Row<Integer>> rows, @ForAll("premises") Attributes premises) {
        TreeSet<FactId> contradicting = new TreeSet<>();
        Resolution<Integer> met = over(rows, premises);
        for (LocalDate day = Rows.JUNE.from(); Rows.JUNE.contains(day); day = day.plusDays(1)) {
            List<Span<Integer>> best = best(rows, premises, day);
            if (best.size() > 1) {
                best.forEach(span -> contradicting.add(span.source()));
            } else if (met instanceof Resolution.Resolved<Integer> resolved) {
                assertThat(resolved.spans().at(day).map(Span::source).stream().toList())
                        .as("%s", day)
                        .isEqualTo(best.stream().map(Span::source).toList());
            }
        }
        if (met instanceof Resolution.Contradiction<Integer> contradiction) {
            assertThat(contradiction.facts()).containsExactlyElementsOf(contradicting);
        }
        assertThat(contradicting.isEmpty()).isEqualTo(met instanceof Resolution.Resolved<Integer>);
    }

    private static List<Span<Integer>> best(List<Selection.Row<Integer>> rows, Attributes premises, LocalDate day) {
        List<Selection.Row<Integer>> speaking = rows.stream()
                .filter(row -> row.spans().at(day).isPresent())
                .filter(row -> row.key().values().entrySet().stream()
                        .allMatch(each -> fits(
                                each.getValue(), premises.get(each.getKey()).orElse("nothing"))))
                .toList();
        int most = speaking.stream()
                .mapToInt(row -> row.key().values().size())
                .max()
                .orElse(0);
        return speaking.stream()
                .filter(row -> row.key().values().size() == most)
                .flatMap(row -> row.spans().at(day).stream())
                .toList();
    }

    private static boolean fits(String key, String value) {
        return key.equals("2+") ? List.of("2", "3").contains(value) : key.equals(value);
    }

    /** What one row says through days is one span, however others cut the month. */
    @Property
    void adjacentSpansAreOfDifferentRows(
            @ForAll("rows") List<Selection.Row<Integer>> rows, @ForAll("premises") Attributes premises) {
        if (over(rows, premises) instanceof Resolution.Resolved<Integer> resolved) {
            List<Span<Integer>> list = resolved.spans().list();
            for (int i = 1; i < list.size(); i++) {
                boolean adjacent =
                        list.get(i).days().from().equals(list.get(i - 1).days().until());
                assertThat(adjacent
                                && list.get(i).source().equals(list.get(i - 1).source()))
                        .isFalse();
            }
        }
    }

    /** To ask with all that is known is to narrow by some of it first and ask with the rest. */
    @Property
    void narrowingFirstChoosesTheSame(
            @ForAll("rows") List<Selection.Row<Integer>> rows, @ForAll("premises") Attributes premises) {
        for (String region : List.of("1", "2", "3")) {
            Attributes known = Attributes.of(Attribute.REGION, region);
            assertThat(new Selection<>(rows).narrowed(known).over(premises, Rows.JUNE))
                    .isEqualTo(over(rows, premises.plus(known)));
        }
    }

    private static Resolution<Integer> over(List<Selection.Row<Integer>> rows, Attributes premises) {
        return new Selection<>(rows).over(premises, Rows.JUNE);
    }
}
