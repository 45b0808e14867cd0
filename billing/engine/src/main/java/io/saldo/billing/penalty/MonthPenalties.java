package io.saldo.billing.penalty;

import io.saldo.billing.allocation.AccountMoney;
import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.Credit;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.Ledger;
import io.saldo.billing.allocation.MoneyBook;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.LineKind;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.Debtors;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The penalties of a house-month. Each debtor's debt of a month, service and creditor has its line: what its history gives up to the last day of the month less what was posted for it before, where the two differ.
 *
 * <p>Only debts that are open, or that something happened to in the month, are looked at, each with the allocations that stand beside it: a debt that was paid costs nothing more.
 */
public final class MonthPenalties {
    private final Basis basis;
    private final AccountMoney account;
    private final Ledger ledger;
    private final Calculators calculators;
    private final ClaimedDebts claimed;
    private final SortedMap<Key, Owed> owed = new TreeMap<>(Key.ORDER);

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

    /** One line of an account is about this. */
    private record Key(DebtorId debtor, OwedFor owedFor, BillingPeriod origin) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::debtor)
                .thenComparing(key -> key.owedFor.service())
                .thenComparing(key -> key.owedFor.creditor())
                .thenComparing(Key::origin)
                .thenComparing(key -> key.owedFor.payee());

        static Key of(Obligation debt) {
            return new Key(debt.debtor(), debt.owedFor(), debt.origin());
        }
    }

    /** The debts of a key, and what was posted for them before. */
    private static final class Owed {
        private final List<Ledger.Debt> late = new ArrayList<>(2);
        private final List<Ledger.Debt> notDue = new ArrayList<>(0);
        private @Nullable PostedPenalties posted;

        /** A debt that is not yet due matters only beside others. */
        List<Ledger.Debt> debts() {
            if (notDue.isEmpty() || (late.isEmpty() && posted == null)) {
                return late;
            }
            List<Ledger.Debt> all = new ArrayList<>(late);
            all.addAll(notDue);
            return all;
        }

        void post(String line, Kopecks amount) {
            posted = posted == null ? PostedPenalties.of(line, amount) : posted.and(line, amount);
        }
    }

    private MonthPenalties(Basis basis, AccountMoney account, Ledger ledger, Calculators calculators) {
        this.basis = basis;
        this.account = account;
        this.ledger = ledger;
        this.calculators = calculators;
        this.claimed =
                new ClaimedDebts(account.claims(), account.claims().isEmpty() ? List.of() : obligations(account));
    }

    private static List<Obligation> obligations(AccountMoney account) {
        return account.ledgers().stream()
                .flatMap(each -> each.debts().stream())
                .map(Ledger.Debt::obligation)
                .toList();
    }

    /**
     * The penalties posted in a month, in order of their lines, of accounts that never changed hands.
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
        MoneyBook book = MoneyBook.of(
                basis.period, Debtors.NONE, DebtorChanges.NONE, obligations, payments, allocations, reversals, claims);
        book.complete(EnumSet.allOf(DebtKind.class));
        return of(basis, book.accounts());
    }

    /** The penalties posted in a month, in order of their lines. */
    public static List<Penalty> of(Basis basis, Collection<AccountMoney> accounts) {
        var calculators = new Calculators(basis);
        List<Penalty> penalties = new ArrayList<>();
        for (AccountMoney account : accounts) {
            if (!basis.left.contains(account.account())) {
                for (Ledger ledger : account.ledgers()) {
                    var month = new MonthPenalties(basis, account, ledger, calculators);
                    if (month.findConcerned()) {
                        month.gather();
                        month.post(penalties);
                    }
                }
            }
        }
        return penalties;
    }

    /** The keys whose penalties may differ from what was posted: of debts that are late and open, or that something happened to. */
    private boolean findConcerned() {
        LocalDate last = basis.period.last();
        for (Ledger.Debt each : ledger.debts()) {
            Obligation debt = each.obligation();
            if (isPrincipal(debt)
                    && debt.due().isBefore(last)
                    && (each.owed().signum() > 0
                            || !each.entriesOfMonth().isEmpty()
                            || debt.posted().compareTo(basis.period) >= 0)) {
                owed.computeIfAbsent(Key.of(debt), key -> new Owed());
            }
        }
        return !owed.isEmpty();
    }

    /** All debts of these keys, paid ones too: penalties are rounded once over all of them; and what was posted for them. */
    private void gather() {
        Set<BillingPeriod> origins = new HashSet<>();
        owed.keySet().forEach(key -> origins.add(key.origin));
        for (Ledger.Debt each : ledger.debts()) {
            Obligation debt = each.obligation();
            Owed of = origins.contains(debt.origin()) ? owed.get(Key.of(debt)) : null;
            if (of == null) {
                continue;
            }
            if (isPrincipal(debt)) {
                (debt.due().isBefore(basis.period.last()) ? of.late : of.notDue).add(each);
            } else if (debt.kind() == DebtKind.PENALTY
                    && debt.made() == MovementKind.CHARGE
                    && isPostedHere(debt.posted())) {
                of.post(debt.id().value(), debt.amount());
            }
        }
        for (Ledger.Money each : ledger.money()) {
            Credit credit = each.payment().credit();
            BillingPeriod about = each.payment().named();
            if (credit != null
                    && about != null
                    && credit.cause() == CreditCause.PENALTY
                    && isPostedHere(BillingPeriod.containing(each.payment().day()))) {
                Owed of = owed.get(new Key(credit.debtor(), credit.takesOff(), about));
                if (of != null) {
                    of.post(each.payment().id().value(), each.payment().amount().negate());
                }
            }
        }
    }

    private static boolean isPrincipal(Obligation debt) {
        return debt.kind() == DebtKind.PRINCIPAL && debt.made() != MovementKind.REFUND;
    }

    private boolean isPostedHere(BillingPeriod month) {
        return month.compareTo(basis.period) < 0 && month.compareTo(BillingPeriod.containing(basis.opened)) >= 0;
    }

    private void post(List<Penalty> penalties) {
        Map<LineId, Integer> ordinals = new HashMap<>();
        owed.forEach((key, of) -> {
            List<PenaltySegment> segments = segments(key, of.debts());
            PostedPenalties before = of.posted;
            Exact total = PenaltyCalculator.sum(segments);
            Kopecks change = Kopecks.halfUp(total).minus(before == null ? Kopecks.ZERO : before.sum());
            if (!change.isZero()) {
                LineId first = id(key, 0);
                int ordinal = ordinals.merge(first, 1, Integer::sum) - 1;
                LineId id = ordinal == 0 ? first : id(key, ordinal);
                penalties.add(new Penalty(PenaltyLine.of(id, key.owedFor.payee(), segments, before)));
            }
        });
    }

    private LineId id(Key key, int ordinal) {
        return new LineId(
                basis.house,
                basis.period,
                account.account(),
                key.debtor,
                key.owedFor.service(),
                key.owedFor.creditor(),
                key.origin,
                LineKind.PENALTY,
                ordinal);
    }

    private List<PenaltySegment> segments(Key key, List<Ledger.Debt> debts) {
        boolean repair = basis.capitalRepair.contains(key.owedFor.service());
        PenaltyRegime regime = basis.terms.regime(account.account(), repair);
        if (regime == PenaltyRegime.NONE) {
            return List.of();
        }
        PenaltyCalculator calculator = calculators.of(regime);
        List<OverdueDebt> overdue = new ArrayList<>(debts.size());
        for (Ledger.Debt each : debts) {
            overdue.addAll(claimed.of(each.obligation(), from(each.obligation()), events(each)));
        }
        List<PenaltySegment> segments = new ArrayList<>(4);
        for (OverdueDebt each : DebtsOfOneDay.of(overdue)) {
            segments.addAll(calculator.accrue(each, basis.period.last()));
        }
        return segments;
    }

    /** What was paid of a debt, and taken back. */
    private List<PaidParts.Event> events(Ledger.Debt debt) {
        if (debt.entries().isEmpty()) {
            return List.of();
        }
        List<PaidParts.Event> events = new ArrayList<>(debt.entries().size());
        for (Ledger.Entry each : debt.entries()) {
            events.add(new PaidParts.Event(
                    day(each.row(), debt.obligation(), each.payment()),
                    each.paymentId().value(),
                    each.row().amount()));
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

    /** A debt brought along is counted from the day the book was opened, one that passed from the day it did, any other from its first day of delay. */
    private LocalDate from(Obligation debt) {
        LocalDate passed = debt.term().passed();
        LocalDate from = debt.posted().compareTo(BillingPeriod.containing(basis.opened)) < 0
                ? basis.opened
                : debt.due().plusDays(1);
        return passed != null && passed.isAfter(from) ? passed : from;
    }
}
