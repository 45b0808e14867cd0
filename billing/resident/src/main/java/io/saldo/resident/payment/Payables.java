package io.saldo.resident.payment;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.billing.statement.DocumentPurpose;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.resident.book.MoneyOnTheWay;
import io.saldo.resident.book.OpenedAccount;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what may be paid from the last closed month, and what has come since. */
final class Payables {
    private Payables() {}

    /** To whom, and what for. */
    private record Purse(PartyId payee, DebtKind kind, DocumentPurpose purpose) {
        String id(AccountRef account) {
            return account + "/" + payee + "/" + kind + "/" + purpose;
        }
    }

    static Outcome<PayableAccount> of(LinkedAccount linked, OpenedAccount account) {
        return account.lastClosed()
                .map(month -> account.bill(month).then(bill -> Outcome.done(of(linked, account, month, bill))))
                .orElseGet(() ->
                        Outcome.done(new PayableAccount(linked.account(), linked.debtor(), null, null, List.of())));
    }

    private static PayableAccount of(LinkedAccount linked, OpenedAccount account, BillingPeriod month, HouseBill bill) {
        DocumentDirectory names = account.directory();
        Map<Purse, Kopecks> owed = new LinkedHashMap<>();
        Map<Purse, Set<String>> services = new HashMap<>();
        for (Movement row : account.movements(bill)) {
            var purse = new Purse(row.payee(), row.kind(), purpose(names, row));
            owed.merge(purse, row.closing(), Kopecks::plus);
            Service service = row.service() == null ? null : names.services().get(row.service());
            if (service != null && row.kind() == DebtKind.PRINCIPAL) {
                services.computeIfAbsent(purse, any -> new LinkedHashSet<>()).add(service.name());
            }
        }
        Map<Purse, Kopecks> way = new HashMap<>();
        for (MoneyOnTheWay each : account.organization()
                .books()
                .read(store -> MoneyOnTheWay.of(store, account.house(), account.number()))) {
            way.merge(purse(owed.keySet(), each), each.amount(), Kopecks::plus);
        }
        List<PartyId> order = List.copyOf(names.parties().keySet());
        List<PayableRow> rows = owed.entrySet().stream()
                .filter(each -> each.getKey().kind() == DebtKind.PRINCIPAL
                        || each.getValue().signum() > 0)
                .map(each -> row(linked, names, each.getKey(), each.getValue(), way, services))
                .sorted(Comparator.comparing(PayableRow::purpose).thenComparingInt(each -> order.indexOf(each.payee())))
                .toList();
        return new PayableAccount(linked.account(), linked.debtor(), month, bill.due(), rows);
    }

    private static PayableRow row(
            LinkedAccount linked,
            DocumentDirectory names,
            Purse purse,
            Kopecks owed,
            Map<Purse, Kopecks> way,
            Map<Purse, Set<String>> services) {
        Party party = names.parties().get(purse.payee());
        return new PayableRow(
                purse.id(linked.account()),
                purse.payee(),
                party == null ? purse.payee().value() : party.name(),
                purse.kind(),
                purse.purpose(),
                owed,
                way.getOrDefault(purse, Kopecks.ZERO),
                List.copyOf(services.getOrDefault(purse, Set.of())));
    }

    private static DocumentPurpose purpose(DocumentDirectory names, Movement row) {
        if (row.kind() != DebtKind.PRINCIPAL) {
            return DocumentPurpose.PENALTIES;
        }
        Service service = row.service() == null ? null : names.services().get(row.service());
        return service != null && service.kind() == ServiceKind.CAPITAL_REPAIR
                ? DocumentPurpose.CAPITAL_REPAIR
                : DocumentPurpose.MAIN;
    }

    /** Money names no document: it goes with the first of its payee. */
    private static Purse purse(Set<Purse> known, MoneyOnTheWay money) {
        return known.stream()
                .filter(each -> each.payee().equals(money.payee()) && each.kind() == money.kind())
                .min(Comparator.comparing(Purse::purpose))
                .orElseGet(() -> new Purse(money.payee(), money.kind(), DocumentPurpose.MAIN));
    }
}
