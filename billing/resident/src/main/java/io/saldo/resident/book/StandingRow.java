package io.saldo.resident.book;

import io.saldo.billing.rows.Row;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A row of a house that nothing corrects and nothing withdraws. */
public record StandingRow<R extends Row>(FactId id, DateRange days, Known known, R row) {

    /** Those of one kind, in the order of their days. */
    public static <R extends Row> List<StandingRow<R>> of(
            BillingStore store, HouseId house, Reach reach, Class<R> kind) {
        List<Statement> all = store.statements().asOf(ShelfId.of(house), Known.LATEST, reach);
        Set<FactId> replaced = new HashSet<>();
        for (Statement each : all) {
            FactId before = each.fact().replaces();
            if (before != null) {
                replaced.add(before);
            }
        }
        List<StandingRow<R>> standing = new ArrayList<>();
        for (Statement each : all) {
            Object value = each.fact().value();
            if (kind.isInstance(value) && !replaced.contains(each.id())) {
                standing.add(new StandingRow<>(
                        each.id(), each.fact().range(), each.fact().known(), kind.cast(value)));
            }
        }
        standing.sort((a, b) -> {
            int order = a.days().compareTo(b.days());
            return order != 0 ? order : a.id().compareTo(b.id());
        });
        return List.copyOf(standing);
    }
}
