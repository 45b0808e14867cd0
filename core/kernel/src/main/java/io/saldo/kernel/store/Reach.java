package io.saldo.kernel.store;

import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which statements of a shelf are wanted: any that one of the five names, each with all that corrects it and all that
 * it corrects.
 *
 * @param days those that hold on one of these days; null for none
 * @param since those that became known after this
 * @param further by kind, those that hold on the day given or later
 * @param things all that was ever stated about these
 * @param ids these
 */
public record Reach(
        @Nullable DateRange days,
        Known since,
        SortedMap<String, LocalDate> further,
        SortedSet<String> things,
        SortedSet<FactId> ids) {
    /** Everything. */
    public static final Reach ALL = over(DateRange.ALWAYS);

    public Reach {
        further = Collections.unmodifiableSortedMap(new TreeMap<>(further));
        things = Collections.unmodifiableSortedSet(new TreeSet<>(things));
        ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }

    /** What holds on one of these days. */
    public static Reach over(DateRange days) {
        return new Reach(days, Known.LATEST, new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
    }

    /** What became known after a moment. */
    public static Reach since(Known moment) {
        return new Reach(null, moment, new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
    }

    /** All about these things. */
    public static Reach about(Set<String> things) {
        return new Reach(null, Known.LATEST, new TreeMap<>(), new TreeSet<>(things), new TreeSet<>());
    }

    public Reach andSince(Known moment) {
        return new Reach(days, moment, further, things, ids);
    }

    public Reach andFurther(Map<String, LocalDate> kinds) {
        return new Reach(days, since, new TreeMap<>(kinds), things, ids);
    }

    public Reach andAbout(Set<String> others) {
        return new Reach(days, since, further, new TreeSet<>(others), ids);
    }

    public Reach andIds(Set<FactId> others) {
        return new Reach(days, since, further, things, new TreeSet<>(others));
    }

    /** Whether it names a statement, the corrections around it aside. */
    public boolean names(Statement each) {
        DateRange range = each.fact().range();
        LocalDate from = further.get(each.code());
        return (days != null && range.overlaps(days))
                || each.fact().known().compareTo(since) > 0
                || (from != null && range.overlaps(DateRange.from(from)))
                || things.contains(each.thing())
                || ids.contains(each.id());
    }
}
