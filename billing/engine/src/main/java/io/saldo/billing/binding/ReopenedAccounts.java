package io.saldo.billing.binding;

import io.saldo.billing.allocation.AccruedPenalties;
import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.Credit;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OpenItems;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.allocation.PenaltyKey;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Late facts of money: a payment of long ago is taken back or withdrawn, a claim about paid debts is agreed or broken,
 * a row of the law of penalties is published that reaches behind the last closing. What was paid then is handed on no
 * more; it is read again for these accounts alone, and of them only the debts concerned.
 */
final class ReopenedAccounts {
    private final Map<AccountNumber, Set<PaymentId>> takenBack = new HashMap<>();
    private final Map<AccountNumber, Set<ObligationId>> claimed = new HashMap<>();
    /** Accounts all of whose penalties are counted again. */
    private final SortedSet<AccountNumber> again;

    private final List<Claim> claims;
    private final BillingPeriod opened;
    private final BillingPeriod period;

    /**
     * @param handedOn by account
     * @param whose the accounts of payments that are handed on no more
     * @param claims all that stand
     * @param lateClaims as they stood before and as they stand
     * @param countedAnew those whose terms of penalties, or the law of them, became known late
     */
    ReopenedAccounts(
            SortedMap<AccountNumber, OpenItems> handedOn,
            Map<PaymentId, AccountNumber> whose,
            Collection<PaymentReversal> reversals,
            Collection<Claim> claims,
            Collection<Claim> lateClaims,
            Set<AccountNumber> countedAnew,
            BillingPeriod opened,
            BillingPeriod period) {
        this.claims = List.copyOf(claims);
        this.opened = opened;
        this.period = period;
        this.again = new TreeSet<>(handedOn.keySet());
        this.again.retainAll(countedAnew);
        for (PaymentReversal reversal : reversals) {
            AccountNumber account = whose.get(reversal.payment());
            OpenItems items = account == null ? null : handedOn.get(account);
            if (account != null && items != null && !isWhole(items, standing(items, reversal.payment()))) {
                takenBack.computeIfAbsent(account, key -> new HashSet<>()).add(reversal.payment());
            }
        }
        for (Claim claim : lateClaims) {
            OpenItems items = handedOn.get(claim.account());
            if (items != null) {
                Set<ObligationId> paid = new HashSet<>(claim.obligations());
                items.debts().forEach(each -> paid.remove(each.id()));
                if (!paid.isEmpty()) {
                    claimed.computeIfAbsent(claim.account(), key -> new HashSet<>())
                            .addAll(paid);
                }
            }
        }
    }

    /** The reversals, each of the payment that stands: one that was taken back by mistake stands under another id. */
    static List<PaymentReversal> ofStanding(
            List<PaymentReversal> reversals,
            Map<PaymentId, AccountNumber> whose,
            SortedMap<AccountNumber, OpenItems> items) {
        return reversals.stream()
                .map(each -> {
                    AccountNumber account = whose.get(each.payment());
                    OpenItems open = account == null ? null : items.get(account);
                    PaymentId standing = open == null ? null : standing(open, each.payment());
                    return new PaymentReversal(
                            each.id(), standing == null ? each.payment() : standing, each.day(), each.basis());
                })
                .toList();
    }

    /** What stands of a payment: the last of it that nothing took back; null where that is handed on no more. */
    private static @Nullable PaymentId standing(OpenItems items, PaymentId told) {
        Set<PaymentId> back = new HashSet<>();
        items.reversals().forEach(each -> back.add(each.payment()));
        return items.payments().stream()
                .map(each -> each.payment().id())
                .filter(each -> ToldMoney.isOf(each, told) && !back.contains(each))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether all that a payment paid is handed on. */
    private static boolean isWhole(OpenItems items, @Nullable PaymentId payment) {
        return items.payments().stream()
                .anyMatch(each ->
                        each.payment().id().equals(payment) && each.spent().isZero());
    }

    /** In order of their numbers. */
    SortedSet<AccountNumber> accounts() {
        SortedSet<AccountNumber> accounts = new TreeSet<>(takenBack.keySet());
        accounts.addAll(claimed.keySet());
        accounts.addAll(again);
        return accounts;
    }

    /**
     * What is handed on of an account, with the debts that late facts concern.
     *
     * @param rows what was posted to it; null where nobody gave it
     * @throws InvalidValueException without rows
     */
    OpenItems reopen(AccountNumber account, OpenItems open, @Nullable AccountRows rows) {
        if (rows == null) {
            throw new InvalidValueException(
                    "rows of the account",
                    account,
                    "what was posted to it: a late fact of money concerns debts that are paid");
        }
        Map<ObligationId, Obligation> all = new TreeMap<>();
        rows.obligations().forEach(each -> all.put(each.id(), each));
        Map<PaymentId, PaymentId> about = new HashMap<>();
        rows.reversals().forEach(each -> about.put(each.id(), each.payment()));
        Set<ObligationId> here = new LinkedHashSet<>();
        open.debts().forEach(each -> here.add(each.id()));
        Set<ObligationId> touched = touched(account, rows, about, all, here);
        if (touched.isEmpty()) {
            return open;
        }
        here.addAll(touched);
        List<Obligation> debts = new ArrayList<>(open.debts());
        touched.forEach(id -> debts.add(all.get(id)));
        debts.sort(Comparator.comparing(Obligation::id));
        List<Allocation> allocations = new ArrayList<>(open.allocations());
        rows.allocations().stream()
                .filter(each -> touched.contains(each.obligation()))
                .forEach(allocations::add);
        Set<PaymentId> named = new HashSet<>();
        allocations.forEach(each -> named.add(about.getOrDefault(each.payment(), each.payment())));
        Map<PaymentId, DebtorId> owners = new HashMap<>();
        for (Allocation row : allocations) {
            Obligation debt = all.get(row.obligation());
            if (debt != null) {
                owners.putIfAbsent(about.getOrDefault(row.payment(), row.payment()), debt.debtor());
            }
        }
        return new OpenItems(
                debts,
                payments(open, rows, about, here, named, owners),
                allocations,
                rows.reversals().stream()
                        .filter(each -> named.contains(each.payment()))
                        .toList(),
                penalties(open, rows, touched, all));
    }

    /** The paid debts that are concerned, each with all of its key. */
    private Set<ObligationId> touched(
            AccountNumber account,
            AccountRows rows,
            Map<PaymentId, PaymentId> about,
            Map<ObligationId, Obligation> all,
            Set<ObligationId> here) {
        Set<PaymentId> back = takenBack.getOrDefault(account, Set.of());
        Set<ObligationId> touched = new TreeSet<>(claimed.getOrDefault(account, Set.of()));
        for (Allocation row : rows.allocations()) {
            PaymentId payment = about.getOrDefault(row.payment(), row.payment());
            if (back.stream().anyMatch(told -> ToldMoney.isOf(payment, told))) {
                touched.add(row.obligation());
            }
        }
        if (again.contains(account)) {
            all.values().stream().filter(Obligation::accruesPenalties).forEach(debt -> touched.add(debt.id()));
        }
        // instalments cover the debts of a claim one after another: one of them is counted beside all the others
        for (Claim claim : claims) {
            if (claim.isInForce()
                    && claim.account().equals(account)
                    && claim.obligations().stream().anyMatch(touched::contains)) {
                touched.addAll(claim.obligations());
            }
        }
        Set<PenaltyKey> keys = new HashSet<>();
        touched.forEach(id -> {
            Obligation debt = all.get(id);
            if (debt != null && debt.accruesPenalties()) {
                keys.add(PenaltyKey.of(debt));
            }
        });
        all.values().forEach(debt -> {
            if (debt.accruesPenalties() && keys.contains(PenaltyKey.of(debt))) {
                touched.add(debt.id());
            }
        });
        touched.retainAll(all.keySet());
        touched.removeAll(here);
        return touched;
    }

    /**
     * @param owners whose debts they paid, so whose they were when they were booked, whatever became known of changes
     *     since
     */
    private static List<OpenItems.Paid> payments(
            OpenItems open,
            AccountRows rows,
            Map<PaymentId, PaymentId> about,
            Set<ObligationId> here,
            Set<PaymentId> named,
            Map<PaymentId, DebtorId> owners) {
        Map<PaymentId, OpenItems.Paid> paid = new TreeMap<>();
        open.payments().forEach(each -> paid.put(each.payment().id(), each));
        Map<PaymentId, Kopecks> elsewhere = new HashMap<>();
        for (Allocation row : rows.allocations()) {
            if (!here.contains(row.obligation())) {
                elsewhere.merge(about.getOrDefault(row.payment(), row.payment()), row.amount(), Kopecks::plus);
            }
        }
        for (Payment each : rows.payments()) {
            OpenItems.Paid known = paid.get(each.id());
            if (known != null || named.contains(each.id())) {
                paid.put(
                        each.id(),
                        new OpenItems.Paid(
                                each,
                                known == null ? owners.get(each.id()) : known.debtor(),
                                elsewhere.getOrDefault(each.id(), Kopecks.ZERO)));
            }
        }
        return List.copyOf(paid.values());
    }

    /** Of keys that are counted from their debts again nothing stands as settled. */
    private List<AccruedPenalties> penalties(
            OpenItems open, AccountRows rows, Set<ObligationId> touched, Map<ObligationId, Obligation> all) {
        Map<PenaltyKey, AccruedPenalties> penalties = new TreeMap<>();
        open.penalties().forEach(each -> penalties.put(each.key(), each));
        Set<PenaltyKey> again = new HashSet<>();
        for (ObligationId id : touched) {
            Obligation debt = all.get(id);
            if (debt != null && debt.accruesPenalties()) {
                PenaltyKey key = PenaltyKey.of(debt);
                AccruedPenalties before = penalties.get(key);
                if (before == null) {
                    again.add(key);
                } else {
                    penalties.put(key, before.settledFor(Exact.ZERO));
                }
            }
        }
        for (Obligation each : rows.obligations()) {
            if (each.kind() == DebtKind.PENALTY
                    && each.made() == MovementKind.CHARGE
                    && again.contains(PenaltyKey.of(each))
                    && isPostedHere(each.posted())) {
                post(penalties, PenaltyKey.of(each), each.id().value(), each.amount());
            }
        }
        for (Payment each : rows.payments()) {
            Credit credit = each.credit();
            BillingPeriod origin = each.named();
            if (credit != null && origin != null && credit.cause() == CreditCause.PENALTY) {
                var key = new PenaltyKey(credit.debtor(), credit.takesOff(), origin);
                if (again.contains(key)) {
                    post(penalties, key, each.id().value(), each.amount().negate());
                }
            }
        }
        return List.copyOf(penalties.values());
    }

    private boolean isPostedHere(BillingPeriod month) {
        return month.compareTo(period) < 0 && month.compareTo(opened) >= 0;
    }

    private static void post(Map<PenaltyKey, AccruedPenalties> penalties, PenaltyKey key, String line, Kopecks amount) {
        AccruedPenalties before = penalties.getOrDefault(key, AccruedPenalties.none(key));
        penalties.put(key, before.posting(line, amount));
    }
}
