package io.saldo.billing.binding;

import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.DebtorChange;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.OpenItems;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.book.AccountBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.MoneyBook;
import io.saldo.billing.book.PenaltyBook;
import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.run.MoneyFacts;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Described;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The money of a house as a month knows it: what the month before handed on, and what was told since. */
final class MoneyBinder {
    private final HouseBook book;
    private final MoneyBook money;
    private final BillingPeriod period;
    private final Moment known;
    private final @Nullable HandedOn before;

    MoneyBinder(HouseBook book, BillingPeriod period, Moment known, @Nullable HandedOn before) {
        this.book = book;
        this.money = book.money();
        this.period = period;
        this.known = known;
        this.before = before;
    }

    /**
     * What the money of the month is made of.
     *
     * @param accounts what was posted to accounts that late facts of money reopen
     */
    MoneyFacts facts(Map<AccountNumber, AccountRows> accounts) {
        var told = new ToldMoney(money, period, known, before);
        SortedMap<AccountNumber, OpenItems> items = new TreeMap<>(before == null ? Map.of() : before.money());
        ReopenedAccounts reopened = reopened(told);
        for (AccountNumber account : reopened.accounts()) {
            items.computeIfPresent(account, (number, open) -> reopened.reopen(number, open, accounts.get(number)));
        }
        return new MoneyFacts(
                money.opened(),
                items,
                told.obligations(),
                told.payments(),
                ReopenedAccounts.ofStanding(told.reversals(), whose(told.reversals()), items),
                claims(),
                told.orders(),
                debtors());
    }

    /** The accounts whose posted rows have to be read. */
    SortedSet<AccountNumber> reopened() {
        return reopened(new ToldMoney(money, period, known, before)).accounts();
    }

    private ReopenedAccounts reopened(ToldMoney told) {
        return new ReopenedAccounts(
                before == null ? new TreeMap<>() : before.money(),
                whose(told.reversals()),
                told.reversals(),
                claims(),
                concerned(told),
                countedAnew(),
                BillingPeriod.containing(money.opened()),
                period);
    }

    /**
     * Whether a row of the law of penalties became known since the month before was billed, and holds for days before.
     */
    private boolean isLawLate() {
        HandedOn last = before;
        return last != null
                && book.law().rows().stream().anyMatch(row -> {
                    LocalDate published = row.published();
                    Known told = published == null
                            ? null
                            : Known.onDay(published, book.house().zone());
                    return told != null
                            && LawReach.of(row.parameter()) == LawReach.PENALTIES
                            && told.compareTo(last.known().organization()) > 0
                            && told.compareTo(known.organization()) <= 0
                            && row.days().from().isBefore(last.period().next().first());
                });
    }

    /** The accounts whose terms of penalties, or the law of them, became known since the month before was billed. */
    private Set<AccountNumber> countedAnew() {
        HandedOn last = before;
        if (last == null) {
            return Set.of();
        }
        PenaltyBook penalties = money.penalties();
        if (isLawLate() || isStatedSince(penalties.policy(), last)) {
            return last.money().keySet();
        }
        return penalties.regimes().keySet().stream()
                .filter(account -> isStatedSince(penalties.regimes().get(account), last))
                .collect(Collectors.toSet());
    }

    private boolean isStatedSince(@Nullable Described<?> described, HandedOn last) {
        return described != null
                && described.facts().facts().stream()
                        .anyMatch(fact -> !last.known().knows(fact) && known.knows(fact));
    }

    /** The accounts of the payments that are taken back. */
    private Map<PaymentId, AccountNumber> whose(List<PaymentReversal> reversals) {
        Set<PaymentId> payments =
                reversals.stream().map(PaymentReversal::payment).collect(Collectors.toSet());
        Map<PaymentId, AccountNumber> whose = new HashMap<>();
        if (!payments.isEmpty()) {
            for (Timeline<Payment> timeline : List.of(money.advances(), money.payments())) {
                ToldMoney.values(timeline.facts()).stream()
                        .filter(each -> payments.contains(each.id()))
                        .forEach(each -> whose.put(each.id(), each.account()));
            }
        }
        return whose;
    }

    private List<Claim> claims() {
        return ToldMoney.values(money.orders().claims().asOf(known).live()).stream()
                .filter(each -> !each.from().isAfter(period.last()))
                .toList();
    }

    /**
     * Late claims, and those that payments name whose debts are paid: a payment with the number of a claim is its
     * debtor's.
     */
    private List<Claim> concerned(ToldMoney told) {
        List<Claim> concerned = new ArrayList<>(lateClaims());
        HandedOn past = before;
        if (past != null
                && told.payments().stream().anyMatch(each -> each.purpose().claim() != null)) {
            claims().stream()
                    .filter(claim -> told.payments().stream()
                            .anyMatch(
                                    each -> claim.number().equals(each.purpose().claim())
                                            && claim.account().equals(each.account())))
                    .filter(claim -> past.money().getOrDefault(claim.account(), OpenItems.NONE).debts().stream()
                            .noneMatch(each -> claim.obligations().contains(each.id())))
                    .forEach(concerned::add);
        }
        return concerned;
    }

    /**
     * Claims that were agreed, broken, kept or withdrawn since the month before was billed, as they stood and as they
     * stand.
     */
    private List<Claim> lateClaims() {
        if (before == null) {
            return List.of();
        }
        Moment closing = before.known();
        Timeline<Claim> now = money.orders().claims().asOf(known);
        if (!now.isKnownAfter(closing)) {
            return List.of();
        }
        List<Claim> stood = ToldMoney.values(now.asOf(closing).live());
        List<Claim> stand = ToldMoney.values(now.live());
        List<Claim> late = new ArrayList<>();
        stood.stream().filter(each -> !stand.contains(each)).forEach(late::add);
        stand.stream().filter(each -> !stood.contains(each)).forEach(late::add);
        return late;
    }

    /**
     * What staff put into the bill of the month. What they put into one that was closed before they told of it stands
     * in this one.
     */
    List<Adjustment> adjustments() {
        List<Adjustment> adjustments = new ArrayList<>();
        for (Fact<Adjustment> fact : money.adjustments().asOf(known).live()) {
            Adjustment each = fact.value();
            if (each == null) {
                continue;
            }
            boolean missed = before != null
                    && before.isClosed(each.posted())
                    && !before.known().knows(fact);
            if (each.posted().equals(period)) {
                adjustments.add(each);
            } else if (missed) {
                adjustments.add(each.postedIn(period));
            }
        }
        return adjustments;
    }

    /** Who followed whom, by the timelines of the accounts; sales by the State as the book names them. */
    private DebtorChanges debtors() {
        List<DebtorChange> changes = new ArrayList<>();
        for (Fact<DebtorChange> fact : money.orders().changes().asOf(known).live()) {
            DebtorChange change = Objects.requireNonNull(fact.value());
            boolean missed = before != null
                    && before.isClosed(change.posted())
                    && !before.known().knows(fact);
            changes.add(missed ? change.postedIn(period) : change);
        }
        for (AccountBook account : book.accounts()) {
            @Nullable DebtorId former = null;
            List<Fact<DebtorId>> facts = account.debtor().asOf(known).live().stream()
                    .sorted(Comparator.comparing(Fact::range))
                    .toList();
            for (Fact<DebtorId> fact : facts) {
                DebtorId next = fact.value();
                if (former != null && next != null && !former.equals(next)) {
                    add(changes, account.number(), former, next, fact.range().from(), posted(fact, account.debtor()));
                }
                former = next;
            }
        }
        return new DebtorChanges(changes, money.orders().stateSales());
    }

    /**
     * The month in whose bill a change shows: that of its day, or the open one where it became known after that was
     * billed.
     */
    private BillingPeriod posted(Fact<DebtorId> fact, Timeline<DebtorId> debtor) {
        BillingPeriod month = BillingPeriod.containing(fact.range().from());
        boolean late = before != null
                && before.isClosed(month)
                && firstKnown(fact, debtor).compareTo(before.known().house()) > 0;
        return late ? period : month;
    }

    /**
     * When a debtor and the first day of theirs became known: a later fact may have said no more than when they ended.
     */
    private static Known firstKnown(Fact<DebtorId> fact, Timeline<DebtorId> debtor) {
        Known known = fact.known();
        FactId replaced = fact.replaces();
        while (replaced != null) {
            FactId id = replaced;
            Fact<DebtorId> before = debtor.facts().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            boolean same = fact.value() != null
                    && fact.value().equals(before.value())
                    && before.range().from().equals(fact.range().from());
            known = same ? before.known() : known;
            replaced = same ? before.replaces() : null;
        }
        return known;
    }

    private static void add(
            List<DebtorChange> changes,
            AccountNumber account,
            DebtorId former,
            DebtorId next,
            LocalDate day,
            BillingPeriod posted) {
        boolean named = changes.stream()
                .anyMatch(each -> each.account().equals(account) && each.day().equals(day));
        if (!named) {
            changes.add(new DebtorChange(account, former, next, day, posted, DebtorChange.Seller.PRIVATE));
        }
    }
}
