package io.saldo.resident.payment;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;

/**
 * An order, and where its money stands.
 *
 * @param months by unit, the month in whose document its money stands or will stand
 * @param posted by unit, whether that month is closed and has counted it
 */
public record OrderView(PaymentOrder order, List<BillingPeriod> months, List<Boolean> posted) {
    public OrderView {
        months = List.copyOf(months);
        posted = List.copyOf(posted);
    }

    /** Whether the bank or the books have still to say something. */
    public boolean waits() {
        return order.units().stream()
                .anyMatch(unit -> unit.state() == UnitState.BEGUN || unit.state() == UnitState.PAID);
    }

    /** Of one account: what the bank has and the books do not know of yet. */
    public Kopecks paid(AccountRef account) {
        return sum(account, UnitState.PAID);
    }

    /** Of one account: what the bank has said nothing of yet. */
    public Kopecks begun(AccountRef account) {
        return sum(account, UnitState.BEGUN);
    }

    private Kopecks sum(AccountRef account, UnitState state) {
        return Kopecks.sum(order.units().stream()
                .filter(unit -> unit.state() == state)
                .flatMap(unit -> unit.parts().stream())
                .filter(part -> part.account().equals(account))
                .map(PaymentPart::amount)
                .toList());
    }
}
