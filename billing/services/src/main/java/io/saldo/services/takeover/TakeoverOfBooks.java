package io.saldo.services.takeover;

import io.saldo.billing.charge.OtherLine;
import io.saldo.billing.rows.MoneyRow;
import io.saldo.billing.rows.RowKind;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Known;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Held;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes rows, and reads what was taken. */
final class TakeoverOfBooks implements TakeoverService {
    private static final String LINES = RowKind.ALL.stream()
            .filter(kind -> kind.type().equals(MoneyRow.PostedElsewhere.class))
            .map(RowKind::code)
            .findFirst()
            .orElseThrow();

    private final Desk desk;
    private final SaldoBilling billing;

    TakeoverOfBooks(Desk desk, Clock clock) {
        this.desk = desk;
        this.billing = SaldoBilling.of(desk.books(), clock);
    }

    @Override
    public Outcome<TakeoverReport> take(TakeOverHouse command) {
        // what is done again finds every row known, and so says what became of each
        return desk.checked(
                command,
                store -> {
                    var house = new HouseId(command.house());
                    return store.statements().last(ShelfId.of(house)).isEmpty()
                            ? Outcome.refused(Reason.UNKNOWN_HOUSE, command.house())
                            : Outcome.done(List.of(house));
                },
                work -> new Taking(work, command, desk::wrong).take(false),
                TakeoverReport::house,
                (work, text) -> new Taking(work, command, desk::wrong).take(true));
    }

    @Override
    public Outcome<Comparison> compare(HouseId house, BillingPeriod month) {
        ShelfId shelf = ShelfId.of(house);
        if (desk.books().read(store -> store.statements().last(shelf)).isEmpty()) {
            return Outcome.refused(Reason.UNKNOWN_HOUSE, house);
        }
        Reach reach = Reach.over(month.range())
                .andFurther(Map.of(LINES, month.first()))
                .andAbout(Set.of());
        List<OtherLine> there = desk
                .books()
                .read(store -> Held.of(
                        shelf, store.statements().asOf(shelf, Known.LATEST, reach), MoneyRow.PostedElsewhere.class))
                .stream()
                .map(each -> each.row().line())
                .filter(line -> line.posted().equals(month))
                .toList();
        if (there.isEmpty()) {
            return Outcome.refused(Reason.NOTHING_STANDS, month, LINES);
        }
        return billing.month(house, month)
                .then(draft -> Outcome.done(
                        new Comparing(house, month, there, draft.sealed().bill()).rows()));
    }
}
