package io.saldo.examples.monthlyrun.folder;

import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one kind in a file, by what they are about.
 *
 * <p>A row without an {@code id} gets one made of the file, what it is about and its first day, so it does not depend on the order of rows. A row without {@code known} was known
 * from the beginning, or, when it corrects another, just after that one.
 */
final class Facts<K extends Comparable<K>, T> {
    /** Columns every file of facts may have. */
    static final List<String> COLUMNS = List.of("id", "known", "replaces", "withdraws");

    private final String name;
    private final ZoneId zone;
    private final Problems problems;
    private final List<Row<K, T>> rows = new ArrayList<>();

    private record Row<K, T>(
            Fields fields,
            @Nullable K about,
            @Nullable DateRange range,
            @Nullable T value) {
        Optional<String> corrects() {
            return fields.text("replaces").or(() -> fields.text("withdraws"));
        }
    }

    Facts(String name, ZoneId zone, Problems problems) {
        this.name = name;
        this.zone = zone;
        this.problems = problems;
    }

    /** Whether the row takes a fact back and says nothing else; it is taken in by this call. */
    boolean withdrawal(Fields row) {
        boolean withdraws = row.text("withdraws").isPresent();
        if (withdraws) {
            rows.add(new Row<>(row, null, null, null));
        }
        return withdraws;
    }

    void add(Fields row, K about, DateRange range, T value) {
        rows.add(new Row<>(row, about, range, value));
    }

    /** The timelines; rows whose links are wrong become problems and are left out. */
    SortedMap<K, Timeline<T>> timelines() {
        Map<String, Row<K, T>> byId = new HashMap<>();
        ids(byId);
        SortedMap<K, List<Fact<T>>> facts = new TreeMap<>();
        byId.forEach((id, row) -> {
            Optional<Row<K, T>> first = first(row, byId, new HashSet<>());
            first.ifPresent(origin -> {
                K about = origin.about;
                DateRange range = row.range != null ? row.range : origin.range;
                if (about == null || range == null) {
                    return;
                }
                if (row.about != null && !row.about.equals(about)) {
                    report(row, "replaces", "otherThing", String.valueOf(about));
                    return;
                }
                @Nullable FactId corrects = row.corrects().map(FactId::new).orElse(null);
                known(row, byId)
                        .ifPresent(known -> facts.computeIfAbsent(about, key -> new ArrayList<>())
                                .add(new Fact<>(new FactId(id), range, known, corrects, row.value)));
            });
        });
        SortedMap<K, Timeline<T>> timelines = new TreeMap<>();
        if (problems.isEmpty()) {
            facts.forEach((about, list) -> timelines.put(about, Timeline.of(list)));
        }
        return timelines;
    }

    private void ids(Map<String, Row<K, T>> byId) {
        Map<String, List<Row<K, T>>> unnamed = new TreeMap<>();
        for (Row<K, T> row : rows) {
            Optional<String> id = row.fields.text("id");
            if (id.isEmpty()) {
                String from = row.range == null ? "" : row.range.from().toString();
                unnamed.computeIfAbsent(
                                name + ":" + (row.about == null ? row.corrects().orElse("") : row.about) + ":" + from,
                                key -> new ArrayList<>())
                        .add(row);
            } else if (id.get().length() > 100) {
                report(row, "id", "longId");
            } else if (byId.putIfAbsent(id.get(), row) != null) {
                report(row, "id", "duplicateId");
            }
        }
        unnamed.forEach((id, list) -> {
            list.sort(Comparator.comparing(row -> String.valueOf(row.value)));
            for (int i = 0; i < list.size(); i++) {
                String own = i == 0 ? id : id + "#" + (i + 1);
                while (byId.containsKey(own)) {
                    own += "'";
                }
                byId.put(own, list.get(i));
            }
        });
    }

    /** The row at the beginning of a chain of corrections. */
    private Optional<Row<K, T>> first(Row<K, T> row, Map<String, Row<K, T>> byId, Set<Row<K, T>> seen) {
        Optional<String> corrects = row.corrects();
        if (corrects.isEmpty()) {
            return Optional.of(row);
        }
        String field = row.fields.text("replaces").isPresent() ? "replaces" : "withdraws";
        Row<K, T> target = byId.get(corrects.get());
        if (target == null) {
            report(row, field, "unknownFact");
            return Optional.empty();
        }
        if (!seen.add(row)) {
            report(row, field, "circle");
            return Optional.empty();
        }
        return first(target, byId, seen);
    }

    private Optional<Known> known(Row<K, T> row, Map<String, Row<K, T>> byId) {
        Optional<Known> replaced = row.corrects().map(byId::get).flatMap(target -> known(target, byId));
        Optional<String> text = row.fields.text("known");
        if (text.isEmpty()) {
            return Optional.of(replaced.map(known -> new Known(known.at(), known.sequence() + 1))
                    .orElse(new Known(Instant.EPOCH, 0)));
        }
        Optional<Known> stated = instant(text.get()).map(at -> new Known(at, 0));
        if (stated.isEmpty()) {
            report(row, "known", "known");
        } else if (replaced.isPresent() && replaced.get().compareTo(stated.get()) >= 0) {
            report(row, "known", "knownEarlier", replaced.get().at().toString());
            return Optional.empty();
        }
        return stated;
    }

    /** A day is its beginning in the zone of the house. */
    private Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void report(Row<K, T> row, String field, String remedy, String... arguments) {
        Fields fields = row.fields;
        problems.add(
                fields.file(),
                fields.line(field),
                fields.path(field),
                fields.text(field).orElse(""),
                remedy,
                arguments);
    }
}
