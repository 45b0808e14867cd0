package io.saldo.resident.charge;

import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.rows.HouseRow;
import io.saldo.billing.rows.MeterRow;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.resident.book.OpenedAccount;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the facts of an explanation are called: by kind and day; a meter by its number where it is one's own. */
final class FactSources {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Map<FactId, Statement> facts = new HashMap<>();
    private final Set<String> meters = new HashSet<>();
    private final Texts texts;

    private FactSources(Texts texts) {
        this.texts = texts;
    }

    static FactSources of(
            OpenedAccount account, List<PremisesMonth> premises, Collection<Derivation> derivations, Texts texts) {
        var sources = new FactSources(texts);
        premises.stream()
                .flatMap(each -> each.meters().stream())
                .forEach(each -> sources.meters.add(each.meter().id().value()));
        Set<FactId> ids = new HashSet<>();
        derivations.forEach(each -> gather(each, ids));
        Reach reach = Reach.about(Set.of()).andIds(ids);
        account.organization().books().read(store -> {
            for (ShelfId shelf : List.of(ShelfId.of(account.house()), ShelfId.ORGANIZATION)) {
                store.statements().asOf(shelf, Known.LATEST, reach).forEach(each -> sources.facts.put(each.id(), each));
            }
            return ids;
        });
        return sources;
    }

    /** The facts of operands; those inside totals are others'. */
    private static void gather(Derivation derivation, Set<FactId> ids) {
        if (derivation instanceof Derivation.Calculated calculated) {
            for (Operand each : calculated.operands()) {
                if (each.origin() instanceof Origin.FromFacts facts) {
                    ids.addAll(facts.facts());
                } else if (each.origin() instanceof Origin.Derived derived) {
                    gather(derived.derivation(), ids);
                }
            }
        } else if (derivation instanceof Derivation.Summed summed) {
            summed.parts().forEach(each -> gather(each, ids));
        } else if (derivation instanceof Derivation.Apportioned part) {
            gather(part.whole(), ids);
        }
    }

    String of(FactId id) {
        Statement found = facts.get(id);
        if (found == null) {
            return "";
        }
        String kind = texts.get("resident.fact." + found.code());
        if (kind.startsWith("resident.")) {
            kind = texts.get("resident.fact");
        }
        String day = DAY.format(found.fact().range().from());
        Object value = found.fact().value();
        if (value instanceof MeterRow.Reading reading) {
            String meter = reading.meter().value();
            return meters.contains(meter)
                    ? texts.format("resident.reading", meter, day)
                    : texts.format("resident.houseReading", day);
        } else if (value instanceof HouseRow.OfTariff tariff) {
            return texts.format("resident.since", kind, tariff.tariff().source(), day);
        }
        return texts.format("resident.from", kind, day);
    }
}
