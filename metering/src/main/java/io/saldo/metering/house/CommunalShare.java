package io.saldo.metering.house;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a communal flat gets, shared among its rooms.
 *
 * <p>{@code Vj = Vi × nj ÷ ni} by people: water, sewage, gas, electricity, their parts of the common property and hot
 * water made in the house (ф. 7, 16, 21, 22); {@code Vj = Vi × Sj ÷ Si} by living area: heat (ф. 8, 17). Electricity
 * with meters in the rooms: {@code Vj = Vком + (Vi − ΣVком) × nj ÷ ni} (ф. 9). n_i and S_i are those of all rooms of
 * the flat.
 *
 * <p>Rules 354, п. 50 and прил. 2, ф. 7–9, 16, 17, 21, 22 (7 and 8 found in words, the others generally known), in
 * force from 01.09.2012. Nothing is rounded: the parts sum to what the flat gets.
 */
public final class CommunalShare {
    private static final Symbol OF_FLAT = new Symbol("volumeOfFlat", "Vi");
    private static final Symbol OF_ROOM = new Symbol("volumeOfRoom", "Vком");
    private static final Symbol OF_ROOMS = new Symbol("volumeOfRooms", "ΣVком");
    private static final Symbol ROOM_PERSONS = new Symbol("personsOfRoom", "nj");
    private static final Symbol FLAT_PERSONS = new Symbol("personsOfFlat", "ni");
    private static final Symbol ROOM_AREA = new Symbol("areaOfRoom", "Sj");
    private static final Symbol FLAT_AREA = new Symbol("areaOfRooms", "Si");

    private static final Edition EDITION = new Edition(
            "communalShare",
            new Clause(Act.RULES_354, "п. 50; прил. 2, ф. 7–9, 16, 17, 21, 22"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.KNOWN);

    private final Symbol weight;
    private final Operand all;
    private final SortedMap<PremisesId, Operand> weights;

    private CommunalShare(Symbol weight, Symbol whole, Unit unit, SortedMap<PremisesId, Operand> weights) {
        this.weight = weight;
        this.weights = weights;
        Derivation total = new Derivation.Total(
                whole.code(),
                unit,
                weights.entrySet().stream()
                        .map(each -> new Derivation.Total.Term(
                                each.getKey().value(),
                                each.getValue().value(),
                                each.getValue().origin()))
                        .toList());
        this.all = new Operand(whole, total.replay(), unit, new Origin.Derived(total));
    }

    /** By people of the rooms; the sum above zero. */
    public static CommunalShare byPersons(SortedMap<PremisesId, Operand> persons) {
        return new CommunalShare(ROOM_PERSONS, FLAT_PERSONS, Unit.PERSON, persons);
    }

    /** By living area of the rooms; the sum above zero. */
    public static CommunalShare byArea(SortedMap<PremisesId, Operand> areas) {
        return new CommunalShare(ROOM_AREA, FLAT_AREA, Unit.SQUARE_METRE, areas);
    }

    /** A part and how it was made. */
    public record Part(Exact volume, Derivation derivation) {}

    private Operand weight(PremisesId room) {
        Operand own = weights.get(room);
        return own == null
                ? new Operand(weight, Exact.ZERO, all.unit(), new Origin.FromFacts(List.of()))
                : new Operand(weight, own.value(), own.unit(), own.origin());
    }

    /** The part of a room in a volume of the flat. */
    public Part of(PremisesId room, Exact volume, Derivation made, Unit unit) {
        Operand flat = new Operand(OF_FLAT, volume, unit, new Origin.Derived(made));
        Operand own = weight(room);
        return new Part(
                volume.times(own.value()).over(all.value()),
                new Derivation.Calculated(
                        EDITION, Formula.of(OF_FLAT).times(weight).over(all.symbol()), List.of(flat, own, all)));
    }

    /**
     * The part of a room where rooms have meters: its own volume, and of what the meters of the rooms leave of the
     * flat's.
     *
     * @param metered the volumes of the metered rooms; none for a room without a meter
     */
    public Part of(PremisesId room, Exact volume, Derivation made, Unit unit, Map<PremisesId, Part> metered) {
        if (metered.isEmpty()) {
            return of(room, volume, made, unit);
        }
        List<Derivation.Total.Term> terms = new ArrayList<>();
        metered.forEach((each, part) -> terms.add(
                new Derivation.Total.Term(each.value(), part.volume(), new Origin.Derived(part.derivation()))));
        Derivation total = new Derivation.Total(OF_ROOMS.code(), unit, terms);
        Operand rooms = new Operand(OF_ROOMS, total.replay(), unit, new Origin.Derived(total));
        Operand flat = new Operand(OF_FLAT, volume, unit, new Origin.Derived(made));
        Operand weight = weight(room);
        Exact rest = volume.minus(rooms.value()).times(weight.value()).over(all.value());
        Formula restOf = Formula.of(OF_FLAT)
                .minus(Formula.of(OF_ROOMS))
                .times(this.weight)
                .over(all.symbol());
        Part own = metered.get(room);
        if (own == null) {
            return new Part(rest, new Derivation.Calculated(EDITION, restOf, List.of(flat, rooms, weight, all)));
        }
        Operand ofRoom = new Operand(OF_ROOM, own.volume(), unit, new Origin.Derived(own.derivation()));
        return new Part(
                own.volume().plus(rest),
                new Derivation.Calculated(
                        EDITION, Formula.of(OF_ROOM).plus(restOf), List.of(ofRoom, flat, rooms, weight, all)));
    }
}
