package io.saldo.billing.balance;

import io.saldo.billing.allocation.AccountMoney;
import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.HouseLedgers;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Debtors;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The movement of one account in one month.
 *
 * @param rows by debtor, payee, service, creditor and kind; a row where nothing stood and nothing moved is left out
 * @param lastPayments the day of the last payment of the month, by payee
 */
public record AccountStatement(
        AccountNumber account, BillingPeriod period, List<Movement> rows, SortedMap<PartyId, LocalDate> lastPayments)
        implements Canonical {
    public AccountStatement {
        rows = shown(rows);
        lastPayments = Collections.unmodifiableSortedMap(new TreeMap<>(lastPayments));
    }

    /**
     * The statements of all accounts that have an obligation or a payment and never changed hands.
     *
     * @param obligations all of them, the month's included
     * @param allocations all of them, the month's included
     */
    public static SortedMap<AccountNumber, AccountStatement> of(
            BillingPeriod period,
            Collection<Obligation> obligations,
            Collection<Payment> payments,
            Collection<Allocation> allocations) {
        return of(period, obligations, payments, allocations, List.of());
    }

    /**
     * The statements, with payments taken back.
     *
     * @param reversals all of them, the month's included
     */
    public static SortedMap<AccountNumber, AccountStatement> of(
            BillingPeriod period,
            Collection<Obligation> obligations,
            Collection<Payment> payments,
            Collection<Allocation> allocations,
            Collection<PaymentReversal> reversals) {
        return of(
                period,
                HouseLedgers.of(
                                period,
                                Debtors.NONE,
                                DebtorChanges.NONE,
                                obligations,
                                payments,
                                allocations,
                                reversals,
                                List.of())
                        .accounts());
    }

    /**
     * The statements of a month that is billed.
     *
     * @param accounts of a book of this month
     */
    public static SortedMap<AccountNumber, AccountStatement> of(
            BillingPeriod period, Collection<AccountMoney> accounts) {
        SortedMap<AccountNumber, AccountStatement> statements = new TreeMap<>();
        for (AccountMoney account : accounts) {
            var rows = new MovementRows(period);
            account.ledgers().forEach(rows::add);
            if (rows.isAny() || account.isHandedOn()) {
                statements.put(account.account(), rows.statement(account.account()));
            }
        }
        return statements;
    }

    /** What a row of this statement is. */
    public MovementId id(Movement row) {
        return new MovementId(account, period, row.debtor(), row.service(), row.creditor(), row.payee(), row.kind());
    }

    /** Debt at the end of the month over all rows; negative for an overpayment. */
    public Kopecks closing() {
        Kopecks sum = Kopecks.ZERO;
        for (Movement row : rows) {
            sum = sum.plus(row.closing());
        }
        return sum;
    }

    /** What each kind of movement did to the account, for one kind of debt: principal, penalty or court cost. */
    public MovementSums sums(DebtKind kind) {
        return MovementSums.sum(rows().stream()
                .filter(row -> row.kind() == kind)
                .map(Movement::sums)
                .toList());
    }

    /** The sum of one column over the rows of a payee, or over all rows when it is null. */
    public Kopecks sum(@Nullable PartyId payee, Function<Movement, Kopecks> column) {
        return Kopecks.sum(rows().stream()
                .filter(row -> payee == null || row.payee().equals(payee))
                .map(column)
                .toList());
    }

    private static List<Movement> shown(List<Movement> rows) {
        List<Movement> shown = new ArrayList<>(rows.size());
        for (Movement row : rows) {
            if (!row.isEmpty()) {
                shown.add(row);
            }
        }
        shown.sort(Movement.ORDER);
        return Collections.unmodifiableList(shown);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account)
                .field("period", period)
                .array("rows", rows)
                .map("lastPayments", lastPayments);
    }
}
