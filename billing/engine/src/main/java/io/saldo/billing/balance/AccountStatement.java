package io.saldo.billing.balance;

import io.saldo.billing.allocation.AccountMoney;
import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MoneyBook;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The movement of one account in one month. Its rows are gathered when somebody asks for them: most months are closed by their sums.
 */
public final class AccountStatement {
    private final AccountNumber account;
    private final BillingPeriod period;
    private final Kopecks closing;
    private final @Nullable Supplier<AccountStatement> source;
    /** Every thread would gather the same. */
    private @Nullable Gathered gathered;

    private record Gathered(List<Movement> rows, SortedMap<PartyId, LocalDate> lastPayments) {}

    /**
     * A statement of known rows.
     *
     * @param rows by payee, service, creditor and kind
     * @param lastPayments the day of the last payment of the month, by payee
     */
    public AccountStatement(
            AccountNumber account,
            BillingPeriod period,
            List<Movement> rows,
            SortedMap<PartyId, LocalDate> lastPayments) {
        this.account = account;
        this.period = period;
        this.source = null;
        this.gathered = new Gathered(shown(rows), Collections.unmodifiableSortedMap(new TreeMap<>(lastPayments)));
        this.closing = Kopecks.sum(rows.stream().map(Movement::closing).toList());
    }

    private AccountStatement(
            AccountNumber account, BillingPeriod period, Kopecks closing, Supplier<AccountStatement> source) {
        this.account = account;
        this.period = period;
        this.source = source;
        this.closing = closing;
    }

    /**
     * A statement whose closing balance is known.
     *
     * @param whole tells the same month by its rows
     */
    public static AccountStatement later(
            AccountNumber account, BillingPeriod period, Kopecks closing, Supplier<AccountStatement> whole) {
        return new AccountStatement(account, period, closing, whole);
    }

    private static AccountStatement of(AccountMoney source, BillingPeriod period) {
        return later(source.account(), period, source.balance(), () -> {
            var rows = new MovementRows(period);
            rows.add(source);
            return rows.statement(source.account());
        });
    }

    /**
     * The statements of all accounts that have an obligation or a payment.
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
        SortedMap<AccountNumber, AccountStatement> statements = new TreeMap<>();
        for (AccountMoney account : MoneyBook.of(obligations, payments, allocations, reversals, List.of())
                .accounts()) {
            add(account, period, statements);
        }
        return statements;
    }

    /**
     * The statements of a month that is billed.
     *
     * @param accounts changed no more
     */
    public static SortedMap<AccountNumber, AccountStatement> of(
            BillingPeriod period, Collection<AccountMoney> accounts) {
        SortedMap<AccountNumber, AccountStatement> statements = new TreeMap<>();
        for (AccountMoney account : accounts) {
            boolean ofLater = account.isAnyDebt(each -> each.posted().compareTo(period) > 0)
                    || account.isAnyPayment(each -> each.booked().compareTo(period) > 0);
            if (ofLater || !account.isPlain()) {
                add(account, period, statements);
            } else if (account.isAnyDebt(each -> true) || account.isAnyPayment(each -> true)) {
                statements.put(account.account(), of(account, period));
            }
        }
        return statements;
    }

    private static void add(
            AccountMoney account, BillingPeriod period, SortedMap<AccountNumber, AccountStatement> statements) {
        var rows = new MovementRows(period);
        rows.add(account);
        if (!rows.isEmpty()) {
            statements.put(account.account(), rows.statement(account.account()));
        }
    }

    public AccountNumber account() {
        return account;
    }

    public BillingPeriod period() {
        return period;
    }

    /** Debt at the end of the month over all rows; negative for an overpayment. */
    public Kopecks closing() {
        return closing;
    }

    /** By payee, service, creditor and kind. */
    public List<Movement> rows() {
        return gathered().rows;
    }

    /** The day of the last payment of the month, by payee. */
    public SortedMap<PartyId, LocalDate> lastPayments() {
        return gathered().lastPayments;
    }

    private Gathered gathered() {
        Gathered known = gathered;
        if (known == null && source != null) {
            AccountStatement made = source.get();
            if (!made.closing.equals(closing)) {
                throw new IllegalStateException(
                        "rows of " + account + " sum to " + made.closing + ", its debts and payments to " + closing);
            }
            known = new Gathered(made.rows(), made.lastPayments());
            gathered = known;
        }
        return Objects.requireNonNull(known);
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

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AccountStatement statement
                        && account.equals(statement.account)
                        && period.equals(statement.period)
                        && closing.equals(statement.closing)
                        && rows().equals(statement.rows())
                        && lastPayments().equals(statement.lastPayments()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(account, period, closing);
    }

    @Override
    public String toString() {
        return "AccountStatement[" + account + ", " + period + ", rows=" + rows() + ", lastPayments=" + lastPayments()
                + "]";
    }

    private static List<Movement> shown(List<Movement> rows) {
        List<Movement> shown = new ArrayList<>(rows.size());
        for (Movement row : rows) {
            if (!row.isEmptyAdvance()) {
                shown.add(row);
            }
        }
        shown.sort(Movement.ORDER);
        return Collections.unmodifiableList(shown);
    }
}
