package io.saldo.billing.statement;

import io.saldo.billing.allocation.AccountMoney;
import io.saldo.billing.allocation.DebtorChange;
import io.saldo.billing.allocation.HouseLedgers;
import io.saldo.billing.allocation.Ledger;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MoneyFacts;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose the payments of a house are: the money book says, of the accounts that changed hands; of any other account they
 * are all its debtor's.
 */
final class DebtorPayments {
    private final Map<AccountNumber, List<Payment>> together;
    private final Map<AccountNumber, Map<DebtorId, List<Payment>>> apart;

    private DebtorPayments(
            Map<AccountNumber, List<Payment>> together, Map<AccountNumber, Map<DebtorId, List<Payment>>> apart) {
        this.together = together;
        this.apart = apart;
    }

    static DebtorPayments of(HouseMonth month) {
        MoneyFacts money = month.money();
        Set<AccountNumber> changed = money.debtors().list().stream()
                .map(DebtorChange::account)
                .collect(Collectors.toCollection(HashSet::new));
        List<Payment> paid =
                money.payments().stream().filter(each -> each.credit() == null).toList();
        Map<AccountNumber, Map<DebtorId, List<Payment>>> apart = new HashMap<>();
        if (!changed.isEmpty()) {
            HouseLedgers book = HouseLedgers.of(
                    month.facts().period(),
                    month.facts().accounts().debtors(),
                    money.debtors(),
                    money.handedOn(),
                    List.of(),
                    money.claims());
            book.add(
                    List.of(),
                    paid.stream()
                            .filter(each -> changed.contains(each.account()))
                            .toList());
            book.accounts().stream()
                    .filter(each -> changed.contains(each.account()))
                    .forEach(account -> apart.put(account.account(), byDebtor(account, paid)));
        }
        return new DebtorPayments(
                paid.stream()
                        .filter(each -> !changed.contains(each.account()))
                        .collect(Collectors.groupingBy(Payment::account)),
                apart);
    }

    private static Map<DebtorId, List<Payment>> byDebtor(AccountMoney account, List<Payment> paid) {
        return account.ledgers().stream()
                .collect(Collectors.toMap(
                        Ledger::debtor,
                        ledger -> ledger.money().stream()
                                .map(Ledger.Money::payment)
                                .filter(paid::contains)
                                .toList()));
    }

    List<Payment> of(AccountNumber account, DebtorId debtor) {
        List<Payment> all = together.get(account);
        return all != null ? all : apart.getOrDefault(account, Map.of()).getOrDefault(debtor, List.of());
    }
}
