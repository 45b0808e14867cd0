package io.saldo.examples.cabinet.staff;

import io.saldo.billing.rows.MeterRow;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.Manifest;
import io.saldo.examples.cabinet.view.Words;
import io.saldo.examples.cabinet.wiring.Stores;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.resident.book.Directories;
import io.saldo.resident.book.StandingRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The board of the month: where every house stands. */
@Component
final class Board {
    private final Stores stores;
    private final SaldoBilling billing;
    private final Directories directories;
    private final Words words;

    Board(Stores stores, SaldoBilling billing, Directories directories, Words words) {
        this.stores = stores;
        this.billing = billing;
        this.directories = directories;
        this.words = words;
    }

    /**
     * A house.
     *
     * @param closed the last closed month; null where none is
     * @param open the one after it; the one of today where none is closed
     * @param meters of premises
     * @param given those of them that were read in the open month
     * @param waiting what was parked and is not charged yet
     * @param documents issued for the last closed month
     */
    record Row(
            HouseId house,
            String address,
            @Nullable BillingPeriod closed,
            BillingPeriod open,
            int meters,
            int given,
            int waiting,
            long documents) {
        /** Whether the open month is over, and may be closed. */
        public boolean due(LocalDate today) {
            return today.isAfter(open.last());
        }
    }

    /** In the order of the houses. */
    List<Row> rows() {
        List<HouseId> houses =
                stores.billing().read(store -> List.copyOf(store.statements().houses()));
        List<Row> rows = new ArrayList<>();
        for (HouseId house : houses) {
            rows.add(row(house));
        }
        return rows;
    }

    Row row(HouseId house) {
        int waiting = billing.waiting(house).size();
        return stores.billing().read(store -> row(store, house, waiting));
    }

    private Row row(BillingStore store, HouseId house, int waiting) {
        BillingPeriod closed = store.months().last(house).map(Manifest::period).orElse(null);
        BillingPeriod open = closed == null ? BillingPeriod.containing(words.today()) : closed.next();
        Reach reach = Reach.about(Set.of()).andFurther(Map.of("meter", words.today(), "reading", open.first()));
        Set<String> meters = new HashSet<>();
        StandingRow.of(store, house, reach, MeterRow.OfMeter.class).stream()
                .filter(each -> each.row().meter().place() instanceof MeterPlace.InPremises)
                .filter(each -> each.days().contains(words.today()))
                .forEach(each -> meters.add(each.row().meter().id().value()));
        Set<String> given = new HashSet<>();
        StandingRow.of(store, house, reach, MeterRow.Reading.class).stream()
                .filter(each -> open.contains(each.days().from()))
                .map(each -> each.row().meter().value())
                .filter(meters::contains)
                .forEach(given::add);
        return new Row(
                house,
                directories.of(house).houseAddress(),
                closed,
                open,
                meters.size(),
                given.size(),
                waiting,
                closed == null ? 0 : store.documents().standing(house, closed));
    }
}
