package io.saldo.kernel.selection;

import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Shelf;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The values of one service in one month, each for a key of attributes.
 *
 * <p>A row fits premises that have every attribute of its key. Of the rows that fit on a day a row of the house itself
 * holds before one of its organization; else the one with the most attributes. Two with equally many contradict each
 * other.
 *
 * @param rows in any order; two rows of one key are one row
 */
public record Selection<T>(List<Row<T>> rows) {
    /**
     * One row.
     *
     * @param key the attributes still to be compared
     * @param settled how many attributes of the key were found to fit before
     */
    public record Row<T>(Attributes key, int settled, Spans<T> spans) {
        int specificity() {
            return settled + key.values().size();
        }
    }

    public Selection {
        rows = rows.stream()
                .sorted(Comparator.<Row<T>, String>comparing(row -> row.key.toString())
                        .thenComparing(row -> row.spans.toString()))
                .toList();
    }

    public static <T> Selection<T> none() {
        return new Selection<>(List.of());
    }

    /** One value for all. */
    public static <T> Selection<T> of(Spans<T> spans) {
        return spans.isEmpty() ? none() : new Selection<>(List.of(new Row<>(Attributes.NONE, 0, spans)));
    }

    /** Without the rows that do not agree with what is known of all premises, as the region or the month. */
    public Selection<T> narrowed(Attributes known) {
        return new Selection<>(rows.stream()
                .filter(row -> row.key.agrees(known))
                .map(row -> {
                    Attributes rest = row.key.without(known);
                    return new Row<>(rest, row.specificity() - rest.values().size(), row.spans);
                })
                .toList());
    }

    /** Whether some row depends on the attribute. */
    public boolean uses(Attribute attribute) {
        for (Row<T> row : rows) {
            if (row.key.values().containsKey(attribute)) {
                return true;
            }
        }
        return false;
    }

    /** What holds for premises of these attributes day by day, or the rows that contradict each other. */
    public Resolution<T> over(Attributes given, DateRange days) {
        List<Row<T>> fitting = new ArrayList<>(rows.size());
        for (Row<T> row : rows) {
            if (row.key.fits(given)) {
                fitting.add(row);
            }
        }
        Span<T> only = fitting.size() == 1 ? fitting.get(0).spans.on(days.from()) : null;
        if (only != null && only.days().contains(days)) {
            return new Resolution.Resolved<>(Spans.of(days, only.value(), only.source()));
        }
        List<Span<T>> chosen = new ArrayList<>();
        SortedSet<FactId> contradicting = new TreeSet<>();
        for (DateRange piece : Spans.cut(days, fitting.stream().map(Row::spans).toList())) {
            choose(fitting, piece, contradicting).ifPresent(span -> append(chosen, span, piece));
        }
        return contradicting.isEmpty()
                ? new Resolution.Resolved<>(new Spans<>(chosen))
                : new Resolution.Contradiction<>(List.copyOf(contradicting));
    }

    private static <T> Optional<Span<T>> choose(
            List<Row<T>> fitting, DateRange piece, SortedSet<FactId> contradicting) {
        int most = -1;
        List<Span<T>> best = new ArrayList<>(1);
        for (Row<T> row : fitting) {
            Span<T> said = row.spans.on(piece.from());
            int rank = said == null ? -1 : rank(row, said);
            if (said != null && rank >= most) {
                if (rank > most) {
                    best.clear();
                    most = rank;
                }
                best.add(said);
            }
        }
        if (best.size() > 1) {
            best.forEach(span -> contradicting.add(span.source()));
        }
        return best.stream().findFirst();
    }

    /** What a house has of its own holds before what its organization states for all its houses, however exactly. */
    private static int rank(Row<?> row, Span<?> said) {
        int own = said.source().shelf() == Shelf.HOUSE ? Attribute.values().length + 1 : 0;
        return own + row.specificity();
    }

    /** A cut that another row made does not split what one row says. */
    private static <T> void append(List<Span<T>> chosen, Span<T> span, DateRange piece) {
        Span<T> last = chosen.isEmpty() ? null : chosen.get(chosen.size() - 1);
        if (last != null
                && last.source().equals(span.source())
                && piece.from().equals(last.days().until())) {
            chosen.set(
                    chosen.size() - 1,
                    new Span<>(new DateRange(last.days().from(), piece.until()), last.value(), last.source()));
        } else {
            chosen.add(new Span<>(piece, span.value(), span.source()));
        }
    }
}
