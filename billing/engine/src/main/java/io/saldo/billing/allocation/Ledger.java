package io.saldo.billing.allocation;

import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The money of one debtor of an account while a month is billed: a row for every debt with what is open of it, a row
 * for everything paid with what is left of it, and each allocation beside its debt. An account that never changed hands
 * has one.
 *
 * <p>It changes as payments are allocated; not thread-safe. What is stored are its {@link Obligation}s,
 * {@link Payment}s and {@link Allocation}s.
 */
public final class Ledger {
    private final DebtorId debtor;
    private final List<Debt> debts = new ArrayList<>();
    private final List<Money> money = new ArrayList<>();
    private final Map<PenaltyKey, AccruedPenalties> accrued = new HashMap<>(0);
    private final Map<PenaltyKey, Exact> totals = new HashMap<>(0);

    Ledger(DebtorId debtor) {
        this.debtor = debtor;
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

    /** An obligation, what is open of it, and the allocations that paid it. */
    public static final class Debt {
        final Obligation obligation;
        private final List<Entry> entries = new ArrayList<>(0);
        /** The entries of the month that is billed begin here. */
        private int first;

        Kopecks owed;
        private Kopecks paidBefore = Kopecks.ZERO;
        /** The last day on which a reversal opened it again. */
        @Nullable
        LocalDate reopened;

        Debt(Obligation obligation) {
            this.obligation = obligation;
            this.owed = obligation.amount();
        }

        public Obligation obligation() {
            return obligation;
        }

        /** What is open of it now. */
        public Kopecks owed() {
            return owed;
        }

        /** All that was allocated to it, in no order. */
        public List<Entry> entries() {
            return Collections.unmodifiableList(entries);
        }

        /** Those that move something in the month that is billed. */
        public List<Entry> entriesOfMonth() {
            return first == entries.size() ? List.of() : entries.subList(first, entries.size());
        }

        /** What earlier months paid of it, less what they took back: only what payments that are told paid. */
        public Kopecks paidBefore() {
            return paidBefore;
        }

        /** Makes a row of the month that is billed; it stands. */
        Allocation take(
                PaymentId payment, Money money, Kopecks amount, LocalDate day, @Nullable PaymentReversal reversal) {
            int before = 0;
            for (Entry each : entries) {
                before += each.row.payment().equals(payment) ? 1 : 0;
            }
            var row = new Allocation(payment, obligation.id(), before, amount, day);
            money.take(row);
            money.count(row, true);
            take(new Entry(row, obligation, money.payment, reversal), true);
            return row;
        }

        /** Takes a row: it stands. */
        void take(Entry entry, boolean ofMonth) {
            owed = owed.minus(entry.row.amount());
            LocalDate day = reopened;
            LocalDate made = entry.row.valueDate();
            if (entry.row.amount().signum() < 0 && (day == null || made.isAfter(day))) {
                reopened = made;
            }
            if (ofMonth) {
                entries.add(entry);
            } else {
                entries.add(first++, entry);
                paidBefore = entry.payment == null ? paidBefore : paidBefore.plus(entry.row.amount());
            }
        }
    }

    /** A payment or credit, what is left of it, and what takes it back. */
    public static final class Money {
        final Payment payment;
        Kopecks left;
        private Kopecks spentBefore = Kopecks.ZERO;
        private Kopecks spent = Kopecks.ZERO;
        private @Nullable PaymentReversal reversal;
        /** What a month before took back is done with. */
        private boolean done;
        /** What it paid of debts that nobody tells of. */
        private final List<Allocation> untold = new ArrayList<>(0);

        /**
         * @param elsewhere what it paid of debts that are not told any more
         */
        Money(Payment payment, Kopecks elsewhere) {
            this.payment = payment;
            this.left = payment.amount().minus(elsewhere);
            this.spentBefore = elsewhere;
        }

        public Payment payment() {
            return payment;
        }

        /** What takes it back; null where nothing does. */
        public @Nullable PaymentReversal reversal() {
            return reversal;
        }

        /** What earlier months allocated of it to debts that are told, less what they gave back. */
        public Kopecks spentBefore() {
            return spentBefore;
        }

        /** The same, of the month that is billed. */
        public Kopecks spent() {
            return spent;
        }

        /** Whether the month that is billed is to take it back. */
        boolean isToBeTakenBack() {
            return reversal != null && !done;
        }

        /** Whether a month before, or the one that is billed, took it back. */
        boolean isTakenBack(BillingPeriod period) {
            return reversal != null && reversal.booked().compareTo(period) <= 0;
        }

        void takeBack(PaymentReversal by) {
            reversal = by;
        }

        /**
         * A month before took it back: nothing of it is left. A payment is taken back once: what was booked after that,
         * as when one that the bank took back is withdrawn too, gives back nothing.
         */
        void takenBack(PaymentReversal by) {
            PaymentReversal first = reversal;
            if (!done || first == null || PaymentReversal.AS_BOOKED.compare(by, first) < 0) {
                reversal = by;
            }
            done = true;
            left = Kopecks.ZERO;
        }

        /** Takes a row; what a reversal gives back is not left to be allocated again. */
        void take(Allocation row) {
            if (row.amount().signum() > 0 && !done) {
                left = left.minus(row.amount());
            }
        }

        void takeUntold(Allocation row) {
            take(row);
            untold.add(row);
        }

        List<Allocation> untold() {
            return untold;
        }

        void count(Allocation row, boolean ofMonth) {
            if (ofMonth) {
                spent = spent.plus(row.amount());
            } else {
                spentBefore = spentBefore.plus(row.amount());
            }
        }
    }

    public DebtorId debtor() {
        return debtor;
    }

    /** In the order in which they came. */
    public List<Debt> debts() {
        return Collections.unmodifiableList(debts);
    }

    /** Payments and credits, in the order in which they came. */
    public List<Money> money() {
        return Collections.unmodifiableList(money);
    }

    /** Whether some of these debts are here. */
    boolean isAnyOf(Set<ObligationId> ids) {
        for (Debt debt : debts) {
            if (ids.contains(debt.obligation.id())) {
                return true;
            }
        }
        return false;
    }

    Debt add(Obligation obligation) {
        var debt = new Debt(obligation);
        debts.add(debt);
        return debt;
    }

    Money add(Payment payment) {
        return add(payment, Kopecks.ZERO);
    }

    /**
     * @param elsewhere what it paid of debts that are not told any more
     */
    Money add(Payment payment, Kopecks elsewhere) {
        var added = new Money(payment, elsewhere);
        money.add(added);
        return added;
    }

    /** What was counted and posted before for the debts of a key. */
    public AccruedPenalties accrued(PenaltyKey key) {
        AccruedPenalties before = accrued.get(key);
        return before == null ? AccruedPenalties.none(key) : before;
    }

    Collection<AccruedPenalties> accrued() {
        return accrued.values();
    }

    /** Something was counted and posted before. */
    public void accrue(AccruedPenalties before) {
        accrued.put(before.key(), before);
    }

    /**
     * The month that is billed counted the penalties of a key.
     *
     * @param total what they come to up to its end, in roubles
     * @param now with the line that it posts
     */
    public void count(Exact total, AccruedPenalties now) {
        totals.put(now.key(), total);
        accrued.put(now.key(), now);
    }

    /** What the month counted for a key; null where it did not. */
    @Nullable
    Exact total(PenaltyKey key) {
        return totals.get(key);
    }
}
