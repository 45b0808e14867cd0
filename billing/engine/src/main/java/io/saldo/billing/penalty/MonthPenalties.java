package io.saldo.billing.penalty;

import io.saldo.billing.allocation.AccountMoney;
import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.Credit;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MoneyBook;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.LineKind;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The penalties of a house-month. Each account's debt of a month, service and creditor has its line: what its history gives up to the last day of the month less what was posted for it before, where the two differ.
 */
public final class MonthPenalties {
    private final Basis basis;
    private final AccountMoney account;
    private final Calculators calculators;
    private final SortedMap<Key, List<Obligation>> debts = new TreeMap<>(Key.ORDER);
    private final SortedMap<Key, SortedMap<String, Kopecks>> posted = new TreeMap<>(Key.ORDER);
    private final ClaimedDebts claimed;

    /**
     * What penalties are counted by, besides debts and payments.
     *
     * @param opened the first day that is counted here: penalties of days before it, and of debts brought along for those days, stand in the books of another system
     * @param capitalRepair the services that are contributions to capital repair
     * @param left accounts that are parked: theirs are counted when they are billed again
     */
    public record Basis(
            HouseId house,
            BillingPeriod period,
            LawBook law,
            PenaltyTerms terms,
            LocalDate opened,
            Set<ServiceCode> capitalRepair,
            Set<AccountNumber> left) {
        public Basis {
            capitalRepair = Set.copyOf(capitalRepair);
            left = Set.copyOf(left);
        }
    }

    /** By regime; one for all accounts of a house. */
    private static final class Calculators {
        private final Basis basis;
        private final Map<PenaltyRegime, PenaltyCalculator> known = new EnumMap<>(PenaltyRegime.class);

        Calculators(Basis basis) {
            this.basis = basis;
        }

        PenaltyCalculator of(PenaltyRegime regime) {
            return known.computeIfAbsent(regime, each -> new PenaltyCalculator(basis.law, each, basis.terms.policy()));
        }
    }

    private record Key(AccountNumber account, OwedFor owedFor, BillingPeriod origin) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::account)
                .thenComparing(key -> key.owedFor.service())
                .thenComparing(key -> key.owedFor.creditor())
                .thenComparing(Key::origin)
                .thenComparing(key -> key.owedFor.payee());
    }

    private MonthPenalties(Basis basis, AccountMoney account, Calculators calculators) {
        this.basis = basis;
        this.account = account;
        this.calculators = calculators;
        this.claimed = new ClaimedDebts(account.claims(), account.obligations());
    }

    /**
     * The penalties posted in a month, in order of their lines.
     *
     * @param obligations all, the month's included
     * @param payments all up to the end of the month, credits included
     * @param allocations all, the month's included
     */
    public static List<Penalty> of(
            Basis basis,
            Collection<Obligation> obligations,
            Collection<Payment> payments,
            Collection<Allocation> allocations,
            Collection<PaymentReversal> reversals,
            Collection<Claim> claims) {
        MoneyBook book = MoneyBook.of(obligations, payments, allocations, reversals, claims);
        book.complete(EnumSet.allOf(DebtKind.class));
        return of(basis, book.accounts());
    }

    /** The penalties posted in a month, in order of their lines. */
    public static List<Penalty> of(Basis basis, Collection<AccountMoney> accounts) {
        var calculators = new Calculators(basis);
        List<Penalty> penalties = new ArrayList<>();
        for (AccountMoney account : accounts) {
            if (isLate(account, basis.period.last())) {
                var month = new MonthPenalties(basis, account, calculators);
                List<Obligation> notDue = month.addOverdue();
                month.addCredits();
                month.addBesideOthers(notDue);
                month.addPenalties(penalties);
            }
        }
        return penalties;
    }

    /** Most accounts owe nothing late and never did: there is nothing to count or to take back. */
    private static boolean isLate(AccountMoney account, LocalDate last) {
        return account.isAnyDebt(
                        each -> each.kind() == DebtKind.PENALTY || each.due().isBefore(last))
                || account.isAnyPayment(each -> each.kind() == DebtKind.PENALTY);
    }

    /** The debts that are late, and what was posted for debts; those left over are not yet due. */
    private List<Obligation> addOverdue() {
        List<Obligation> notDue = new ArrayList<>();
        for (Obligation each : account.obligations()) {
            if (each.kind() == DebtKind.PENALTY) {
                if (each.made() == MovementKind.CHARGE && isPostedHere(each.posted())) {
                    post(key(each), each.id().value(), each.amount());
                }
            } else if (each.kind() == DebtKind.PRINCIPAL && each.made() != MovementKind.REFUND) {
                if (each.due().isBefore(basis.period.last())) {
                    debts.computeIfAbsent(key(each), made -> new ArrayList<>()).add(each);
                } else {
                    notDue.add(each);
                }
            }
        }
        return notDue;
    }

    /** Most debts are the month's own and not yet due: they matter only beside others of their key. */
    private void addBesideOthers(List<Obligation> notDue) {
        for (Obligation each : notDue) {
            Key key = key(each);
            if (debts.containsKey(key) || posted.containsKey(key)) {
                debts.computeIfAbsent(key, made -> new ArrayList<>()).add(each);
            }
        }
    }

    private static Key key(Obligation debt) {
        return new Key(debt.account(), debt.owedFor(), debt.origin());
    }

    private void addCredits() {
        for (Payment each : account.payments()) {
            Credit credit = each.credit();
            BillingPeriod about = each.named();
            if (credit != null
                    && about != null
                    && credit.cause() == CreditCause.PENALTY
                    && isPostedHere(BillingPeriod.containing(each.day()))) {
                post(
                        new Key(each.account(), credit.takesOff(), about),
                        each.id().value(),
                        each.amount().negate());
            }
        }
    }

    private boolean isPostedHere(BillingPeriod month) {
        return month.compareTo(basis.period) < 0 && month.compareTo(BillingPeriod.containing(basis.opened)) >= 0;
    }

    private void post(Key key, String id, Kopecks amount) {
        posted.computeIfAbsent(key, made -> new TreeMap<>()).put(id, amount);
    }

    /** What was paid of a debt, and taken back. */
    private List<PaidParts.Event> events(Obligation debt) {
        List<PaidParts.Event> events = new ArrayList<>();
        for (AccountMoney.Entry each : account.entries()) {
            if (each.debt().id().equals(debt.id())) {
                events.add(new PaidParts.Event(
                        day(each.row(), debt, each.payment()),
                        each.paymentId().value(),
                        each.row().amount()));
            }
        }
        return events;
    }

    /** Since when an allocation lowers a debt. */
    private LocalDate day(Allocation allocation, Obligation debt, @Nullable Payment payment) {
        Credit credit = payment == null ? null : payment.credit();
        BillingPeriod about = payment == null ? null : payment.named();
        boolean fromOrigin = credit != null
                && debt.origin().equals(about)
                && basis.terms.policy().effect(credit.cause()) == PenaltyPolicy.CreditEffect.FROM_ORIGIN;
        return fromOrigin && debt.due().isBefore(allocation.valueDate()) ? debt.due() : allocation.valueDate();
    }

    private void addPenalties(List<Penalty> penalties) {
        posted.keySet().forEach(key -> debts.computeIfAbsent(key, made -> new ArrayList<>()));
        Map<LineId, Integer> ordinals = new HashMap<>();
        debts.forEach((key, owed) -> {
            SortedMap<String, Kopecks> before = posted.getOrDefault(key, new TreeMap<>());
            List<PenaltySegment> segments = basis.left.contains(key.account) ? List.of() : segments(key, owed);
            Kopecks change = Kopecks.halfUp(PenaltyCalculator.sum(segments)).minus(Kopecks.sum(before.values()));
            if (!change.isZero() && !basis.left.contains(key.account)) {
                LineId first = id(key, 0);
                LineId id = id(key, ordinals.merge(first, 1, Integer::sum) - 1);
                Line line = PenaltyLine.of(id, key.owedFor.payee(), segments, before);
                penalties.add(new Penalty(line, debtor(key, owed)));
            }
        });
    }

    private LineId id(Key key, int ordinal) {
        return new LineId(
                basis.house,
                basis.period,
                key.account,
                key.owedFor.service(),
                key.owedFor.creditor(),
                key.origin,
                LineKind.PENALTY,
                ordinal);
    }

    private static DebtorId debtor(Key key, List<Obligation> owed) {
        return owed.stream()
                .min(Comparator.comparing(Obligation::posted).thenComparing(Obligation::id))
                .map(Obligation::debtor)
                .orElseGet(() -> new DebtorId(key.account.value()));
    }

    private List<PenaltySegment> segments(Key key, List<Obligation> owed) {
        PenaltyRegime regime = basis.terms.regime(key.account, basis.capitalRepair.contains(key.owedFor.service()));
        LocalDate last = basis.period.last();
        if (regime == PenaltyRegime.NONE
                || owed.stream().noneMatch(each -> each.due().isBefore(last))) {
            return List.of();
        }
        PenaltyCalculator calculator = calculators.of(regime);
        List<OverdueDebt> overdue = new ArrayList<>();
        for (Obligation each : owed) {
            overdue.addAll(claimed.of(each, from(each), events(each)));
        }
        List<PenaltySegment> segments = new ArrayList<>();
        for (OverdueDebt each : DebtsOfOneDay.of(overdue)) {
            segments.addAll(calculator.accrue(each, last));
        }
        return segments;
    }

    /** A debt brought along is counted from the day the book was opened, any other from its first day of delay. */
    private LocalDate from(Obligation debt) {
        return debt.posted().compareTo(BillingPeriod.containing(basis.opened)) < 0
                ? basis.opened
                : debt.due().plusDays(1);
    }
}
