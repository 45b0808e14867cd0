package io.saldo.services.certificate;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OpenItems;
import io.saldo.kernel.money.Kopecks;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The debts of one debtor that a month handed on, each with what was paid of it. */
record OpenDebts(List<Debt> debts) {

    /** A debt and what was paid of it. */
    record Debt(Obligation obligation, Kopecks paid) {
        Kopecks left() {
            return obligation.amount().minus(paid);
        }
    }

    static OpenDebts of(Composing composing) {
        OpenItems items = composing
                .work
                .store()
                .months()
                .month(composing.work.house(), composing.month)
                .map(each -> each.bill().handedOn().money().getOrDefault(composing.account, OpenItems.NONE))
                .orElse(OpenItems.NONE);
        Map<ObligationId, Kopecks> paid = new HashMap<>();
        for (Allocation each : items.allocations()) {
            paid.merge(each.obligation(), each.amount(), Kopecks::plus);
        }
        return new OpenDebts(items.debts().stream()
                .filter(each -> each.debtor().equals(composing.debtor))
                .map(each -> new Debt(each, paid.getOrDefault(each.id(), Kopecks.ZERO)))
                .filter(each -> each.left().signum() > 0)
                .sorted(Comparator.comparing(
                                (Debt each) -> each.obligation().term().origin())
                        .thenComparing(each -> each.obligation().id()))
                .toList());
    }

    Kopecks left(DebtKind kind) {
        return Kopecks.sum(debts.stream()
                .filter(each -> each.obligation().kind() == kind)
                .map(Debt::left)
                .toList());
    }
}
