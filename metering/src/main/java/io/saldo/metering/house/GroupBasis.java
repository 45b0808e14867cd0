package io.saldo.metering.house;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.metering.meter.GroupId;
import java.util.List;

/**
 * A metering group in a month: a resource, the premises it serves and the common rooms. By default the group is the
 * whole house.
 *
 * @param participants premises with an area, in order of their ids, at least one with an area above zero
 * @param commonRooms S^ои, room by room
 */
public record GroupBasis(
        GroupId group, Resource resource, List<Participant> participants, List<Participant> commonRooms) {
    static final Symbol HOUSE_AREA = new Symbol("houseArea", "Sоб");
    static final Symbol COMMON_AREA = new Symbol("commonArea", "Sои");

    public GroupBasis {
        participants = Participants.of(participants);
        commonRooms = Participants.of(commonRooms);
        Exact area = Participants.of(participants).area();
        InvalidValueException.unless(area.signum() > 0, "area of the group " + group, area, "more than 0 m²");
    }

    /** S^об: the area of all residential and non-residential premises of the group. */
    Operand houseArea() {
        return total(HOUSE_AREA, participants);
    }

    /** S^ои: the area of the common rooms of the group. */
    Operand commonArea() {
        return total(COMMON_AREA, commonRooms);
    }

    private static Operand total(Symbol symbol, List<Participant> list) {
        return new Operand(
                symbol, Participants.of(list).area(), Unit.SQUARE_METRE, new Origin.Derived(terms(symbol, list)));
    }

    private static Derivation terms(Symbol symbol, List<Participant> list) {
        List<Derivation.Total.Term> terms = list.stream()
                .map(each -> new Derivation.Total.Term(
                        each.premises().value(),
                        each.area().value(),
                        each.area().origin()))
                .toList();
        return new Derivation.Total(symbol.code(), Unit.SQUARE_METRE, terms);
    }
}
