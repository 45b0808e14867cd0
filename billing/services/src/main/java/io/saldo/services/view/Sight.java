package io.saldo.services.view;

import io.saldo.billing.rows.HouseRow;
import io.saldo.billing.rows.MeterRow;
import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.rows.Row;
import io.saldo.billing.rows.RowKind;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.Known;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import io.saldo.services.command.Held;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What holds of a house by all that is known, as much of it as a view asks for: read at once. */
record Sight(HouseId house, Map<ShelfId, List<Statement>> statements) {
    /** What views of accounts are made of, whole or from a day on. */
    private static final Set<Class<?>> WHOLE = Set.of(
            PremisesRow.OfAccount.class, PremisesRow.Owes.class, HouseRow.OfService.class, MeterRow.OfMeter.class);

    private static final Set<Class<?>> FROM_DAY = Set.of(
            PremisesRow.Share.class, PremisesRow.Area.class, PremisesRow.Agreement.class, HouseRow.OfTariff.class);

    /** What accounts are on a day. */
    static Sight of(BillingStore store, HouseId house, LocalDate day) {
        Map<String, LocalDate> kinds = new TreeMap<>();
        for (RowKind kind : RowKind.ALL) {
            if (WHOLE.contains(kind.type())) {
                kinds.put(kind.code(), LocalDate.MIN);
            } else if (FROM_DAY.contains(kind.type())) {
                kinds.put(kind.code(), day);
            }
        }
        return read(store, house, Reach.about(Set.of()).andFurther(kinds));
    }

    /** All that was stated of some things. */
    static Sight about(BillingStore store, HouseId house, Set<String> things) {
        return read(store, house, Reach.about(things));
    }

    private static Sight read(BillingStore store, HouseId house, Reach reach) {
        Map<ShelfId, List<Statement>> statements = new TreeMap<>();
        for (ShelfId each : List.of(ShelfId.of(house), ShelfId.ORGANIZATION)) {
            statements.put(each, store.statements().asOf(each, Known.LATEST, reach));
        }
        return new Sight(house, statements);
    }

    /** A meter and its registers. */
    static Set<String> things(MeterId meter) {
        Set<String> things = new TreeSet<>(Set.of(meter.value()));
        for (Zone zone : Zone.values()) {
            things.add(meter + "/" + zone);
        }
        return things;
    }

    <R extends Row> List<Held<R>> held(Class<R> type) {
        List<Held<R>> held = new ArrayList<>();
        statements.forEach((shelf, list) -> held.addAll(Held.of(shelf, list, type)));
        return held;
    }

    <R extends Row> List<Held<R>> on(Class<R> type, LocalDate day) {
        return held(type).stream().filter(each -> each.days().contains(day)).toList();
    }

    Set<PremisesId> premises(AccountNumber account, LocalDate day) {
        Set<PremisesId> premises = new TreeSet<>();
        for (Held<PremisesRow.Share> each : on(PremisesRow.Share.class, day)) {
            if (each.row().share().account().equals(account)) {
                premises.add(each.row().premises());
            }
        }
        return premises;
    }

    /** Who owes what the account accrues on a day: where nobody is told, the account is its own debtor. */
    DebtorId holder(AccountNumber account, LocalDate day) {
        List<Held<PremisesRow.Owes>> owes = held(PremisesRow.Owes.class).stream()
                .filter(each -> each.row().account().equals(account))
                .sorted(Comparator.comparing(each -> each.days().from()))
                .toList();
        DebtorId found = owes.isEmpty()
                ? new DebtorId(account.value())
                : owes.get(0).row().debtor();
        for (Held<PremisesRow.Owes> each : owes) {
            found = each.days().from().isAfter(day) ? found : each.row().debtor();
        }
        return found;
    }

    /** What a service is called; its code where nobody describes it. */
    String name(ServiceCode service) {
        return held(HouseRow.OfService.class).stream()
                .filter(each -> each.row().service().code().equals(service))
                .map(each -> each.row().service().name())
                .findFirst()
                .orElse(service.value());
    }
}
