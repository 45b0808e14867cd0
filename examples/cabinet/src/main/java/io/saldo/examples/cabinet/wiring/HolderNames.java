package io.saldo.examples.cabinet.wiring;

import io.saldo.billing.rows.PremisesRow;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.Reach;
import io.saldo.resident.book.StandingRow;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The names of holders that staff have told, as the books keep them apart from facts. Directories are asked for inside
 * units, where nothing else may be read: so the names of a house are read when they change, and at the start.
 */
@Component
public class HolderNames {
    private static final Reach DEBTORS = Reach.about(Set.of()).andFurther(Map.of("debtor", LocalDate.MIN));

    private final Stores stores;
    private final Map<DebtorId, String> names = new ConcurrentHashMap<>();

    HolderNames(Stores stores) {
        this.stores = stores;
    }

    /** Reads those of a house anew; outside any unit. */
    public void read(HouseId house) {
        stores.billing().read(store -> {
            StandingRow.of(store, house, DEBTORS, PremisesRow.Owes.class).stream()
                    .map(each -> each.row().debtor())
                    .forEach(debtor -> store.persons()
                            .find(debtor)
                            .ifPresent(kept -> names.put(debtor, kept.person().name())));
            return names;
        });
    }

    /** Reads those of every house; outside any unit. */
    public void readAll() {
        for (HouseId house : stores.billing().read(store -> store.statements().houses())) {
            read(house);
        }
    }

    /** By debtor. */
    public Map<DebtorId, String> told() {
        return Map.copyOf(names);
    }
}
