package io.saldo.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ListArbitrary;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(Days.class)
class SpansTest {
    private static final FactId SOURCE = new FactId("f");

    /** Ranges in order, those that would overlap the last one left out; the value is the place in the list. */
    @Provide
    Arbitrary<Spans<Integer>> tables() {
        return ranges().map(SpansTest::table);
    }

    @Provide
    Arbitrary<List<Spans<Integer>>> severalTables() {
        return tables().list().ofMaxSize(4);
    }

    private static ListArbitrary<DateRange> ranges() {
        return new Days().ranges().list().ofMaxSize(5);
    }

    private static Spans<Integer> table(List<DateRange> ranges) {
        List<Span<Integer>> spans = new ArrayList<>();
        for (DateRange range : ranges.stream().sorted().toList()) {
            if (spans.isEmpty() || !spans.get(spans.size() - 1).days().overlaps(range)) {
                spans.add(new Span<>(range, spans.size(), SOURCE));
            }
        }
        return new Spans<>(spans);
    }

    @Property
    void thePiecesOfACutAreTheWholeWithoutGapOrOverlap(
            @ForAll DateRange days, @ForAll("severalTables") List<Spans<Integer>> tables) {
        List<DateRange> pieces = Spans.cut(days, tables);
        assertThat(pieces.get(0).from()).isEqualTo(days.from());
        assertThat(pieces.get(pieces.size() - 1).until()).isEqualTo(days.until());
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).from()).isEqualTo(pieces.get(i - 1).until());
        }
    }

    @Property
    void insideAPieceOfACutEveryTableSaysOneThingOrNothing(
            @ForAll DateRange days, @ForAll("severalTables") List<Spans<Integer>> tables) {
        for (DateRange piece : Spans.cut(days, tables)) {
            for (Spans<Integer> table : tables) {
                assertThat(Days.where(piece::contains).stream()
                                .map(table::at)
                                .distinct()
                                .count())
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Property
    void aCutIsMadeOnlyWhereATableChanges(
            @ForAll DateRange days, @ForAll("severalTables") List<Spans<Integer>> tables) {
        List<DateRange> pieces = Spans.cut(days, tables);
        for (DateRange piece : pieces.subList(1, pieces.size())) {
            assertThat(tables)
                    .anyMatch(table ->
                            !table.at(piece.from()).equals(table.at(piece.from().minusDays(1))));
        }
    }

    @Property
    void aDayHasTheSpanThatContainsIt(@ForAll("tables") Spans<Integer> table, @ForAll LocalDate day) {
        Set<Span<Integer>> containing =
                table.list().stream().filter(span -> span.days().contains(day)).collect(Collectors.toSet());
        assertThat(table.at(day).stream().collect(Collectors.toSet())).isEqualTo(containing);
    }

    @Property
    void aTableCoversARangeWhenEveryDayOfItHasASpan(@ForAll("tables") Spans<Integer> table, @ForAll DateRange days) {
        assertThat(table.covers(days))
                .isEqualTo(Days.where(days::contains).stream()
                        .allMatch(day -> table.at(day).isPresent()));
    }

    @Test
    void aTableOfOneSpanCoversItAndNoMore() {
        DateRange march = BillingPeriod.of(2026, 3).range();
        Spans<String> table = Spans.of(march, "a", SOURCE);
        assertThat(table.covers(march)).isTrue();
        assertThat(table.covers(DateRange.from(march.from()))).isFalse();
        assertThat(table.covers(new DateRange(march.from().minusDays(1), march.until())))
                .isFalse();
        assertThat(Spans.of(DateRange.from(march.from()), "a", SOURCE).covers(DateRange.from(march.from())))
                .isTrue();
        assertThat(table.isEmpty()).isFalse();
        assertThat(Spans.none().isEmpty()).isTrue();
        assertThat(Spans.none().covers(march)).isFalse();
    }

    @Test
    void spansThatOverlapOrAreOutOfOrderAreRefused() {
        Span<String> march = new Span<>(BillingPeriod.of(2026, 3).range(), "a", SOURCE);
        Span<String> april = new Span<>(BillingPeriod.of(2026, 4).range(), "b", SOURCE);
        Span<String> fromMarch = new Span<>(DateRange.from(march.days().from()), "c", SOURCE);
        assertThat(new Spans<>(List.of(march, april)).list()).containsExactly(march, april);
        for (var pair : List.of(Tuple.of(april, march), Tuple.of(march, march), Tuple.of(fromMarch, april))) {
            assertThatThrownBy(() -> new Spans<>(List.of(pair.get1(), pair.get2())))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("in order, apart");
        }
    }
}
