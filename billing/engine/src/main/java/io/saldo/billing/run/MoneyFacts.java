package io.saldo.billing.run;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.OpenItems;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.charge.LineId;
import io.saldo.kernel.account.AccountNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the money of a month is made of: what the month before handed on, and what was told since. Put in order of ids.
 *
 * @param opened the first day of the books: penalties of days before it stand in those of another system
 * @param handedOn by account
 * @param obligations debts that another system brought, told since
 * @param payments told since, up to the end of the month
 * @param reversals payments taken back since
 * @param claims debts claimed together: under a court order, a suit, an instalment, bankruptcy
 * @param orders what staff and courts ordered about money since
 * @param debtors who owed what accounts accrued before they passed to others
 */
public record MoneyFacts(
        LocalDate opened,
        SortedMap<AccountNumber, OpenItems> handedOn,
        List<Obligation> obligations,
        List<Payment> payments,
        List<PaymentReversal> reversals,
        List<Claim> claims,
        List<MoneyOrder> orders,
        DebtorChanges debtors) {
    /** The beginning of all books, where nobody names another. */
    private static final LocalDate ALWAYS = LocalDate.of(1990, 1, 1);

    public static final MoneyFacts NONE = of(List.of(), List.of(), List.of());

    public MoneyFacts {
        handedOn = Collections.unmodifiableSortedMap(new TreeMap<>(handedOn));
        obligations = obligations.stream()
                .sorted(Comparator.comparing(Obligation::id))
                .toList();
        payments = payments.stream().sorted(Comparator.comparing(Payment::id)).toList();
        reversals = reversals.stream()
                .sorted(Comparator.comparing(PaymentReversal::id))
                .toList();
        claims = claims.stream().sorted(Comparator.comparing(Claim::number)).toList();
        orders = orders.stream().sorted(Comparator.comparing(MoneyOrder::id)).toList();
    }

    /** Debts, payments and which paid which, as another system tells them; without reversals, claims and orders. */
    public static MoneyFacts of(
            Collection<Obligation> obligations, Collection<Payment> payments, Collection<Allocation> allocations) {
        return new MoneyFacts(
                ALWAYS,
                items(obligations, payments, allocations),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                DebtorChanges.NONE);
    }

    /** What another system tells, by account. */
    public static SortedMap<AccountNumber, OpenItems> items(
            Collection<Obligation> obligations, Collection<Payment> payments, Collection<Allocation> allocations) {
        Map<AccountNumber, List<Obligation>> debts =
                obligations.stream().collect(Collectors.groupingBy(Obligation::account));
        Map<AccountNumber, List<Payment>> paid = payments.stream().collect(Collectors.groupingBy(Payment::account));
        Map<Object, AccountNumber> owners = new HashMap<>();
        obligations.forEach(each -> owners.put(each.id(), each.account()));
        payments.forEach(each -> owners.put(each.id(), each.account()));
        Map<AccountNumber, List<Allocation>> rows = new HashMap<>();
        for (Allocation each : allocations) {
            LineId line = each.obligation().line();
            AccountNumber owner =
                    owners.getOrDefault(each.obligation(), line == null ? owners.get(each.payment()) : line.account());
            if (owner != null) {
                rows.computeIfAbsent(owner, key -> new ArrayList<>()).add(each);
            }
        }
        SortedSet<AccountNumber> accounts = new TreeSet<>(debts.keySet());
        accounts.addAll(paid.keySet());
        accounts.addAll(rows.keySet());
        SortedMap<AccountNumber, OpenItems> items = new TreeMap<>();
        for (AccountNumber account : accounts) {
            items.put(
                    account,
                    OpenItems.of(
                            debts.getOrDefault(account, List.of()),
                            paid.getOrDefault(account, List.of()),
                            rows.getOrDefault(account, List.of())));
        }
        return items;
    }
}
