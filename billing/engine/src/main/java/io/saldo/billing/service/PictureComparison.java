package io.saldo.billing.service;

import io.saldo.kernel.store.Stated;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Shelf;
import io.saldo.kernel.time.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares what holds by a picture with what holds by the register. Facts of one kind about one thing are compared with
 * one another: those equal in days and value are the same; those that begin on one day, and the only one left on either
 * side, are corrected; the others are new, or withdrawn.
 */
final class PictureComparison {
    private final List<Statement> changes = new ArrayList<>();
    private final Set<FactId> taken = new HashSet<>();
    private int same;

    private PictureComparison(List<Statement> stated) {
        stated.forEach(each -> taken.add(each.id()));
    }

    /**
     * @param stated all that was ever stated of the house and of its organization
     * @param picture the rows that hold
     */
    static Picture of(List<Statement> stated, List<Statement> picture) {
        var comparison = new PictureComparison(stated);
        Map<Group, List<Statement>> told = groups(live(picture));
        Map<Group, List<Statement>> held = groups(live(stated));
        Map<Group, Boolean> all = new TreeMap<>();
        told.keySet().forEach(each -> all.put(each, true));
        held.keySet().forEach(each -> all.put(each, true));
        all.keySet()
                .forEach(each -> comparison.compare(
                        each, held.getOrDefault(each, List.of()), told.getOrDefault(each, List.of())));
        return new Picture(
                comparison.changes.stream()
                        .sorted(Comparator.comparing(Statement::id))
                        .toList(),
                comparison.same);
    }

    private record Group(Shelf shelf, String code, String thing) implements Comparable<Group> {
        private static final Comparator<Group> ORDER =
                Comparator.comparing(Group::shelf).thenComparing(Group::code).thenComparing(Group::thing);

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    private static Map<Group, List<Statement>> groups(List<Statement> live) {
        Map<Group, List<Statement>> groups = new HashMap<>();
        live.forEach(each -> groups.computeIfAbsent(
                        new Group(each.id().shelf(), each.code(), each.thing()), key -> new ArrayList<>())
                .add(each));
        return groups;
    }

    /** Those that are neither replaced nor withdrawn; a payment may be replaced by one of another account. */
    private static List<Statement> live(List<Statement> statements) {
        Map<String, List<Statement>> kinds = new HashMap<>();
        statements.forEach(
                each -> kinds.computeIfAbsent(each.code() + "/" + each.id().shelf(), key -> new ArrayList<>())
                        .add(each));
        List<Statement> live = new ArrayList<>();
        for (List<Statement> kind : kinds.values()) {
            Map<FactId, Statement> byId = new HashMap<>();
            kind.forEach(each -> byId.put(each.id(), each));
            for (Fact<Stated> fact :
                    Timeline.of(kind.stream().map(Statement::fact).toList()).live()) {
                live.add(Objects.requireNonNull(byId.get(fact.id())));
            }
        }
        return live;
    }

    private void compare(Group group, List<Statement> held, List<Statement> told) {
        List<Statement> gone = new ArrayList<>(held);
        List<Statement> added = new ArrayList<>();
        for (Statement each : told) {
            Statement found = first(
                    gone,
                    one -> one.fact().range().equals(each.fact().range())
                            && Objects.equals(one.fact().value(), each.fact().value()));
            if (found == null) {
                added.add(each);
            } else {
                gone.remove(found);
                same++;
            }
        }
        for (Statement each : List.copyOf(added)) {
            Statement corrected = first(
                    gone,
                    one -> one.fact().range().from().equals(each.fact().range().from()));
            boolean only = gone.size() == 1 && added.size() == 1;
            if (corrected != null || only) {
                Statement before = corrected == null ? gone.get(0) : corrected;
                gone.remove(before);
                added.remove(each);
                change(each, before.id());
            }
        }
        added.forEach(each -> change(each, null));
        // what an organization shares is not withdrawn by the picture of one of its houses
        if (group.shelf() == Shelf.HOUSE) {
            gone.forEach(each -> changes.add(new Statement(
                    each.code(),
                    each.thing(),
                    Fact.withdrawing(each.fact(), free("withdrawn:" + each.id().value(), group), Known.BEGINNING))));
        }
    }

    private void change(Statement told, @Nullable FactId before) {
        Group group = new Group(told.id().shelf(), told.code(), told.thing());
        changes.add(Statement.of(
                free(told.id().value(), group),
                told.fact().range(),
                Known.BEGINNING,
                before,
                Objects.requireNonNull(told.fact().value())));
    }

    private static @Nullable Statement first(List<Statement> all, Predicate<Statement> wanted) {
        return all.stream().filter(wanted).findFirst().orElse(null);
    }

    /** The id, or where it is taken the same with the next number. */
    private FactId free(String value, Group group) {
        String base = value.length() > 90 ? value.substring(0, 80) + Integer.toHexString(value.hashCode()) : value;
        FactId id = new FactId(base, group.shelf());
        for (int i = 2; !taken.add(id); i++) {
            id = new FactId(base + "@" + i, group.shelf());
        }
        return id;
    }
}
