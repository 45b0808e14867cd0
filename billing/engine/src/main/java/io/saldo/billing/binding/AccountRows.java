package io.saldo.billing.binding;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthDebts;
import io.saldo.kernel.account.AccountNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What stood in the money of one account in the months since a late fact of money reaches back.
 *
 * @param payments credits too
 */
public record AccountRows(
        List<Obligation> obligations,
        List<Payment> payments,
        List<Allocation> allocations,
        List<PaymentReversal> reversals) {
    private static final AccountRows NONE = new AccountRows(List.of(), List.of(), List.of(), List.of());

    public AccountRows {
        obligations = List.copyOf(obligations);
        payments = List.copyOf(payments);
        allocations = List.copyOf(allocations);
        reversals = List.copyOf(reversals);
    }

    /** Gathers rows of several accounts. */
    private static final class Gathering {
        private final List<Obligation> obligations = new ArrayList<>();
        private final List<Payment> payments = new ArrayList<>();
        private final List<Allocation> allocations = new ArrayList<>();
        private final List<PaymentReversal> reversals = new ArrayList<>();

        Gathering(AccountRows before) {
            obligations.addAll(before.obligations);
            payments.addAll(before.payments);
            allocations.addAll(before.allocations);
            reversals.addAll(before.reversals);
        }

        AccountRows rows() {
            return new AccountRows(obligations, payments, allocations, reversals);
        }
    }

    /** These and the rows of later months. */
    public AccountRows and(AccountRows later) {
        var both = new Gathering(this);
        both.obligations.addAll(later.obligations);
        both.payments.addAll(later.payments);
        both.allocations.addAll(later.allocations);
        both.reversals.addAll(later.reversals);
        return both.rows();
    }

    /** Rows of several accounts, with those of one more month. */
    static Map<AccountNumber, AccountRows> with(
            Map<AccountNumber, AccountRows> before, HouseMonth month, HouseBill bill) {
        Map<AccountNumber, AccountRows> all = new HashMap<>(before);
        ofMonth(before, month, bill).forEach((account, rows) -> all.merge(account, rows, AccountRows::and));
        return all;
    }

    /**
     * What one month adds to the rows of its accounts.
     *
     * @param before what was read of the months before: whose a payment is that is taken back
     */
    static Map<AccountNumber, AccountRows> ofMonth(
            Map<AccountNumber, AccountRows> before, HouseMonth month, HouseBill bill) {
        Map<AccountNumber, Gathering> more = new HashMap<>();
        Function<AccountNumber, Gathering> of = account -> more.computeIfAbsent(account, key -> new Gathering(NONE));
        MonthDebts ordered = MonthDebts.ordered(month);
        Stream.of(month.money().obligations(), ordered.obligations(), bill.obligations())
                .flatMap(List::stream)
                .forEach(each -> of.apply(each.account()).obligations.add(each));
        Stream.of(month.money().payments(), ordered.credits(), bill.debts().credits())
                .flatMap(List::stream)
                .forEach(each -> of.apply(each.account()).payments.add(each));
        bill.allocated()
                .forEach((account, rows) -> of.apply(account).allocations.addAll(rows));
        Map<PaymentId, AccountNumber> whose = new HashMap<>();
        if (!month.money().reversals().isEmpty()) {
            before.forEach((account, rows) -> rows.payments.forEach(each -> whose.put(each.id(), account)));
            // one of which nothing was spent is handed on whole, and nobody reads its account
            month.money()
                    .handedOn()
                    .forEach((account, open) -> open.payments()
                            .forEach(each -> whose.put(each.payment().id(), account)));
            more.forEach((account, rows) -> rows.payments.forEach(each -> whose.put(each.id(), account)));
        }
        for (PaymentReversal each : month.money().reversals()) {
            AccountNumber account = whose.get(each.payment());
            if (account != null) {
                of.apply(account).reversals.add(each);
            }
        }
        Map<AccountNumber, AccountRows> rows = new HashMap<>();
        more.forEach((account, gathered) -> rows.put(account, gathered.rows()));
        return rows;
    }
}
