package io.saldo.billing.allocation;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The money of one account (лицевой счёт) while a month is billed: its debts and what is open of them, what was paid and what is left of it, and every allocation with both its ends at hand.
 *
 * <p>It changes as payments are allocated; not thread-safe. What is stored are its {@link Obligation}s, {@link Payment}s and {@link Allocation}s.
 */
public final class AccountMoney {
    private final AccountNumber account;
    private final List<Debt> debts = new ArrayList<>();
    private final List<Money> money = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<PaymentReversal> reversals = new ArrayList<>(0);
    private final List<Claim> claims = new ArrayList<>(0);
    private boolean halved;

    AccountMoney(AccountNumber account) {
        this.account = account;
    }

    /** An obligation and what is open of it. */
    static final class Debt {
        final Obligation obligation;
        Kopecks owed;
        /** The last day on which a reversal opened it again. */
        @Nullable
        LocalDate reopened;

        Debt(Obligation obligation) {
            this.obligation = obligation;
            this.owed = obligation.amount();
        }

        void take(Allocation row) {
            owed = owed.minus(row.amount());
            LocalDate day = reopened;
            if (row.amount().signum() < 0 && (day == null || row.valueDate().isAfter(day))) {
                reopened = row.valueDate();
            }
        }
    }

    /** A payment or credit and what is left of it. */
    static final class Money {
        final Payment payment;
        Kopecks left;

        Money(Payment payment) {
            this.payment = payment;
            this.left = payment.amount();
        }

        void take(Allocation row) {
            if (row.amount().signum() > 0) {
                left = left.minus(row.amount());
            }
        }
    }

    /**
     * An allocation with both its ends.
     *
     * @param payment null where the payment is not told, only what it paid
     * @param reversal where it gives back what the payment paid; null otherwise
     */
    public record Entry(
            Allocation row,
            Obligation debt,
            @Nullable Payment payment,
            @Nullable PaymentReversal reversal) {
        /** Which payment it is about, though a reversal made it. */
        public PaymentId paymentId() {
            return reversal == null ? row.payment() : reversal.payment();
        }
    }

    public AccountNumber account() {
        return account;
    }

    /** In the order in which they came; so are all lists here. */
    public List<Obligation> obligations() {
        List<Obligation> all = new ArrayList<>(debts.size());
        for (Debt debt : debts) {
            all.add(debt.obligation);
        }
        return all;
    }

    public boolean isAnyDebt(Predicate<Obligation> which) {
        for (Debt debt : debts) {
            if (which.test(debt.obligation)) {
                return true;
            }
        }
        return false;
    }

    public boolean isAnyPayment(Predicate<Payment> which) {
        for (Money each : money) {
            if (which.test(each.payment)) {
                return true;
            }
        }
        return false;
    }

    /** What is owed in all, less what was paid and waits; below zero for an advance. Of a plain account. */
    public Kopecks balance() {
        long sum = 0;
        for (Debt debt : debts) {
            sum = Math.addExact(sum, debt.owed.value());
        }
        for (Money each : money) {
            sum = Math.subtractExact(sum, each.left.value());
        }
        return Kopecks.of(sum);
    }

    /** Credits included. */
    public List<Payment> payments() {
        List<Payment> all = new ArrayList<>(money.size());
        for (Money each : money) {
            all.add(each.payment);
        }
        return all;
    }

    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    public List<PaymentReversal> reversals() {
        return Collections.unmodifiableList(reversals);
    }

    public List<Claim> claims() {
        return Collections.unmodifiableList(claims);
    }

    List<Debt> debts() {
        return debts;
    }

    List<Money> money() {
        return money;
    }

    void add(Obligation obligation) {
        debts.add(new Debt(obligation));
    }

    void add(Payment payment) {
        money.add(new Money(payment));
    }

    /** Takes a row whose debt is not told. */
    void add(Allocation row, Money payment) {
        payment.take(row);
        halved = true;
    }

    /** Whether debts and payments alone say the balance: nothing was taken back, and no row lacks one of its ends. */
    public boolean isPlain() {
        return !halved && reversals.isEmpty();
    }

    void add(PaymentReversal reversal) {
        if (!reversals.contains(reversal)) {
            reversals.add(reversal);
        }
    }

    void add(Claim claim) {
        claims.add(claim);
    }

    /** Takes a row: it stands. */
    void add(Allocation row, @Nullable Money payment, Debt debt, @Nullable PaymentReversal reversal) {
        debt.take(row);
        if (payment == null) {
            halved = true;
        } else {
            payment.take(row);
        }
        entries.add(new Entry(row, debt.obligation, payment == null ? null : payment.payment, reversal));
    }
}
