package io.saldo.billing.allocation;

import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.money.Kopecks;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the money of an account hands to the next month (открытые позиции): as much as that month needs to allocate
 * payments, count penalties and open balances, and no more, however old the account is.
 *
 * <p>The opening balances of the next month are sums over these rows: a debt that is paid, or a payment that is wholly
 * allocated, adds nothing to any of them.
 *
 * @param debts each key of {@link PenaltyKey} whose debts are not all paid, with all its debts; and whatever else is
 *     open; in order of ids
 * @param payments not wholly allocated, or named by a row of {@code allocations}; credits too; in order of ids
 * @param allocations all that was ever allocated to these debts
 * @param reversals what took these payments back; done
 * @param penalties of these debts, and of keys inside the time limit for recalculation whose debts are paid
 */
public record OpenItems(
        List<Obligation> debts,
        List<Paid> payments,
        List<Allocation> allocations,
        List<PaymentReversal> reversals,
        List<AccruedPenalties> penalties)
        implements Canonical {
    public static final OpenItems NONE = new OpenItems(List.of(), List.of(), List.of(), List.of(), List.of());

    public OpenItems {
        debts = List.copyOf(debts);
        payments = List.copyOf(payments);
        allocations = List.copyOf(allocations);
        reversals = List.copyOf(reversals);
        penalties = List.copyOf(penalties);
    }

    /**
     * A payment or credit with what it paid elsewhere.
     *
     * @param debtor whose money it is; null where nobody told, and the debtor of its day is asked
     * @param spent what it paid of debts that are not handed on, less what was given back; zero or more
     */
    public record Paid(Payment payment, @Nullable DebtorId debtor, Kopecks spent) implements Canonical {
        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("payment", payment).field("debtor", debtor).field("spent", spent);
        }
    }

    /** Rows of before that another system, or a whole history, tells: debts, payments and which paid which. */
    public static OpenItems of(
            Collection<Obligation> debts, Collection<Payment> payments, Collection<Allocation> allocations) {
        return new OpenItems(
                debts.stream().sorted(Comparator.comparing(Obligation::id)).toList(),
                payments.stream()
                        .sorted(Comparator.comparing(Payment::id))
                        .map(each -> new Paid(each, null, Kopecks.ZERO))
                        .toList(),
                List.copyOf(allocations),
                List.of(),
                List.of());
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.array("debts", debts)
                .array("payments", payments)
                .array("allocations", allocations)
                .array("reversals", reversals)
                .array("penalties", penalties);
    }
}
