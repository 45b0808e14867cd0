package io.saldo.billing.oracle;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.Credit;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtTerm;
import io.saldo.billing.allocation.Instalment;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentPurpose;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.book.AccountBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.penalty.PenaltyPolicy;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.Known;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The money of a house told from everything: all facts of money ever stated and all lines ever posted, none left out
 * and nothing summed up on the way. What is open, every balance and all penalties are sums over all rows from the
 * beginning, made anew each time they are asked for. It shares the records of facts and rows with the calculation it is
 * compared with, and no more.
 */
final class MoneyOracle {
    private static final PenaltyPolicy POLICY = PenaltyPolicy.DEFAULT;

    /**
     * A month as it was closed.
     *
     * @param posted the debts and credits that its lines about charges make
     * @param parked accounts whose penalties wait
     */
    record Closing(
            BillingPeriod period,
            Known known,
            LocalDate due,
            List<Obligation> posted,
            List<Payment> credits,
            Set<AccountNumber> parked) {}

    /** A balance. Without a service: money that waits. */
    record Balance(
            AccountNumber account,
            DebtorId debtor,
            @Nullable ServiceCode service,
            PartyId creditor,
            PartyId payee,
            DebtKind kind) {}

    /** What penalties are rounded together for. */
    record Key(AccountNumber account, DebtorId debtor, OwedFor owedFor, BillingPeriod origin)
            implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::account)
                    .thenComparing(Key::debtor)
                    .thenComparing(each -> each.owedFor.service())
                    .thenComparing(each -> each.owedFor.creditor())
                    .thenComparing(Key::origin)
                    .thenComparing(each -> each.owedFor.payee())
                    .compare(this, other);
        }
    }

    /** What a month leaves. */
    record Result(
            Map<Balance, Kopecks> closing,
            SortedMap<ObligationId, Kopecks> open,
            List<Allocation> allocated,
            SortedMap<Key, Kopecks> penalties,
            List<ObligationId> passed) {}

    private static final class Debt {
        final Obligation obligation;
        final List<Row> rows = new ArrayList<>();

        Debt(Obligation obligation) {
            this.obligation = obligation;
        }

        Kopecks open() {
            Kopecks open = obligation.amount();
            for (Row row : rows) {
                open = open.minus(row.allocation.amount());
            }
            return open;
        }
    }

    private static final class Money {
        final Payment payment;
        final DebtorId owner;
        final List<Row> rows = new ArrayList<>();

        @Nullable
        PaymentReversal reversal;

        boolean takenBack;

        Money(Payment payment, DebtorId owner) {
            this.payment = payment;
            this.owner = owner;
        }

        Kopecks left() {
            Kopecks left = takenBack ? Kopecks.ZERO : payment.amount();
            for (Row row : rows) {
                left = takenBack ? Kopecks.ZERO : left.minus(row.allocation.amount());
            }
            return left;
        }
    }

    private record Row(Allocation allocation, Money money) {}

    /** All debts and all money of an account, ever. */
    private record Account(List<Debt> debts, List<Money> moneys) {}

    private Account of(AccountNumber number) {
        return accounts.computeIfAbsent(number, key -> new Account(new ArrayList<>(), new ArrayList<>()));
    }

    private final HouseBook book;
    private final Set<ServiceCode> capitalRepair;
    private final List<Closing> closings;
    private final List<ToldFacts.Month> told;
    private final Map<Boolean, DailyPenalties> laws;
    private final SortedMap<AccountNumber, Account> accounts = new TreeMap<>();
    private final List<Allocation> made = new ArrayList<>();
    /** As they stand in the month. */
    private final Map<AccountNumber, List<Claim>> claims = new HashMap<>();

    private final Map<Key, Kopecks> posted = new HashMap<>();

    MoneyOracle(HouseBook book, Set<ServiceCode> capitalRepair, List<Closing> closings) {
        this.book = book;
        this.capitalRepair = capitalRepair;
        this.closings = closings;
        this.told = new ToldFacts(
                        book.money(),
                        closings.stream().map(Closing::period).toList(),
                        closings.stream().map(Closing::known).toList())
                .months();
        this.laws = Map.of(
                true, new DailyPenalties(book.law(), true),
                false, new DailyPenalties(book.law(), false));
    }

    /** All months, each from the rows of all months before it. */
    List<Result> months() {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < closings.size(); i++) {
            results.add(month(i));
        }
        return results;
    }

    private Result month(int i) {
        Closing closing = closings.get(i);
        ToldFacts.Month facts = told.get(i);
        int rows = made.size();
        claims.clear();
        List<ObligationId> passed = new ArrayList<>();
        if (i == 0) {
            owe(ToldFacts.brought(book.money(), closing.known));
        }
        facts.payments().forEach(each -> pay(each, closing));
        facts.reversals().stream()
                .sorted(Comparator.comparing(PaymentReversal::day).thenComparing(PaymentReversal::id))
                .forEach(this::takeBack);
        for (MoneyOrder order : facts.orders()) {
            owe(order.obligations(month -> closing.due));
            order.credits().forEach(each -> pay(each, closing));
        }
        owe(closing.posted);
        closing.credits.forEach(each -> pay(each, closing));
        allocate(EnumSet.of(DebtKind.PRINCIPAL, DebtKind.COURT_COST), closing, i, passed);
        SortedMap<Key, Kopecks> penalties = penalties(closing);
        allocate(EnumSet.of(DebtKind.PENALTY), closing, i, passed);
        SortedMap<ObligationId, Kopecks> open = new TreeMap<>();
        accounts.values()
                .forEach(account -> account.debts.forEach(each -> open.put(each.obligation.id(), each.open())));
        open.values().removeIf(Kopecks::isZero);
        return new Result(balances(), open, List.copyOf(made.subList(rows, made.size())), penalties, passed);
    }

    private void owe(Collection<Obligation> obligations) {
        obligations.forEach(each -> of(each.account()).debts.add(new Debt(each)));
    }

    private void pay(Payment payment, Closing closing) {
        of(payment.account()).moneys.add(new Money(payment, owner(payment, closing)));
    }

    private void takeBack(PaymentReversal reversal) {
        accounts.values()
                .forEach(account -> account.moneys.forEach(each -> {
                    if (each.payment.id().equals(reversal.payment()) && each.reversal == null) {
                        each.reversal = reversal;
                    }
                }));
    }

    /** Whose money it is. */
    private DebtorId owner(Payment payment, Closing closing) {
        Credit credit = payment.credit();
        if (credit != null) {
            return credit.debtor();
        }
        for (Claim claim : claims(payment.account(), closing)) {
            for (Debt debt : of(payment.account()).debts) {
                if (claim.number().equals(payment.purpose().claim())
                        && claim.obligations().contains(debt.obligation.id())) {
                    return debt.obligation.debtor();
                }
            }
        }
        List<Fact<DebtorId>> debtors = debtors(payment.account(), closing.known);
        DebtorId owner = Objects.requireNonNull(debtors.get(0).value());
        for (Fact<DebtorId> each : debtors) {
            owner = each.range().from().isAfter(payment.day()) ? owner : Objects.requireNonNull(each.value());
        }
        return owner;
    }

    private List<Fact<DebtorId>> debtors(AccountNumber number, Known known) {
        AccountBook account = book.accounts().stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow();
        return account.debtor().asOf(known).live().stream()
                .sorted(Comparator.comparing(each -> each.range().from()))
                .toList();
    }

    private List<Claim> claims(AccountNumber account, Closing closing) {
        return claims.computeIfAbsent(account, key -> readClaims(key, closing));
    }

    private List<Claim> readClaims(AccountNumber account, Closing closing) {
        return book.money().orders().claims().asOf(closing.known).live().stream()
                .map(each -> Objects.requireNonNull(each.value()))
                .filter(each -> each.account().equals(account))
                .filter(each -> !each.from().isAfter(closing.period.last()))
                .sorted(Comparator.comparing(Claim::from).thenComparing(Claim::number))
                .toList();
    }

    /** Account by account, debtor by debtor in the order in which they followed each other. */
    private void allocate(Set<DebtKind> kinds, Closing closing, int i, List<ObligationId> passed) {
        for (AccountBook account : book.accounts()) {
            List<Fact<DebtorId>> chain = debtors(account.number(), closing.known);
            Set<DebtorId> owners = new LinkedHashSet<>();
            chain.forEach(each -> owners.add(Objects.requireNonNull(each.value())));
            of(account.number()).debts.forEach(each -> owners.add(each.obligation.debtor()));
            of(account.number()).moneys.forEach(each -> owners.add(each.owner));
            for (DebtorId owner : owners) {
                allocate(account.number(), owner, kinds, claims(account.number(), closing));
                for (int next = 1; next < chain.size(); next++) {
                    if (owner.equals(chain.get(next - 1).value())
                            && !owner.equals(chain.get(next).value())) {
                        pass(account, chain.get(next), owner, kinds, i, passed);
                    }
                }
            }
        }
    }

    /** Credits, then payments and reversals as their days come; after a reversal, what waits, once more. */
    private void allocate(AccountNumber account, DebtorId owner, Set<DebtKind> kinds, List<Claim> claims) {
        List<Money> mine = of(account).moneys.stream()
                .filter(each -> each.owner.equals(owner))
                .filter(each -> kinds.contains(each.payment.kind()))
                .sorted(Comparator.<Money, Boolean>comparing(each -> each.payment.credit() == null)
                        .thenComparing(each -> each.payment.day())
                        .thenComparing(each -> each.payment.id()))
                .toList();
        List<Money> back = mine.stream()
                .filter(each -> each.reversal != null && !each.takenBack)
                .sorted(Comparator.<Money, LocalDate>comparing(
                                each -> reversal(each).day())
                        .thenComparing(each -> reversal(each).id()))
                .toList();
        List<Debt> owed = of(account).debts.stream()
                .filter(each -> each.obligation.debtor().equals(owner) && kinds.contains(each.obligation.kind()))
                .toList();
        int done = 0;
        for (Money money : mine) {
            while (money.payment.credit() == null
                    && done < back.size()
                    && !reversal(back.get(done)).day().isAfter(money.payment.day())) {
                giveBack(back.get(done++), owed);
            }
            spend(money, owed, claims);
        }
        while (done < back.size()) {
            giveBack(back.get(done++), owed);
        }
        if (!back.isEmpty()) {
            mine.forEach(each -> spend(each, owed, claims));
        }
    }

    private static PaymentReversal reversal(Money money) {
        return Objects.requireNonNull(money.reversal);
    }

    private void giveBack(Money money, List<Debt> owed) {
        PaymentReversal reversal = reversal(money);
        for (Debt debt : owed) {
            Kopecks net = Kopecks.ZERO;
            for (Row row : debt.rows) {
                net = row.money == money ? net.plus(row.allocation.amount()) : net;
            }
            if (net.signum() > 0) {
                row(reversal.id(), money, debt, net.negate(), reversal.day());
            }
        }
        money.takenBack = true;
    }

    private void row(PaymentId id, Money money, Debt debt, Kopecks amount, LocalDate day) {
        int ordinal = (int) debt.rows.stream()
                .filter(each -> each.allocation.payment().equals(id))
                .count();
        var row = new Row(new Allocation(id, debt.obligation.id(), ordinal, amount, day), money);
        debt.rows.add(row);
        money.rows.add(row);
        made.add(row.allocation);
    }

    private void spend(Money money, List<Debt> owed, List<Claim> claims) {
        OwedFor off = money.payment.creditedFor();
        List<Predicate<Debt>> ranks = off == null
                ? List.of(each -> each.obligation.made() == MovementKind.REFUND, each -> true)
                : List.of(
                        each -> each.obligation.owedFor().equals(off),
                        each -> each.obligation.owedFor().creditor().equals(off.creditor()));
        for (Predicate<Debt> rank : ranks) {
            List<Debt> open = new ArrayList<>(owed.stream()
                    .filter(rank)
                    .filter(each -> each.open().signum() > 0 && isFor(money, each, claims))
                    .toList());
            while (money.left().signum() > 0 && !open.isEmpty()) {
                BillingPeriod named = money.payment.named();
                List<Debt> inTime = open.stream()
                        .filter(each -> each.obligation.origin().equals(named) || !isOutOfTime(money, each, claims))
                        .toList();
                List<Debt> next = inTime.isEmpty() ? open : inTime;
                BillingPeriod month = next.stream()
                        .map(each -> each.obligation.origin())
                        .min(Comparator.<BillingPeriod, Boolean>comparing(each -> !each.equals(named))
                                .thenComparing(each -> each))
                        .orElseThrow();
                List<Debt> ofMonth = next.stream()
                        .filter(each -> each.obligation.origin().equals(month))
                        .toList();
                open.removeAll(ofMonth);
                divide(money, ofMonth);
            }
        }
    }

    /** Three years from the due day, unless it was claimed before; a credit takes off whatever it is for. */
    private static boolean isOutOfTime(Money money, Debt debt, List<Claim> claims) {
        LocalDate last = debt.obligation.due().plusYears(3);
        return money.payment.credit() == null
                && money.payment.day().isAfter(last)
                && claims.stream()
                        .noneMatch(each -> each.isInForce()
                                && !each.from().isAfter(last)
                                && each.obligations().contains(debt.obligation.id()));
    }

    private static boolean isFor(Money money, Debt debt, List<Claim> claims) {
        Payment payment = money.payment;
        PaymentReversal reversal = money.reversal;
        boolean claimed = payment.purpose().claim() == null
                || claims.stream()
                        .anyMatch(each -> each.number().equals(payment.purpose().claim())
                                && each.obligations().contains(debt.obligation.id()));
        boolean stands = reversal == null
                || (!valueDate(money, debt).isAfter(reversal.day())
                        && debt.rows.stream().noneMatch(each -> each.money == money));
        return debt.obligation.kind() == payment.kind()
                && debt.obligation.owedFor().payee().equals(payment.receivedBy())
                && claimed
                && stands;
    }

    /** The largest remainder: all get what their share is without its fraction, then a kopeck each, by the fraction. */
    private void divide(Money money, List<Debt> month) {
        Kopecks left = money.left();
        Kopecks total = Kopecks.sum(month.stream().map(Debt::open).toList());
        Kopecks spent = left.min(total);
        Map<Debt, BigInteger[]> shares = new LinkedHashMap<>();
        long rest = spent.value();
        for (Debt debt : month) {
            BigInteger[] share = BigInteger.valueOf(spent.value())
                    .multiply(BigInteger.valueOf(debt.open().value()))
                    .divideAndRemainder(BigInteger.valueOf(total.value()));
            shares.put(debt, share);
            rest -= share[0].longValueExact();
        }
        List<Debt> byFraction = month.stream()
                .sorted(Comparator.<Debt, BigInteger>comparing(each -> Objects.requireNonNull(shares.get(each))[1])
                        .reversed()
                        .thenComparing(each -> each.obligation.id()))
                .toList();
        for (int i = 0; i < byFraction.size(); i++) {
            Debt debt = byFraction.get(i);
            Kopecks part =
                    Kopecks.of(Objects.requireNonNull(shares.get(debt))[0].longValueExact() + (i < rest ? 1 : 0));
            if (part.signum() > 0) {
                row(money.payment.id(), money, debt, part, valueDate(money, debt));
            }
        }
    }

    /** Not before it was paid, nor before the debt arose, nor before it was opened again. */
    private static LocalDate valueDate(Money money, Debt debt) {
        DebtTerm term = debt.obligation.term();
        LocalDate passed = term.passed();
        LocalDate day = passed == null ? term.posted().last() : passed.minusDays(1);
        day = day.isAfter(money.payment.day()) ? day : money.payment.day();
        for (Row row : debt.rows) {
            boolean later = row.allocation.amount().signum() < 0
                    && row.allocation.valueDate().isAfter(day);
            day = later ? row.allocation.valueDate() : day;
        }
        return day;
    }

    /**
     * In the month in whose bill a change of debtor shows: contributions to capital repair, and what was charged for
     * later days.
     */
    private void pass(
            AccountBook account,
            Fact<DebtorId> change,
            DebtorId former,
            Set<DebtKind> kinds,
            int i,
            List<ObligationId> passed) {
        BillingPeriod period = closings.get(i).period;
        LocalDate day = change.range().from();
        BillingPeriod shown = BillingPeriod.containing(day);
        for (int month = 0; month < i; month++) {
            boolean knew = debtors(account.number(), closings.get(month).known).stream()
                    .anyMatch(each -> each.range().from().equals(day) && Objects.equals(each.value(), change.value()));
            // closed without it, so it shows later
            shown = !knew && shown.compareTo(closings.get(month).period) <= 0
                    ? closings.get(month).period.next()
                    : shown;
        }
        if (!shown.equals(period)) {
            return;
        }
        LocalDate last = (day.isAfter(period.first()) ? day : period.first()).minusDays(1);
        DebtorId next = Objects.requireNonNull(change.value());
        for (Debt debt : List.copyOf(of(account.number()).debts)) {
            Obligation of = debt.obligation;
            boolean late =
                    of.kind() != DebtKind.COURT_COST && !of.origin().last().isBefore(day);
            boolean repair = of.kind() == DebtKind.PRINCIPAL
                    && capitalRepair.contains(of.owedFor().service());
            if (of.debtor().equals(former)
                    && kinds.contains(of.kind())
                    && of.posted().compareTo(period) < 0
                    && (late || repair)
                    && debt.open().signum() > 0) {
                Kopecks open = debt.open();
                String id = of.id() + "/passed/" + next;
                var credit = new Payment(
                        new PaymentId(id),
                        of.account(),
                        of.owedFor().payee(),
                        of.kind(),
                        last,
                        open,
                        PaymentPurpose.of(of.origin()),
                        new Credit(former, of.owedFor(), MovementKind.TRANSFER, CreditCause.DEBTOR_CHANGE),
                        new MovementBasis(null, null, "", period));
                var money = new Money(credit, former);
                of(of.account()).moneys.add(money);
                row(credit.id(), money, debt, open, last);
                owe(List.of(new Obligation(
                        new ObligationId(id),
                        of.account(),
                        next,
                        of.owedFor(),
                        new DebtTerm(of.origin(), period, of.due(), last.plusDays(1)),
                        of.kind(),
                        MovementKind.TRANSFER,
                        open)));
                passed.add(new ObligationId(id));
            }
        }
    }

    /**
     * What all debts of a key come to up to the end of the month, rounded once, less what was posted; and what that
     * makes.
     */
    private SortedMap<Key, Kopecks> penalties(Closing closing) {
        SortedMap<Key, Exact> totals = new TreeMap<>();
        for (Debt debt : allDebts()) {
            Obligation of = debt.obligation;
            if (of.kind() == DebtKind.PRINCIPAL
                    && of.made() != MovementKind.REFUND
                    && !closing.parked.contains(of.account())) {
                boolean repair = capitalRepair.contains(of.owedFor().service());
                Exact total = Objects.requireNonNull(laws.get(repair))
                        .total(delay(debt, claims(of.account(), closing)), closing.period.last());
                totals.merge(new Key(of.account(), of.debtor(), of.owedFor(), of.origin()), total, Exact::plus);
            }
        }
        SortedMap<Key, Kopecks> lines = new TreeMap<>();
        Map<String, Integer> ordinals = new HashMap<>();
        totals.forEach((key, total) -> {
            Kopecks change = Kopecks.halfUp(total).minus(posted.getOrDefault(key, Kopecks.ZERO));
            if (!change.isZero()) {
                lines.put(key, change);
                posted.merge(key, change, Kopecks::plus);
                post(key, change, closing, ordinals);
            }
        });
        return lines;
    }

    private void post(Key key, Kopecks change, Closing closing, Map<String, Integer> ordinals) {
        OwedFor owed = key.owedFor;
        String same = key.account + "|" + key.debtor + "|" + owed.service() + "|" + owed.creditor() + "|" + key.origin;
        var line = new LineId(
                book.house().id(),
                closing.period,
                key.account,
                key.debtor,
                owed.service(),
                owed.creditor(),
                key.origin,
                LineKind.PENALTY,
                ordinals.merge(same, 1, Integer::sum) - 1);
        if (change.signum() > 0) {
            owe(List.of(new Obligation(
                    ObligationId.of(line),
                    key.account,
                    key.debtor,
                    owed,
                    new DebtTerm(key.origin, closing.period, closing.due),
                    DebtKind.PENALTY,
                    MovementKind.CHARGE,
                    change)));
        } else {
            pay(
                    Payment.credit(
                            new PaymentId(line.toString()),
                            key.account,
                            DebtKind.PENALTY,
                            closing.period.last(),
                            change.negate(),
                            key.origin,
                            new Credit(key.debtor, owed, MovementKind.RECALCULATION, CreditCause.PENALTY)),
                    closing);
        }
    }

    private DailyPenalties.Debt delay(Debt debt, List<Claim> claims) {
        Obligation of = debt.obligation;
        List<DailyPenalties.Change> changes = new ArrayList<>();
        for (Row row : debt.rows) {
            Payment payment = row.money.payment;
            Credit credit = payment.credit();
            LocalDate day = row.allocation.valueDate();
            boolean never = credit != null
                    && of.origin().equals(payment.named())
                    && POLICY.credits().get(credit.cause()) == PenaltyPolicy.CreditEffect.FROM_ORIGIN;
            changes.add(new DailyPenalties.Change(
                    never && of.due().isBefore(day) ? of.due() : day,
                    payment.id().value(),
                    row.allocation.amount().value()));
        }
        LocalDate passed = of.term().passed();
        LocalDate from = of.due().plusDays(1);
        from = from.isBefore(book.money().opened()) ? book.money().opened() : from;
        from = passed != null && passed.isAfter(from) ? passed : from;
        LocalDate until = null;
        List<DailyPenalties.Slot> slots = new ArrayList<>();
        long left = of.amount().value();
        for (Claim claim : claims) {
            if (claim.isInForce() && claim.obligations().contains(of.id())) {
                LocalDate stop = claim.penaltiesUntil();
                until = stop != null && (until == null || stop.isBefore(until)) ? stop : until;
                for (DailyPenalties.Slot slot : slots(claim, of)) {
                    slots.add(slot);
                    left -= slot.kopecks();
                }
            }
        }
        if (left > 0) {
            slots.add(new DailyPenalties.Slot(of.due(), null, left));
        }
        return new DailyPenalties.Debt(of.due(), from, slots, changes, until);
    }

    /** Kopeck by kopeck: instalments cover the principal of the claim from the oldest debt. */
    private List<DailyPenalties.Slot> slots(Claim claim, Obligation of) {
        long before = 0;
        for (Debt each : of(of.account()).debts) {
            Obligation other = each.obligation;
            boolean older = Comparator.comparing(Obligation::origin)
                            .thenComparing(Obligation::id)
                            .compare(other, of)
                    < 0;
            if (older
                    && other.kind() == DebtKind.PRINCIPAL
                    && claim.obligations().contains(other.id())) {
                before += other.amount().value();
            }
        }
        List<DailyPenalties.Slot> slots = new ArrayList<>();
        long start = 0;
        for (Instalment each : claim.instalments()) {
            long end = start + each.amount().value();
            long part = Math.min(end, before + of.amount().value()) - Math.max(start, before);
            if (part > 0) {
                slots.add(new DailyPenalties.Slot(each.due(), claim.from(), part));
            }
            start = end;
        }
        return slots;
    }

    private List<Debt> allDebts() {
        return accounts.values().stream()
                .flatMap(account -> account.debts.stream())
                .toList();
    }

    /** Every debt, payment and row ever, summed. */
    private Map<Balance, Kopecks> balances() {
        Map<Balance, Kopecks> sums = new HashMap<>();
        for (Debt each : allDebts()) {
            Obligation of = each.obligation;
            OwedFor owed = of.owedFor();
            sums.merge(
                    new Balance(of.account(), of.debtor(), owed.service(), owed.creditor(), owed.payee(), of.kind()),
                    each.open(),
                    Kopecks::plus);
        }
        for (Money each : accounts.values().stream()
                .flatMap(account -> account.moneys.stream())
                .toList()) {
            Payment of = each.payment;
            OwedFor off = of.creditedFor();
            Balance balance = off == null
                    ? new Balance(of.account(), each.owner, null, of.receivedBy(), of.receivedBy(), of.kind())
                    : new Balance(of.account(), each.owner, off.service(), off.creditor(), off.payee(), of.kind());
            sums.merge(balance, each.left().negate(), Kopecks::plus);
        }
        sums.values().removeIf(Kopecks::isZero);
        return sums;
    }
}
