package io.saldo.billing.binding;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.Counter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.ReadingReview;
import io.saldo.metering.reading.RegisterPast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The readings of a register as a month knows them: those handed on, and the facts that are not in them yet. Facts that
 * are in them already are passed over, so that it does not matter whether the book still has them. Where a later fact
 * reaches behind what was handed on, the register is read from its beginning, and the book must have all of it.
 */
final class RegisterFacts {
    private final Known known;
    private final Timeline<Quantity> stated;
    private final @Nullable RegisterPast past;

    /**
     * @param past what was handed on; null where the register is read from its beginning
     */
    private RegisterFacts(Known known, Timeline<Quantity> stated, @Nullable RegisterPast past) {
        this.known = known;
        this.stated = stated;
        this.past = past;
    }

    /**
     * A register as known at a moment.
     *
     * @param past where it is read from; null from its beginning
     * @param handedOn what the month before handed on; null where it handed nothing on
     * @throws InvalidValueException where it is read from its beginning and the book has not the whole register
     */
    static RegisterFacts of(
            MeterId meter,
            Timeline<Quantity> stated,
            @Nullable RegisterPast past,
            @Nullable RegisterPast handedOn,
            Known known) {
        if (past != null || handedOn == null) {
            return new RegisterFacts(known, stated, past);
        }
        long told = stated.asOf(handedOn.known()).live().stream()
                .filter(fact -> fact.range().from().isBefore(handedOn.until()))
                .count();
        InvalidValueException.unless(
                told >= handedOn.accepted(),
                "readings of meter " + meter,
                told,
                "all " + handedOn.accepted() + " of before " + handedOn.until()
                        + ": a fact known later reaches behind those handed on");
        return new RegisterFacts(known, stated, null);
    }

    /** Whether a register may be read from what was handed on. */
    static boolean continues(RegisterPast past, Timeline<Quantity> stated, Known known, SortedSet<LocalDate> stops) {
        return stops.stream().allMatch(past::tells) && !reachesBehind(past, stated, known);
    }

    /**
     * Whether what was handed on is not what was known at {@code known}: a fact that became known in between changes
     * the readings handed on, or those before them.
     */
    static boolean reachesBehind(RegisterPast past, Timeline<Quantity> stated, Known known) {
        Known first = known.compareTo(past.known()) < 0 ? known : past.known();
        if (!stated.isKnownAfter(first)) {
            return false;
        }
        @Nullable
        LocalDate last = past.isWhole()
                ? null
                : past.readings().get(past.readings().size() - 1).day();
        @Nullable Map<FactId, Fact<Quantity>> byId = null;
        for (Fact<Quantity> fact : stated.facts()) {
            boolean late =
                    fact.known().compareTo(past.known()) > 0 && fact.known().compareTo(known) <= 0;
            boolean tooEarly = fact.known().compareTo(known) > 0 && fact.known().compareTo(past.known()) <= 0;
            if (!late && !tooEarly) {
                continue;
            }
            LocalDate day = fact.range().from();
            if (day.isBefore(past.until()) && (tooEarly || (last != null && !day.isAfter(last)))) {
                return true;
            }
            if (fact.replaces() != null) {
                byId = byId == null ? byId(stated) : byId;
                Fact<Quantity> replaced = byId.get(fact.replaces());
                if (replaced != null
                        && replaced.range().from().isBefore(past.until())
                        && replaced.known().compareTo(past.known()) <= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<FactId, Fact<Quantity>> byId(Timeline<Quantity> stated) {
        Map<FactId, Fact<Quantity>> byId = new HashMap<>();
        stated.facts().forEach(fact -> byId.put(fact.id(), fact));
        return byId;
    }

    /** What was handed on; null where the register is read from its beginning. */
    @Nullable
    RegisterPast past() {
        return past;
    }

    /** How many readings were accepted before those that are here. */
    int before() {
        return past == null ? 0 : past.accepted() - past.readings().size();
    }

    /** The readings up to {@code last}, in order of days: those handed on as they are, the others not reviewed yet. */
    List<DatedReading> upTo(LocalDate last) {
        List<DatedReading> all = new ArrayList<>(past == null ? List.of() : past.readings());
        int handedOn = all.size();
        for (Fact<Quantity> fact : stated.asOf(known).live()) {
            Quantity value = fact.value();
            LocalDate day = fact.range().from();
            if (value != null && !day.isAfter(last) && isNew(fact)) {
                all.add(new DatedReading(day, value, fact.id()));
            }
        }
        if (all.size() > handedOn && handedOn > 0) {
            all.sort(Comparator.comparing(DatedReading::day));
        }
        return all;
    }

    private boolean isNew(Fact<Quantity> fact) {
        return past == null
                || !fact.range().from().isBefore(past.until())
                || fact.known().compareTo(past.known()) > 0;
    }

    /** The facts that name one day twice, in order; none where every reading has a day of its own. */
    static List<FactId> contradicting(List<DatedReading> readings) {
        SortedSet<FactId> facts = new TreeSet<>();
        for (int i = 1; i < readings.size(); i++) {
            if (readings.get(i).day().equals(readings.get(i - 1).day())) {
                facts.add(readings.get(i - 1).source());
                facts.add(readings.get(i).source());
            }
        }
        return List.copyOf(facts);
    }

    /** The verdicts on the readings: what was handed on was accepted before, up to the first that is new. */
    List<ReadingReview.Verdict> review(List<DatedReading> readings, LocalDate last, @Nullable Counter counter) {
        Set<DatedReading> accepted = past == null ? Set.of() : Set.copyOf(past.readings());
        List<ReadingReview.Verdict> verdicts = new ArrayList<>(readings.size());
        int first = 0;
        while (first < readings.size() && accepted.contains(readings.get(first))) {
            verdicts.add(new ReadingReview.Verdict.Accepted(readings.get(first)));
            first++;
        }
        @Nullable DatedReading before = first == 0 ? null : readings.get(first - 1);
        verdicts.addAll(ReadingReview.review(before, readings.subList(first, readings.size()), last, counter));
        return verdicts;
    }
}
