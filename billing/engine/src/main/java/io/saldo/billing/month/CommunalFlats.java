package io.saldo.billing.month;

import io.saldo.billing.charge.PremisesMonth;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Operand;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.VolumePiece;
import io.saldo.metering.house.AreaOperand;
import io.saldo.metering.house.CommunalShare;
import io.saldo.metering.house.Distribution;
import io.saldo.metering.house.PersonsOperand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Communal flats told as premises of their own: the flat takes part in the house, with its area and its meters, and its
 * rooms share what it gets (п. 50). The flat itself is billed to nobody.
 */
final class CommunalFlats {
    private final MonthFacts facts;
    private final SortedMap<PremisesId, List<PremisesMonth>> rooms = new TreeMap<>();

    CommunalFlats(MonthFacts facts) {
        this.facts = facts;
        if (facts.terms().communal().isEmpty()) {
            return;
        }
        for (PremisesMonth premises : facts.premises()) {
            PremisesId flat = facts.terms().communal().get(premises.id());
            if (flat != null) {
                rooms.computeIfAbsent(flat, key -> new ArrayList<>()).add(premises);
            }
        }
    }

    boolean isEmpty() {
        return rooms.isEmpty();
    }

    /** The flats, in order. */
    Iterable<PremisesId> flats() {
        return rooms.keySet();
    }

    List<PremisesMonth> rooms(PremisesId flat) {
        return rooms.getOrDefault(flat, List.of());
    }

    boolean isRoom(PremisesId premises) {
        return !isEmpty() && facts.terms().isShared(premises);
    }

    /** By people or by area; empty where a room's are not known, or come to nothing. */
    private Optional<CommunalShare> share(PremisesId flat, boolean byArea) {
        SortedMap<PremisesId, Operand> weights = new TreeMap<>();
        for (PremisesMonth room : rooms(flat)) {
            Optional<Operand> weight = byArea
                    ? AreaOperand.of(room.area(), facts.period())
                    : PersonsOperand.of(room.occupancy(), facts.period());
            if (weight.isEmpty()) {
                return Optional.empty();
            }
            weights.put(room.id(), weight.get());
        }
        if (weights.values().stream().noneMatch(each -> each.value().signum() > 0)) {
            return Optional.empty();
        }
        return Optional.of(byArea ? CommunalShare.byArea(weights) : CommunalShare.byPersons(weights));
    }

    /**
     * What the rooms of a flat consumed of what the flat did; empty where it cannot be shared.
     *
     * @param metered what rooms with meters of their own consumed
     */
    Optional<List<Consumption>> consumptions(Consumption flat, Map<PremisesId, Consumption> metered) {
        return share(flat.premises(), false).map(share -> {
            Map<PremisesId, CommunalShare.Part> parts = new TreeMap<>();
            metered.forEach((room, own) -> parts.put(room, new CommunalShare.Part(own.total(), own.derivation())));
            List<Consumption> shared = new ArrayList<>();
            for (PremisesMonth room : rooms(flat.premises())) {
                shared.add(metered.isEmpty() ? pieces(flat, room, share) : whole(flat, room, share, parts));
            }
            return shared;
        });
    }

    private static Consumption pieces(Consumption flat, PremisesMonth room, CommunalShare share) {
        List<VolumePiece> pieces = flat.pieces().stream()
                .map(piece -> {
                    CommunalShare.Part part = share.of(
                            room.id(),
                            piece.volume(),
                            piece.derivation(),
                            flat.resource().unit());
                    return new VolumePiece(piece.days(), piece.zone(), part.volume(), part.derivation(), null);
                })
                .toList();
        return new Consumption(room.id(), flat.resource(), flat.method(), flat.ground(), pieces, List.of());
    }

    private Consumption whole(
            Consumption flat, PremisesMonth room, CommunalShare share, Map<PremisesId, CommunalShare.Part> metered) {
        CommunalShare.Part part = share.of(
                room.id(), flat.total(), flat.derivation(), flat.resource().unit(), metered);
        return new Consumption(
                room.id(),
                flat.resource(),
                flat.method(),
                flat.ground(),
                List.of(new VolumePiece(facts.period().range(), part.volume(), part.derivation(), null)),
                List.of());
    }

    /** The rooms in the place of their flats; a flat that cannot be shared keeps its place. */
    Distribution shared(Distribution whole, ServiceKind kind) {
        if (isEmpty()) {
            return whole;
        }
        List<Distribution.Share> shares = new ArrayList<>();
        for (Distribution.Share each : whole.shares()) {
            Optional<CommunalShare> share = rooms.containsKey(each.premises())
                    ? share(each.premises(), kind == ServiceKind.HEATING)
                    : Optional.empty();
            if (share.isEmpty()) {
                shares.add(each);
            } else {
                for (PremisesMonth room : rooms(each.premises())) {
                    CommunalShare.Part part = share.get()
                            .of(
                                    room.id(),
                                    each.volume(),
                                    each.derivation(),
                                    whole.resource().unit());
                    shares.add(new Distribution.Share(room.id(), part.volume(), each.metered(), part.derivation()));
                }
            }
        }
        return new Distribution(
                whole.group(), whole.resource(), whole.whole(), whole.carried(), whole.borne(), whole.ground(), shares);
    }
}
