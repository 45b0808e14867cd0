package io.saldo.billing.penalty;

import io.saldo.billing.allocation.AccountMoney;
import io.saldo.billing.allocation.AccruedPenalties;
import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.Credit;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.HouseLedgers;
import io.saldo.billing.allocation.Ledger;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.allocation.PenaltyKey;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.LineKind;
import io.saldo.kernel.account.AccountNumber;
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
 * The penalties of a house-month. Each debtor's debt of a month, service and creditor has its line: what its history
 * gives up to the last day of the month less what was posted for it before, where the two differ.
 *
 * <p>What stands in a {@link Ledger} is counted, each debt with the allocations beside it, and what months before
 * handed on of debts that are paid is added ({@link AccruedPenalties}): a debt that was paid costs nothing more.
 */
public final class MonthPenalties {
    private final Basis basis;
    private final AccountMoney account;
    private final Ledger ledger;
    private final Calculators calculators;
    private final ClaimedDebts claimed;
    private final SortedMap<PenaltyKey, Owed> owed = new TreeMap<>();

    /**
     * What penalties are counted by, besides debts and payments.
     *
     * @param opened the first day that is counted here: penalties of days before it, and of debts brought along for
     *     those days, stand in the books of another system
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

        private boolean isPostedHere(BillingPeriod month) {
            return month.compareTo(period) < 0 && month.compareTo(BillingPeriod.containing(opened)) >= 0;
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

    /** The debts of a key. One that is not yet due matters only beside others. */
    private record Owed(List<Ledger.Debt> late, List<Ledger.Debt> notDue) {
        List<Ledger.Debt> all() {
            if (notDue.isEmpty()) {
                return late;
            }
            List<Ledger.Debt> all = new ArrayList<>(late);
            all.addAll(notDue);
            return all;
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
        HouseLedgers book = HouseLedgers.of(
                basis.period, Debtors.NONE, DebtorChanges.NONE, obligations, payments, allocations, reversals, claims);
        book.complete(EnumSet.allOf(DebtKind.class));
        for (AccountMoney account : book.accounts()) {
            account.ledgers().forEach(ledger -> postedBefore(basis, ledger));
        }
        return of(basis, book.accounts());
    }

    /** What a whole history says was posted before. */
    private static void postedBefore(Basis basis, Ledger ledger) {
        for (Ledger.Debt each : ledger.debts()) {
            Obligation debt = each.obligation();
            if (debt.kind() == DebtKind.PENALTY
                    && debt.made() == MovementKind.CHARGE
                    && basis.isPostedHere(debt.posted())) {
                PenaltyKey key = PenaltyKey.of(debt);
                ledger.accrue(ledger.accrued(key).posting(debt.id().value(), debt.amount()));
            }
        }
        for (Ledger.Money each : ledger.money()) {
            Payment payment = each.payment();
            Credit credit = payment.credit();
            BillingPeriod about = payment.named();
            if (credit != null
                    && about != null
                    && credit.cause() == CreditCause.PENALTY
                    && basis.isPostedHere(BillingPeriod.containing(payment.day()))) {
                var key = new PenaltyKey(credit.debtor(), credit.takesOff(), about);
                ledger.accrue(ledger.accrued(key)
                        .posting(payment.id().value(), payment.amount().negate()));
            }
        }
    }

    /** The penalties posted in a month, in order of their lines. */
    public static List<Penalty> of(Basis basis, Collection<AccountMoney> accounts) {
        var calculators = new Calculators(basis);
        List<Penalty> penalties = new ArrayList<>();
        for (AccountMoney account : accounts) {
            if (!basis.left.contains(account.account())) {
                for (Ledger ledger : account.ledgers()) {
                    var month = new MonthPenalties(basis, account, ledger, calculators);
                    month.gather();
                    month.post(penalties);
                }
            }
        }
        return penalties;
    }

    /** The debts of keys of which some are late: penalties are rounded once over all of them, paid ones too. */
    private void gather() {
        for (Ledger.Debt each : ledger.debts()) {
            Obligation debt = each.obligation();
            if (debt.accruesPenalties()) {
                Owed of = owed.computeIfAbsent(
                        PenaltyKey.of(debt), key -> new Owed(new ArrayList<>(2), new ArrayList<>(0)));
                (debt.due().isBefore(basis.period.last()) ? of.late : of.notDue).add(each);
            }
        }
        owed.entrySet()
                .removeIf(each -> each.getValue().late.isEmpty()
                        && ledger.accrued(each.getKey()).line() == null);
    }

    private void post(List<Penalty> penalties) {
        Map<LineId, Integer> ordinals = new HashMap<>();
        owed.forEach((key, of) -> {
            List<PenaltySegment> segments = segments(key, of.all());
            AccruedPenalties before = ledger.accrued(key);
            Exact total = before.settled().plus(PenaltyCalculator.sum(segments));
            AccruedPenalties now = before;
            Kopecks change = Kopecks.halfUp(total).minus(before.posted());
            if (!change.isZero()) {
                LineId first = id(key, 0);
                int ordinal = ordinals.merge(first, 1, Integer::sum) - 1;
                LineId id = ordinal == 0 ? first : id(key, ordinal);
                Penalty penalty = new Penalty(PenaltyLine.of(id, key.owedFor().payee(), segments, before));
                penalties.add(penalty);
                now = before.posting(id.toString(), penalty.line().amount());
            }
            ledger.count(total, now);
        });
    }

    private LineId id(PenaltyKey key, int ordinal) {
        return new LineId(
                basis.house,
                basis.period,
                account.account(),
                key.debtor(),
                key.owedFor().service(),
                key.owedFor().creditor(),
                key.origin(),
                LineKind.PENALTY,
                ordinal);
    }

    private List<PenaltySegment> segments(PenaltyKey key, List<Ledger.Debt> debts) {
        boolean repair = basis.capitalRepair.contains(key.owedFor().service());
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

    /**
     * Penalties of days before the book was opened stand in those of another system, those of days before a debt passed
     * are the former debtor's; any other debt is counted from its first day of delay.
     */
    private LocalDate from(Obligation debt) {
        LocalDate passed = debt.term().passed();
        LocalDate first = debt.due().plusDays(1);
        LocalDate from = first.isBefore(basis.opened) ? basis.opened : first;
        return passed != null && passed.isAfter(from) ? passed : from;
    }
}
