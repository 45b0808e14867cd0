package io.saldo.examples.monthlyrun.folder;

import static java.util.Map.entry;

import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
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
 * <p>A row without an {@code id} gets one made of the file, what it is about and its first day, so it does not depend
 * on the order of rows. A row without {@code known} was known from the beginning, or, when it corrects another, just
 * after that one; an event, as a reading, from the end of its own day.
 */
final class Facts<K extends Comparable<K>, T> {
    /** Columns every file of facts may have. */
    static final List<String> COLUMNS = List.of("id", "known", "replaces", "withdraws");

    private static final int LONGEST_ID = 100;
    /** The field that says what a row is all about, by the kind of facts. */
    private static final Map<String, String> TELLING = Map.ofEntries(
            entry("premises", "area"),
            entry("residents", "permanent"),
            entry("share", "share"),
            entry("tariff", "price"),
            entry("opening", "amount"),
            entry("payment", "amount"),
            entry("debtor", "debtor"),
            entry("adjustment", "amount"),
            entry("verification", "to"),
            entry("bank", "account"),
            entry("absence", "document"),
            entry("act", "document"),
            entry("benefit", "share"),
            entry("subsidy", "document"),
            entry("breach", "document"),
            entry("supplied", "volume"),
            entry("invoice", "volume"),
            entry("meter", "from"),
            entry("history", "volume"),
            entry("order", "amount"),
            entry("reversal", "payment"),
            entry("claim", "state"),
            entry("given up", "document"));

    private final String name;
    private final ZoneId zone;
    private final Problems problems;
    private final List<Row<K, T>> rows = new ArrayList<>();
    private final List<Fields> seen = new ArrayList<>();
    private final Set<K> disturbed = new HashSet<>();

    /**
     * A row of the file.
     *
     * @param named the id it has by itself, where the row gives none; null where it is made of what the row is about
     */
    private record Row<K, T>(
            Fields fields,
            @Nullable String named,
            @Nullable K about,
            @Nullable DateRange range,
            @Nullable LocalDate day,
            @Nullable T value) {
        /** Whether it became known on its own day, for want of another word. */
        boolean isKnownOnItsDay() {
            return day != null && fields.raw("known").isEmpty();
        }

        Optional<String> corrects() {
            return fields.raw("replaces").or(() -> fields.raw("withdraws"));
        }

        String link() {
            return fields.raw("replaces").isPresent() ? "replaces" : "withdraws";
        }
    }

    /** A row whose links are right, as a fact. */
    private record Settled<K, T>(K about, Fact<T> fact, boolean knownOnItsDay) {}

    Facts(String name, ZoneId zone, Problems problems) {
        this.name = name;
        this.zone = zone;
        this.problems = problems;
    }

    /**
     * Whether the row takes a fact back and says nothing else; it is taken in by this call, which comes first for every
     * row.
     */
    boolean withdrawal(Fields row) {
        seen.add(row);
        COLUMNS.forEach(row::text);
        boolean withdraws = row.text("withdraws").isPresent();
        if (withdraws && row.text("replaces").isPresent()) {
            row.refuse("withdraws", row.required("withdraws"), "twoLinks");
        }
        if (withdraws) {
            rows.add(new Row<>(row, null, null, null, null, null));
        }
        return withdraws;
    }

    void add(Fields row, K about, DateRange range, T value) {
        rows.add(new Row<>(row, null, about, range, null, value));
    }

    /**
     * Something that happened, or was found, on a day.
     *
     * @param day at whose end it was known, where the row does not say when
     */
    void addEvent(Fields row, K about, DateRange range, LocalDate day, T value) {
        rows.add(new Row<>(row, null, about, range, day, value));
    }

    /**
     * As {@link #addEvent}, of what has a name of its own, as an order has its number.
     *
     * @param named the id of the fact, where the row gives none
     * @param day null for what is agreed and known from the beginning
     */
    void addNamed(Fields row, String named, K about, DateRange range, @Nullable LocalDate day, T value) {
        rows.add(new Row<>(row, named, about, range, day, value));
    }

    /** As {@link #addEvent}, of what nobody can know before its day: a reading, a payment. */
    void addOfDay(Fields row, K about, LocalDate day, T value) {
        Optional<LocalDate> known = row.raw("known")
                .flatMap(this::instant)
                .map(at -> at.atZone(zone).toLocalDate());
        if (known.isPresent() && known.get().isBefore(day)) {
            row.refuse("known", row.required("known"), "knownBeforeDay", day.toString());
        }
        addEvent(row, about, DateRange.day(day), day, value);
    }

    /** The timelines; rows whose links are wrong become problems and are left out. */
    SortedMap<K, Timeline<T>> timelines() {
        Map<String, Row<K, T>> byId = new TreeMap<>();
        ids(byId);
        Map<String, Optional<Settled<K, T>>> settled = new HashMap<>();
        SortedMap<K, List<Fact<T>>> facts = new TreeMap<>();
        byId.keySet()
                .forEach(id -> settle(id, byId, settled)
                        .ifPresent(each -> facts.computeIfAbsent(each.about, key -> new ArrayList<>())
                                .add(each.fact)));
        parkWhatRefusedRowsCorrect(byId);
        SortedMap<K, Timeline<T>> timelines = new TreeMap<>();
        facts.forEach((about, list) -> timelines.put(about, Timeline.of(list)));
        return timelines;
    }

    /** What the rows left out, and the rows they correct, are about. */
    Set<K> disturbed() {
        return disturbed;
    }

    /** A correction that cannot be read leaves standing what should not stand. */
    private void parkWhatRefusedRowsCorrect(Map<String, Row<K, T>> byId) {
        for (Fields row : seen) {
            if (row.isRefused()) {
                Optional.ofNullable(byId.get(row.raw("replaces")
                                .or(() -> row.raw("withdraws"))
                                .orElse("")))
                        .ifPresent(target -> disturb(row, target));
            }
        }
    }

    private void disturb(Fields by, Row<K, T> row) {
        problems.park(row.fields.subject(), by.file(), by.line(""));
        if (row.about != null) {
            disturbed.add(row.about);
        }
    }

    private void ids(Map<String, Row<K, T>> byId) {
        Map<String, List<Row<K, T>>> unnamed = new TreeMap<>();
        for (Row<K, T> row : rows) {
            Optional<String> id = row.fields.raw("id");
            if (id.isEmpty()) {
                String from = row.range == null ? "" : row.range.from().toString();
                String made = name + ":" + (row.about == null ? row.corrects().orElse("") : row.about) + ":" + from;
                unnamed.computeIfAbsent(row.named == null ? made : row.named, key -> new ArrayList<>())
                        .add(row);
            } else if (id.get().length() > LONGEST_ID) {
                refuse(row, "id", "longId");
            } else if (byId.containsKey(id.get())) {
                refuse(row, "id", "duplicateId");
                // nobody can tell which of the two is the right one
                Optional.ofNullable(byId.get(id.get())).ifPresent(first -> disturb(row.fields, first));
            } else {
                byId.put(id.get(), row);
            }
        }
        unnamed.forEach((id, list) -> {
            list.sort(Comparator.comparing(row -> String.valueOf(row.value)));
            for (int i = 0; i < list.size(); i++) {
                String own = shortened(i == 0 ? id : id + "#" + (i + 1));
                while (byId.containsKey(own)) {
                    own += "'";
                }
                byId.put(own, list.get(i));
            }
        });
    }

    /** A long name is cut and told apart by a digest of the whole, with room for what may be added to it. */
    private static String shortened(String id) {
        return id.length() <= LONGEST_ID - 10
                ? id
                : id.substring(0, LONGEST_ID - 20) + "~" + Integer.toHexString(id.hashCode());
    }

    /** Settles a row after the rows it corrects, the first of them first. */
    private Optional<Settled<K, T>> settle(
            String id, Map<String, Row<K, T>> byId, Map<String, Optional<Settled<K, T>>> settled) {
        Deque<String> chain = new ArrayDeque<>();
        Set<String> inChain = new HashSet<>();
        Optional<String> next = Optional.of(id);
        while (next.isPresent() && byId.containsKey(next.get()) && !settled.containsKey(next.get())) {
            if (!inChain.add(next.get())) {
                Row<K, T> row = byId.getOrDefault(next.get(), rows.get(0));
                settled.put(next.get(), refuse(row, row.link(), "circle"));
                break;
            }
            chain.push(next.get());
            next = Optional.ofNullable(byId.get(next.get())).flatMap(Row::corrects);
        }
        for (String each : chain) {
            Row<K, T> row = byId.get(each);
            if (row != null && !settled.containsKey(each)) {
                settled.put(each, settleAlone(each, row, byId, settled));
            }
        }
        return settled.getOrDefault(id, Optional.empty());
    }

    private Optional<Settled<K, T>> settleAlone(
            String id, Row<K, T> row, Map<String, Row<K, T>> byId, Map<String, Optional<Settled<K, T>>> settled) {
        Optional<Settled<K, T>> corrected =
                row.corrects().flatMap(each -> settled.getOrDefault(each, Optional.empty()));
        if (row.corrects().isPresent() && corrected.isEmpty()) {
            return refuse(row, row.link(), byId.containsKey(row.corrects().get()) ? "refusedFact" : "unknownFact");
        }
        @Nullable
        K about = row.about != null
                ? row.about
                : corrected.map(each -> each.about).orElse(null);
        @Nullable
        DateRange range = row.range != null
                ? row.range
                : corrected.map(each -> each.fact.range()).orElse(null);
        if (about == null || range == null || (row.value == null && corrected.isEmpty())) {
            return Optional.empty();
        }
        if (corrected.isPresent() && !corrected.get().about.equals(about)) {
            return refuse(row, "replaces", "otherThing", String.valueOf(corrected.get().about));
        }
        Optional<Known> known = known(row, corrected);
        @Nullable FactId corrects = corrected.map(each -> each.fact.id()).orElse(null);
        FactId fact = new FactId(id);
        problems.place(fact, row.fields, TELLING.getOrDefault(name, "value"));
        return known.map(moment ->
                new Settled<>(about, new Fact<>(fact, range, moment, corrects, row.value), row.isKnownOnItsDay()));
    }

    private Optional<Known> known(Row<K, T> row, Optional<Settled<K, T>> corrected) {
        Optional<String> text = row.fields.raw("known");
        Optional<Known> after =
                corrected.map(each -> each.fact.known()).map(known -> new Known(known.at(), known.sequence() + 1));
        if (text.isEmpty()) {
            LocalDate day = row.day;
            Known own = day == null ? new Known(Instant.EPOCH, 0) : Known.onDay(day, zone);
            return after.filter(each -> each.compareTo(own) > 0).or(() -> Optional.of(own));
        }
        Optional<Known> stated = instant(text.get()).map(at -> new Known(at, 0));
        if (stated.isEmpty()) {
            refuse(row, "known", "known");
        } else if (after.isPresent() && after.get().compareTo(stated.get()) > 0) {
            // told on the day of what it corrects, of which nobody said when in that day it was known
            if (corrected.get().knownOnItsDay && day(after.get()).equals(day(stated.get()))) {
                return after;
            }
            refuse(
                    row,
                    "known",
                    "knownEarlier",
                    corrected.get().fact.known().at().toString());
            return Optional.empty();
        }
        return stated;
    }

    private LocalDate day(Known known) {
        return known.at().atZone(zone).toLocalDate();
    }

    /** A day is its beginning in the zone of the house. */
    private Optional<Instant> instant(String text) {
        return text.length() == 10
                ? Moments.day(text).map(day -> day.atStartOfDay(zone).toInstant())
                : Moments.instant(text, zone);
    }

    private Optional<Settled<K, T>> refuse(Row<K, T> row, String field, String remedy, String... arguments) {
        row.fields.report(field, row.fields.raw(field).orElse(""), remedy, arguments);
        if (row.about != null) {
            disturbed.add(row.about);
        }
        return Optional.empty();
    }
}
