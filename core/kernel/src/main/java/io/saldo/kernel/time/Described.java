package io.saldo.kernel.time;

import io.saldo.kernel.error.InvalidValueException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What something is (a meter, an account, a service), as it was ever stated. One description stands at a time: each
 * after the first names the one that it replaces or withdraws. The days of a description are those on which the thing
 * exists.
 */
public record Described<T>(Timeline<T> facts) {
    /**
     * @throws InvalidValueException when there is no description at all, or two stand at one moment of knowledge
     */
    public Described {
        InvalidValueException.unless(!facts.facts().isEmpty(), "descriptions", "none", "at least one");
        if (facts.facts().size() > 1) {
            for (Fact<T> each : facts.facts()) {
                List<Fact<T>> standing = facts.asOf(each.known()).live();
                InvalidValueException.unless(
                        standing.size() <= 1,
                        "descriptions",
                        standing.stream().map(Fact::id).toList(),
                        "one at a time: the later one replaces or withdraws the one before it");
            }
        }
    }

    public static <T> Described<T> of(Collection<Fact<T>> facts) {
        return new Described<>(Timeline.of(facts));
    }

    /** Described once, known from the beginning. */
    public static <T> Described<T> once(FactId id, DateRange days, T value) {
        return once(id, days, Known.BEGINNING, value);
    }

    /** Described once, known from the beginning, without days of its own. */
    public static <T> Described<T> once(FactId id, T value) {
        return once(id, DateRange.ALWAYS, value);
    }

    /**
     * The description that stood at a moment, known since the last statement about it; none where there was none yet,
     * or it was withdrawn.
     */
    public Optional<Described<T>> asOf(Moment moment) {
        if (facts.facts().size() == 1 && !facts.isKnownAfter(moment)) {
            return Optional.of(this);
        }
        Timeline<T> known = facts.asOf(moment);
        // a correction withdrawn brings back what stood before: that stands anew, since the withdrawal
        Known since = known.facts().stream()
                .map(Fact::known)
                .max(Comparator.naturalOrder())
                .orElse(Known.BEGINNING);
        return known.live().stream()
                .findFirst()
                .map(fact -> once(fact.id(), fact.range(), since, Objects.requireNonNull(fact.value())));
    }

    private static <T> Described<T> once(FactId id, DateRange days, Known known, T value) {
        return of(List.of(Fact.of(id, days, known, value)));
    }

    /** The last description that was given, whether or not it was withdrawn since. */
    public T latest() {
        Fact<T> last = null;
        for (Fact<T> each : facts.facts()) {
            if (each.value() != null && (last == null || each.known().compareTo(last.known()) > 0)) {
                last = each;
            }
        }
        return Objects.requireNonNull(Objects.requireNonNull(last, "the first description has a value")
                .value());
    }

    /** Every description ever given, withdrawals aside. */
    public List<T> all() {
        return facts.facts().stream()
                .flatMap(fact -> Stream.ofNullable(fact.value()))
                .toList();
    }

    /** Whether anything was stated after a moment. */
    public boolean isKnownAfter(Moment moment) {
        return facts.isKnownAfter(moment);
    }
}
