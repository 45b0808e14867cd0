package io.saldo.billing.allocation;

import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes of the money of an account, once its month is billed, what the next month needs. */
public final class HandingOn {
    private final BillingPeriod period;
    private final BillingPeriod oldest;
    private final Set<ObligationId> claimed = new HashSet<>();
    private final Map<PenaltyKey, Together> keys = new TreeMap<>();
    private final List<Obligation> debts = new ArrayList<>();
    private final Map<PaymentId, Kopecks> spentHere = new HashMap<>();
    private final List<OpenItems.Paid> payments = new ArrayList<>();
    private final List<Allocation> allocations = new ArrayList<>();
    private final List<PaymentReversal> reversals = new ArrayList<>();
    private final List<AccruedPenalties> penalties = new ArrayList<>();

    /** The debts whose penalties are counted together. */
    private record Together(Ledger ledger, List<Ledger.Debt> debts) {}

    private HandingOn(AccountMoney account, BillingPeriod period, BillingPeriod oldest) {
        this.period = period;
        this.oldest = oldest;
        for (Claim claim : account.claims()) {
            if (claim.state() == ClaimState.STANDING || (claim.isInForce() && isAnyOpen(account, claim))) {
                claimed.addAll(claim.obligations());
            }
        }
    }

    /** Whether something of a claim that was kept is owed again. */
    private static boolean isAnyOpen(AccountMoney account, Claim claim) {
        return account.ledgers().stream()
                .flatMap(ledger -> ledger.debts().stream())
                .anyMatch(debt -> !debt.owed().isZero()
                        && claim.obligations().contains(debt.obligation().id()));
    }

    /**
     * What an account hands on.
     *
     * @param period the month that is billed
     * @param oldest the first month that may still be recalculated: penalties of paid debts of months before are final
     */
    public static OpenItems of(AccountMoney account, BillingPeriod period, BillingPeriod oldest) {
        var items = new HandingOn(account, period, oldest);
        items.gather(account);
        items.claimBeside(account);
        account.ledgers().forEach(items::add);
        items.debts.sort(Comparator.comparing(Obligation::id));
        items.payments.sort(Comparator.comparing(each -> each.payment().id()));
        items.allocations.sort(Comparator.comparing(Allocation::obligation)
                .thenComparing(Allocation::payment)
                .thenComparing(Allocation::ordinal));
        return new OpenItems(items.debts, items.payments, items.allocations, items.reversals, items.penalties);
    }

    private void gather(AccountMoney account) {
        for (Ledger ledger : account.ledgers()) {
            for (Ledger.Debt debt : ledger.debts()) {
                if (debt.obligation().accruesPenalties()) {
                    keys.computeIfAbsent(
                                    PenaltyKey.of(debt.obligation()), key -> new Together(ledger, new ArrayList<>(2)))
                            .debts
                            .add(debt);
                }
            }
        }
    }

    /**
     * Instalments cover the debts of a claim one after another: while one of them is handed on, all of them are, and
     * what is counted together with them.
     */
    private void claimBeside(AccountMoney account) {
        List<Claim> agreed = new ArrayList<>(account.claims());
        agreed.removeIf(claim ->
                !claim.isInForce() || claim.instalments().isEmpty() || claimed.containsAll(claim.obligations()));
        boolean more = !agreed.isEmpty();
        while (more) {
            Set<ObligationId> here = new HashSet<>();
            keys.forEach((key, together) -> {
                if (!isSettled(key, together)) {
                    together.debts.forEach(each -> here.add(each.obligation().id()));
                }
            });
            more = agreed.removeIf(claim ->
                    claim.obligations().stream().anyMatch(here::contains) && claimed.addAll(claim.obligations()));
        }
    }

    private void add(Ledger ledger) {
        for (Ledger.Debt debt : ledger.debts()) {
            if (!debt.obligation().accruesPenalties() && !isSettled(debt)) {
                keep(debt);
            }
        }
        Set<PenaltyKey> kept = new HashSet<>();
        keys.forEach((key, together) -> {
            if (together.ledger == ledger && !isSettled(key, together)) {
                kept.add(key);
                together.debts.forEach(this::keep);
            }
        });
        for (AccruedPenalties each : ledger.accrued()) {
            accrued(each, ledger, kept.contains(each.key()));
        }
        penalties.sort(Comparator.comparing(AccruedPenalties::key));
        ledger.money().forEach(each -> add(each, ledger));
    }

    private void accrued(AccruedPenalties each, Ledger ledger, boolean kept) {
        Exact total = ledger.total(each.key());
        AccruedPenalties now = kept || total == null ? each : each.settledFor(total);
        if (!now.isNothing() && (kept || each.key().origin().compareTo(oldest) >= 0)) {
            penalties.add(now);
        }
    }

    private boolean isSettled(PenaltyKey key, Together together) {
        @Nullable Exact counted = together.ledger.total(key);
        for (Ledger.Debt debt : together.debts) {
            // of an account that is parked the penalties are still to be counted
            boolean waits = counted == null && debt.obligation().due().isBefore(period.last());
            if (waits || !isSettled(debt)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing is open of it, nobody claims it, and nothing that nobody told of paid it. */
    private boolean isSettled(Ledger.Debt debt) {
        if (!debt.owed().isZero() || claimed.contains(debt.obligation().id())) {
            return false;
        }
        for (Ledger.Entry entry : debt.entries()) {
            if (entry.payment() == null) {
                return false;
            }
        }
        return true;
    }

    private void keep(Ledger.Debt debt) {
        debts.add(debt.obligation());
        for (Ledger.Entry entry : debt.entries()) {
            allocations.add(entry.row());
            spentHere.merge(entry.paymentId(), entry.row().amount(), Kopecks::plus);
        }
    }

    private void add(Ledger.Money money, Ledger ledger) {
        Payment payment = money.payment();
        boolean back = money.isTakenBack(period);
        Kopecks spent = money.spentBefore().plus(money.spent());
        Kopecks here = spentHere.getOrDefault(payment.id(), Kopecks.ZERO);
        boolean open = !back && !spent.equals(payment.amount());
        if (open || spentHere.containsKey(payment.id())) {
            payments.add(new OpenItems.Paid(payment, ledger.debtor(), spent.minus(here)));
            allocations.addAll(money.untold());
            PaymentReversal reversal = money.reversal();
            if (back && reversal != null) {
                reversals.add(reversal);
            }
        }
    }
}
