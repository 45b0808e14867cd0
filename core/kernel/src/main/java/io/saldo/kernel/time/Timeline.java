package io.saldo.kernel.time;

import io.saldo.kernel.error.InvalidValueException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All facts of one kind about one thing (the area of a flat, the price of cold water), with both times.
 *
 * <p>A fact is live unless a fact that replaces or withdraws it is known. Withdrawing a correction brings back what it
 * had corrected: adding a fact and withdrawing it leaves everything as it was. Two live facts that overlap contradict
 * each other, whichever is later. The order in which facts are given means nothing.
 */
public final class Timeline<T> {
    private static final Comparator<Fact<?>> ORDER =
            Comparator.<Fact<?>, DateRange>comparing(Fact::range).thenComparing(Fact::id);

    private final List<Fact<T>> facts;
    /** The moment after which nothing became known; null without facts. */
    private final @Nullable Known latest;

    private final boolean corrected;

    /**
     * @param facts in order
     */
    private Timeline(List<Fact<T>> facts) {
        this.facts = facts;
        Known last = null;
        boolean any = false;
        for (Fact<T> fact : facts) {
            last = last == null || fact.known().compareTo(last) > 0 ? fact.known() : last;
            any |= fact.replaces() != null;
        }
        this.latest = last;
        this.corrected = any;
    }

    public static <T> Timeline<T> empty() {
        return new Timeline<>(List.of());
    }

    /**
     * A timeline of the facts given, in any order.
     *
     * @throws InvalidValueException when two facts have one id, or a fact replaces one that is not here or became known
     *     no earlier
     */
    public static <T> Timeline<T> of(Collection<Fact<T>> facts) {
        if (facts.size() < 2 && facts.stream().allMatch(fact -> fact.replaces() == null)) {
            return new Timeline<>(List.copyOf(facts));
        }
        Map<FactId, Fact<T>> byId = new HashMap<>();
        for (Fact<T> fact : facts) {
            InvalidValueException.unless(
                    byId.put(fact.id(), fact) == null, "id", fact.id(), "an id of its own for every fact");
        }
        Shelf shelf =
                facts.isEmpty() ? Shelf.HOUSE : facts.iterator().next().id().shelf();
        for (Fact<T> fact : facts) {
            InvalidValueException.unless(
                    fact.id().shelf() == shelf, "id", fact.id(), "facts of one shelf: that of the " + shelf);
            if (fact.replaces() != null) {
                Fact<T> replaced = byId.get(fact.replaces());
                if (replaced == null) {
                    throw new InvalidValueException(
                            "replaces", fact.replaces(), "the id of a fact of the same kind about the same thing");
                }
                InvalidValueException.unless(
                        replaced.known().compareTo(fact.known()) < 0,
                        "known",
                        fact.id(),
                        "a moment after that of " + replaced.id());
            }
        }
        return new Timeline<>(facts.stream().sorted(ORDER).toList());
    }

    /** Every fact, live or not, by range and id. */
    public List<Fact<T>> facts() {
        return facts;
    }

    /** What was known at {@code moment}: without the facts that became known later. */
    public Timeline<T> asOf(Known moment) {
        if (!isKnownAfter(moment)) {
            return this;
        }
        return new Timeline<>(facts.stream()
                .filter(fact -> fact.known().compareTo(moment) <= 0)
                .toList());
    }

    /** What was known at the moment of the shelf that its facts are on. */
    public Timeline<T> asOf(Moment moment) {
        return facts.isEmpty() ? this : asOf(moment.of(shelf()));
    }

    /** Whether any fact became known after the moment of its shelf. */
    public boolean isKnownAfter(Moment moment) {
        return !facts.isEmpty() && isKnownAfter(moment.of(shelf()));
    }

    /** The shelf of all its facts; that of the house where there is none. */
    public Shelf shelf() {
        return facts.isEmpty() ? Shelf.HOUSE : facts.get(0).id().shelf();
    }

    /**
     * The facts wanted, with all that corrects them and all that they correct: a chain of corrections stays whole or
     * goes whole, so that what is live among those that stay is what was live among them before.
     */
    public Timeline<T> keeping(Predicate<Fact<T>> wanted) {
        if (!corrected) {
            List<Fact<T>> kept = facts.stream().filter(wanted).toList();
            return kept.size() == facts.size() ? this : new Timeline<>(kept);
        }
        Map<FactId, Fact<T>> byId = new HashMap<>();
        facts.forEach(fact -> byId.put(fact.id(), fact));
        Set<FactId> chains = new HashSet<>();
        for (Fact<T> fact : facts) {
            if (wanted.test(fact)) {
                chains.add(origin(fact, byId));
            }
        }
        return new Timeline<>(facts.stream()
                .filter(fact -> chains.contains(origin(fact, byId)))
                .toList());
    }

    /** The fact that a chain of corrections began with. */
    private static <T> FactId origin(Fact<T> fact, Map<FactId, Fact<T>> byId) {
        Fact<T> first = fact;
        while (first.replaces() != null) {
            // what is replaced is always here: without it there would be no timeline
            first = Objects.requireNonNull(byId.get(first.replaces()));
        }
        return first.id();
    }

    /** Whether any fact became known after {@code moment}. */
    public boolean isKnownAfter(Known moment) {
        Known last = latest;
        return last != null && last.compareTo(moment) > 0;
    }

    /** The facts that hold, by range and id: neither replaced nor withdrawn, and no withdrawals. */
    public List<Fact<T>> live() {
        if (!corrected) {
            return facts;
        }
        Set<FactId> superseded = superseded();
        return facts.stream()
                .filter(fact -> fact.value() != null && !superseded.contains(fact.id()))
                .toList();
    }

    /**
     * The facts that a correction in effect names. A correction that is itself withdrawn has no effect, unless it was
     * replaced: then its replacement stands where it stood. Latest first, because a correction became known after what
     * it corrects.
     */
    private Set<FactId> superseded() {
        Set<FactId> withdrawn = new HashSet<>();
        Set<FactId> replaced = new HashSet<>();
        facts.stream()
                .sorted(Comparator.<Fact<T>, Known>comparing(Fact::known).reversed())
                .forEach(fact -> {
                    FactId target = fact.replaces();
                    boolean inEffect = !withdrawn.contains(fact.id()) || replaced.contains(fact.id());
                    if (target != null && inEffect) {
                        (fact.value() == null ? withdrawn : replaced).add(target);
                    }
                });
        Set<FactId> superseded = new HashSet<>(withdrawn);
        superseded.addAll(replaced);
        return superseded;
    }

    /** What holds on the days of {@code days}, or the facts that contradict each other there. */
    public Resolution<T> over(DateRange days) {
        LocalDate end = days.until();
        List<Span<T>> spans = new ArrayList<>();
        Set<FactId> contradicting = new TreeSet<>();
        for (Fact<T> fact : live()) {
            T value = fact.value();
            LocalDate until = fact.range().until();
            if (end != null && !fact.range().from().isBefore(end)) {
                break;
            }
            if (value != null && (until == null || until.isAfter(days.from()))) {
                DateRange part = within(fact.range(), days);
                contradict(spans, part, fact.id(), contradicting);
                spans.add(new Span<>(part, value, fact.id()));
            }
        }
        return contradicting.isEmpty()
                ? new Resolution.Resolved<>(new Spans<>(spans))
                : new Resolution.Contradiction<>(List.copyOf(contradicting));
    }

    /** Some days of a range that overlaps others: the range itself where it has no more. */
    private static DateRange within(DateRange range, DateRange days) {
        LocalDate end = days.until();
        LocalDate until = range.until();
        boolean begins = !range.from().isBefore(days.from());
        boolean ends = end == null || (until != null && !until.isAfter(end));
        if (begins && ends) {
            return range;
        }
        return !begins && !ends ? days : new DateRange(begins ? range.from() : days.from(), ends ? until : end);
    }

    /** Names the spans that a further one overlaps; they come in order of their first days. */
    private static <T> void contradict(List<Span<T>> spans, DateRange part, FactId fact, Set<FactId> contradicting) {
        for (Span<T> earlier : spans) {
            if (earlier.days().overlaps(part)) {
                contradicting.add(earlier.source());
                contradicting.add(fact);
            }
        }
    }

    /** By the facts: two timelines of the same facts say the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeline<?> timeline && facts.equals(timeline.facts);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }

    @Override
    public String toString() {
        return facts.toString();
    }
}
