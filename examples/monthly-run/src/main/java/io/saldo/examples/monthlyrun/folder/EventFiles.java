package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.absence.Absence;
import io.saldo.billing.absence.AbsenceGround;
import io.saldo.billing.book.ActBook;
import io.saldo.billing.inspection.MeterCheck;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.AccessRefusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code absences.csv} and {@code acts.csv}, neither of which need be there: who was away, and what inspections of
 * premises found.
 */
final class EventFiles {
    /** Of a volume: larger ones are slips of the pen. */
    private static final long MOST = 1_000_000;

    private final PremisesFile premises;
    private final Facts<PremisesId, Absence> absences;
    private final Facts<ActKey, Object> acts;
    private SortedMap<PremisesId, Timeline<Absence>> away = new TreeMap<>();
    private SortedMap<ActKey, Timeline<Object>> found = new TreeMap<>();

    /** What an act is of. */
    private enum ActKind {
        REFUSAL,
        CHECK,
        CONNECTION,
        TAMPERING,
        CALCULATED,
        DISTRIBUTORS
    }

    private enum Answer {
        YES,
        NO
    }

    /** What a row of acts is about: an act of one kind is never corrected into another. */
    private record ActKey(PremisesId premises, ActKind kind, Resource resource) implements Comparable<ActKey> {
        @Override
        public int compareTo(ActKey other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return premises + "/" + kind + "/" + resource;
        }
    }

    private EventFiles(PremisesFile premises, ZoneId zone, Problems problems) {
        this.premises = premises;
        this.absences = new Facts<>("absence", zone, problems);
        this.acts = new Facts<>("act", zone, problems);
    }

    static EventFiles read(Path folder, ZoneId zone, PremisesFile premises, Problems problems) {
        var files = new EventFiles(premises, zone, problems);
        Table.optional(
                        folder,
                        "absences",
                        problems,
                        List.of("premises", "persons", "left", "applied", "document"),
                        PremisesFile.with(List.of("returned", "cause")))
                .ifPresent(table -> table.forEach(premises::ofKnown, row -> {
                    if (!files.absences.withdrawal(row)) {
                        files.absence(row);
                    }
                }));
        Table.optional(
                        folder,
                        "acts",
                        problems,
                        List.of("premises", "kind", "resource", "date", "document"),
                        PremisesFile.with(List.of("from", "to", "volume", "repeated", "checked")))
                .ifPresent(table -> table.forEach(files::ofAct, row -> {
                    if (!files.acts.withdrawal(row)) {
                        files.act(row);
                    }
                }));
        files.away = files.absences.timelines();
        files.found = files.acts.timelines();
        return files;
    }

    private Subject ofAct(Fields row) {
        return premises.ofKnown(row) instanceof Subject.OfPremises of
                ? new Subject.OfPremises(
                        of.premises(),
                        null,
                        row.peek("resource", Resource.class).orElse(null))
                : new Subject.Unknown();
    }

    private void absence(Fields row) {
        PremisesId id = premises.known(row);
        int persons = row.count("persons");
        LocalDate left = row.day("left");
        @Nullable LocalDate returned = row.text("returned").isPresent() ? row.day("returned") : null;
        if (persons < 1) {
            row.refuse("persons", row.text("persons").orElse(""), "positiveCount");
        }
        if (returned != null && returned.isBefore(left)) {
            row.refuse("returned", returned.toString(), "range", left.toString());
        }
        absences.addEvent(
                row,
                id,
                DateRange.closed(left, returned),
                row.day("applied"),
                new Absence(
                        persons,
                        left,
                        returned,
                        row.day("applied"),
                        row.code("cause", AbsenceGround.class, AbsenceGround.ORDINARY),
                        row.reference("document")));
    }

    private void act(Fields row) {
        PremisesId id = premises.known(row);
        ActKind kind = row.code("kind", ActKind.class);
        Resource resource = row.code("resource", Resource.class);
        LocalDate day = row.day("date");
        TextRef document = row.reference("document");
        var key = new ActKey(id, kind, resource);
        switch (kind) {
            case REFUSAL -> {
                only(row, "to", "repeated");
                boolean repeated = row.code("repeated", Answer.class, Answer.NO) == Answer.YES;
                acts.addEvent(row, key, until(row, day), day, new AccessRefusal(resource, repeated, document));
            }
            case CHECK -> {
                only(row, "volume");
                acts.addEvent(
                        row,
                        key,
                        DateRange.day(day),
                        day,
                        new MeterCheck(resource, day, difference(row, resource), document));
            }
            case CONNECTION, TAMPERING -> {
                only(row, "from", "to", "volume", "checked");
                use(row, key, day, document);
            }
            case CALCULATED -> {
                only(row, "from", "to", "volume");
                acts.addEvent(row, key, row.range(), day, row.quantity("volume", resource.unit(), MOST));
            }
            case DISTRIBUTORS -> {
                only(row, "from", "to", "volume");
                if (resource != Resource.HEAT) {
                    row.refuse("resource", row.required("resource"), "notOfAct", row.required("kind"));
                }
                acts.addEvent(row, key, row.range(), day, row.quantity("volume", Unit.ONE, MOST));
            }
        }
    }

    /** A cell that says nothing of an act of this kind would be silently lost. */
    private static void only(Fields row, String... allowed) {
        for (String field : List.of("from", "to", "volume", "repeated", "checked")) {
            if (row.text(field).isPresent() && !List.of(allowed).contains(field)) {
                row.refuse(field, row.required(field), "notOfAct", row.required("kind"));
            }
        }
    }

    private static DateRange until(Fields row, LocalDate from) {
        if (row.text("to").isEmpty()) {
            return DateRange.from(from);
        }
        LocalDate last = row.day("to");
        return last.isBefore(from)
                ? row.refuse("to", last.toString(), "range", from.toString())
                : DateRange.closed(from, last);
    }

    /** What the meter shows less what was billed: it may be below zero. */
    private static Quantity difference(Fields row, Resource resource) {
        String text = row.required("volume");
        try {
            Quantity difference = Quantity.parse(Fields.number(text), resource.unit());
            boolean sensible = difference.exact().abs().compareTo(Exact.of(MOST)) <= 0;
            if (!sensible) {
                return row.refuse("volume", text, "tooMuch", Long.toString(MOST));
            }
            return difference.signum() == 0 ? row.refuse("volume", text, "notZero") : difference;
        } catch (InvalidValueException e) {
            return row.refuse("volume", text, "number");
        }
    }

    private void use(Fields row, ActKey key, LocalDate day, TextRef document) {
        @Nullable LocalDate since = row.text("from").isPresent() ? row.day("from") : null;
        if (since != null && since.isAfter(day)) {
            row.refuse("from", since.toString(), "sinceLater", day.toString());
        }
        @Nullable LocalDate ended = row.text("to").isPresent() ? until(row, day).until() : null;
        @Nullable
        Quantity perDay = row.text("volume").isPresent() ? row.quantity("volume", key.resource.unit(), MOST) : null;
        if (perDay != null && perDay.signum() == 0) {
            row.refuse("volume", row.required("volume"), "positive");
        }
        @Nullable LocalDate checked = row.text("checked").isPresent() ? row.day("checked") : null;
        if (checked != null && !checked.isBefore(day)) {
            row.refuse("checked", checked.toString(), "sinceLater", day.toString());
        }
        LocalDate from = since == null ? day : since;
        acts.addEvent(
                row,
                key,
                new DateRange(from, ended),
                day,
                new UnauthorisedUse(
                        key.resource,
                        key.kind == ActKind.CONNECTION
                                ? UnauthorisedUse.Kind.CONNECTION
                                : UnauthorisedUse.Kind.TAMPERING,
                        since,
                        day,
                        ended,
                        perDay,
                        document,
                        checked));
    }

    Timeline<Absence> absences(PremisesId id) {
        return away.getOrDefault(id, Timeline.empty());
    }

    ActBook acts(PremisesId id) {
        Map<Resource, Timeline<Quantity>> calculated = new EnumMap<>(Resource.class);
        for (Resource resource : Resource.values()) {
            Timeline<Quantity> told = of(Quantity.class, id, List.of(ActKind.CALCULATED), List.of(resource));
            if (!told.facts().isEmpty()) {
                calculated.put(resource, told);
            }
        }
        List<Resource> all = List.of(Resource.values());
        return new ActBook(
                calculated,
                of(AccessRefusal.class, id, List.of(ActKind.REFUSAL), all),
                of(MeterCheck.class, id, List.of(ActKind.CHECK), all),
                of(UnauthorisedUse.class, id, List.of(ActKind.CONNECTION, ActKind.TAMPERING), all),
                of(Quantity.class, id, List.of(ActKind.DISTRIBUTORS), List.of(Resource.HEAT)));
    }

    private <T> Timeline<T> of(Class<T> type, PremisesId id, List<ActKind> kinds, List<Resource> resources) {
        List<Fact<T>> facts = new ArrayList<>();
        found.forEach((key, timeline) -> {
            if (key.premises.equals(id) && kinds.contains(key.kind) && resources.contains(key.resource)) {
                for (Fact<Object> fact : timeline.facts()) {
                    Object value = fact.value();
                    facts.add(new Fact<>(
                            fact.id(),
                            fact.range(),
                            fact.known(),
                            fact.replaces(),
                            value == null ? null : type.cast(value)));
                }
            }
        });
        return Timeline.of(facts);
    }
}
