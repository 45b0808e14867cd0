package io.saldo.billing.oracle;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.ClaimForm;
import io.saldo.billing.allocation.ClaimId;
import io.saldo.billing.allocation.ClaimState;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtTerm;
import io.saldo.billing.allocation.Instalment;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OpenItems;
import io.saldo.billing.allocation.OrderLeg;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentPurpose;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.fixture.Facts;
import io.saldo.billing.fixture.HistoryPlan;
import io.saldo.billing.fixture.HistoryRun;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.run.HandedOn;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What happens to the money of a house over years: how each account pays, and what is told of money beside that. */
final class MoneyStory {
    private static final List<PartyId> PAYEES = List.of(TestHouse.MANAGER, TestHouse.SUPPLIER);

    /** How an account pays, whatever else happens. */
    enum Habit {
        IN_TIME,
        IN_TIME_AND_PENALTIES,
        DAYS_LATE,
        HALF,
        NEVER
    }

    /** What is told of money. */
    enum Kind {
        /** A debt of before the first month. */
        BROUGHT,
        /** A part of what is owed. */
        PAID_A_PART,
        /** All that is owed. */
        PAID,
        /** More than is owed. */
        PAID_BEYOND,
        /** For a month the payer names. */
        PAID_NAMING_A_MONTH,
        /** Paid months ago. */
        PAID_TOLD_LATE,
        PENALTY_PAID,
        COURT_COST_PAID,
        /** A payment of months ago is taken back. */
        REVERSED,
        /** A payment of months ago is taken back, its day being that of the payment. */
        REVERSED_FROM_ITS_DAY,
        /** A payment of months ago never was. */
        PAYMENT_WITHDRAWN,
        /** A payment of months ago was of another amount. */
        PAYMENT_REPLACED,
        /** A payment was taken back by mistake. */
        REVERSAL_WITHDRAWN,
        /** Debts are claimed, open and paid ones. */
        CLAIMED,
        /** Debts are claimed since months ago, up to a day that stops penalties. */
        CLAIMED_SINCE_LONG,
        INSTALMENTS_AGREED,
        PAID_NAMING_A_CLAIM,
        CLAIM_PAID_OFF,
        CLAIM_KEPT,
        CLAIM_BROKEN,
        CLAIM_WITHDRAWN,
        CORRECTION,
        WRITE_OFF,
        REFUND,
        TRANSFER,
        COURT_COST,
        ORDER_TOLD_LATE,
        ORDER_WITHDRAWN,
        SOLD,
        SOLD_TOLD_LATE,
        /** Something contradicts itself and the account waits, for some months. */
        PARKED
    }

    /**
     * Something told.
     *
     * @param back how many months ago it was
     * @param size from 1 to 99
     */
    record Deed(int month, Kind kind, int who, int back, int day, int size) {}

    private record Told(Payment payment, FactId fact) {}

    private record Claimed(Claim claim, FactId fact) {}

    private final HistoryPlan plan;
    private final HistoryRun run;
    private final TestHouse house;
    private final List<Habit> habits;
    private final List<Deed> deeds;
    private final List<AccountNumber> accounts;
    private final List<Told> payments = new ArrayList<>();
    private final Map<PaymentId, FactId> reversals = new HashMap<>();
    private final List<FactId> orders = new ArrayList<>();
    private final Map<AccountNumber, List<Claimed>> claims = new TreeMap<>();
    private final Map<AccountNumber, List<LocalDate>> sales = new TreeMap<>();
    private final Map<HistoryRun.Telling, Integer> contradictions = new HashMap<>();
    private final Map<Kind, Integer> happened = new EnumMap<>(Kind.class);
    private int number;

    MoneyStory(HistoryPlan plan, HistoryRun run, List<Habit> habits, List<Deed> deeds) {
        this.plan = plan;
        this.run = run;
        this.house = run.house;
        this.habits = List.copyOf(habits);
        this.deeds = List.copyOf(deeds);
        house.service(ServiceKind.CAPITAL_REPAIR, "9.13");
        for (int i = 0; i < plan.flats().size(); i++) {
            house.premises(i).agree(ServiceKind.CAPITAL_REPAIR);
        }
        this.accounts = house.debtors.keySet().stream().map(AccountNumber::new).toList();
    }

    /** How often each kind was told. */
    Map<Kind, Integer> happened() {
        return happened;
    }

    void tell(int month) {
        contradictions.entrySet().removeIf(each -> {
            boolean over = each.getValue() == month;
            if (over) {
                each.getKey().withdraw();
            }
            return over;
        });
        if (month == 0) {
            deeds.stream().filter(each -> each.kind == Kind.BROUGHT).forEach(this::bring);
        }
        for (int i = 0; i < accounts.size(); i++) {
            pay(accounts.get(i), habits.get(i % habits.size()), month);
        }
        for (Deed deed : deeds) {
            if (deed.month % plan.months() == month && deed.kind != Kind.BROUGHT && tell(deed, month)) {
                happened.merge(deed.kind, 1, Integer::sum);
            }
        }
    }

    private void pay(AccountNumber account, Habit habit, int month) {
        BillingPeriod period = period(month);
        LocalDate day = period.first().plusDays(habit == Habit.DAYS_LATE ? 24 : 4);
        BillingPeriod upTo = period.plus(habit == Habit.DAYS_LATE ? -2 : -1);
        for (PartyId payee : PAYEES) {
            long open = open(account, payee, DebtKind.PRINCIPAL, upTo);
            long part = switch (habit) {
                case IN_TIME, IN_TIME_AND_PENALTIES, DAYS_LATE -> open;
                case HALF -> open / 2;
                case NEVER -> 0;
            };
            pay(account, payee, DebtKind.PRINCIPAL, day, part, PaymentPurpose.NONE);
            if (habit == Habit.IN_TIME_AND_PENALTIES) {
                pay(
                        account,
                        payee,
                        DebtKind.PENALTY,
                        day,
                        open(account, payee, DebtKind.PENALTY, upTo),
                        PaymentPurpose.NONE);
            }
        }
    }

    private boolean pay(
            AccountNumber account, PartyId payee, DebtKind kind, LocalDate day, long kopecks, PaymentPurpose purpose) {
        if (kopecks <= 0) {
            return false;
        }
        Payment payment = new Payment(
                new PaymentId("paid-%04d".formatted(++number)),
                account,
                payee,
                kind,
                day,
                Kopecks.of(kopecks),
                purpose,
                null,
                MovementBasis.NONE);
        payments.add(new Told(payment, house.money.payments.add(DateRange.day(day), payment)));
        return true;
    }

    /** What an account owed when the month before was closed. */
    private long open(AccountNumber account, PartyId payee, DebtKind kind, BillingPeriod upTo) {
        long open = 0;
        for (Obligation each : debts(account)) {
            if (each.owedFor().payee().equals(payee)
                    && each.kind() == kind
                    && each.posted().compareTo(upTo) <= 0
                    && each.debtor().equals(debtor(account, upTo.next().first()))) {
                open += open(each);
            }
        }
        return open;
    }

    private long open(Obligation debt) {
        long open = 0;
        for (Obligation each : items(debt.account()).debts()) {
            open += each.id().equals(debt.id()) ? each.amount().value() : 0;
        }
        for (Allocation row : items(debt.account()).allocations()) {
            open -= row.obligation().equals(debt.id()) ? row.amount().value() : 0;
        }
        return open;
    }

    private OpenItems items(AccountNumber account) {
        HandedOn before = run.chronicle.past().before();
        return before == null ? OpenItems.NONE : before.money().getOrDefault(account, OpenItems.NONE);
    }

    private List<Obligation> debts(AccountNumber account) {
        return items(account).debts();
    }

    private DebtorId debtor(AccountNumber account, LocalDate day) {
        DebtorId debtor = new DebtorId("debtor of " + account);
        for (LocalDate each : sales.getOrDefault(account, List.of())) {
            debtor = each.isAfter(day) ? debtor : new DebtorId("owner of " + account + " since " + each);
        }
        return debtor;
    }

    private void bring(Deed deed) {
        AccountNumber account = account(deed);
        BillingPeriod origin = HistoryPlan.FIRST.plus(-1 - deed.back % 9);
        DebtKind kind = deed.size % 5 == 0 ? DebtKind.PENALTY : DebtKind.PRINCIPAL;
        Obligation debt = new Obligation(
                new ObligationId("brought-" + ++number),
                account,
                debtor(account, origin.first()),
                owedFor(deed),
                new DebtTerm(origin, origin, origin.next().first().plusDays(9)),
                kind,
                MovementKind.OPENING,
                kopecks(deed));
        house.money.obligations.add(DateRange.from(origin.first()), debt);
        happened.merge(Kind.BROUGHT, 1, Integer::sum);
    }

    private boolean tell(Deed deed, int month) {
        AccountNumber account = account(deed);
        BillingPeriod period = period(month);
        LocalDate day = period.first().plusDays(deed.day);
        BillingPeriod past = period(Math.max(0, month - deed.back));
        LocalDate pastDay = past.first().plusDays(deed.day);
        PartyId payee = PAYEES.get(deed.size % 3 == 0 ? 1 : 0);
        long open = open(account, payee, DebtKind.PRINCIPAL, period.previous());
        return switch (deed.kind) {
            case BROUGHT -> false;
            case PAID_A_PART ->
                pay(account, payee, DebtKind.PRINCIPAL, day, open * deed.size / 100, PaymentPurpose.NONE);
            case PAID -> pay(account, payee, DebtKind.PRINCIPAL, day, open, PaymentPurpose.NONE);
            case PAID_BEYOND ->
                pay(account, payee, DebtKind.PRINCIPAL, day, open + 4_000L * deed.size, PaymentPurpose.NONE);
            case PAID_NAMING_A_MONTH ->
                pay(account, payee, DebtKind.PRINCIPAL, day, 3_000L * deed.size, PaymentPurpose.of(past));
            case PAID_TOLD_LATE ->
                month > 0
                        && deed.back > 0
                        && pay(
                                account,
                                payee,
                                DebtKind.PRINCIPAL,
                                pastDay,
                                2_000L * deed.size,
                                PaymentPurpose.of(deed.size % 4 == 0 ? past : null));
            case PENALTY_PAID -> pay(account, payee, DebtKind.PENALTY, day, 100L * deed.size, PaymentPurpose.NONE);
            case COURT_COST_PAID ->
                pay(account, payee, DebtKind.COURT_COST, day, 900L * deed.size, PaymentPurpose.NONE);
            case REVERSED -> reverse(deed, past, day);
            case REVERSED_FROM_ITS_DAY -> reverse(deed, past, null);
            case PAYMENT_WITHDRAWN, PAYMENT_REPLACED -> change(deed, past);
            case REVERSAL_WITHDRAWN -> withdrawReversal(deed);
            case CLAIMED, CLAIMED_SINCE_LONG, INSTALMENTS_AGREED -> claim(deed, period, past);
            case PAID_NAMING_A_CLAIM, CLAIM_PAID_OFF -> payClaim(deed, day);
            case CLAIM_KEPT -> become(account, ClaimState.FULFILLED);
            case CLAIM_BROKEN -> become(account, ClaimState.BROKEN);
            case CLAIM_WITHDRAWN -> become(account, ClaimState.WITHDRAWN);
            case CORRECTION ->
                order(
                        MovementKind.CORRECTION,
                        day,
                        deed,
                        leg(deed, deed.size % 2 == 0 ? 1 : -1, DebtKind.PRINCIPAL, past));
            case WRITE_OFF ->
                order(
                        MovementKind.WRITE_OFF,
                        day,
                        deed,
                        leg(deed, -1, deed.size % 2 == 0 ? DebtKind.PENALTY : DebtKind.PRINCIPAL, past));
            case REFUND -> order(MovementKind.REFUND, day, deed, leg(deed, 1, DebtKind.PRINCIPAL, period));
            case TRANSFER -> {
                Deed other = new Deed(deed.month, deed.kind, deed.who + 1, deed.back, deed.day, deed.size);
                yield order(
                        MovementKind.TRANSFER,
                        day,
                        deed,
                        leg(deed, -1, DebtKind.PRINCIPAL, past),
                        leg(other, 1, DebtKind.PRINCIPAL, period));
            }
            case COURT_COST -> order(MovementKind.COURT_COST, day, deed, leg(deed, 1, DebtKind.COURT_COST, period));
            case ORDER_TOLD_LATE ->
                month > 0
                        && deed.back > 0
                        && order(
                                MovementKind.CORRECTION,
                                pastDay,
                                deed,
                                leg(deed, deed.size % 2 == 0 ? 1 : -1, DebtKind.PRINCIPAL, past));
            case ORDER_WITHDRAWN -> withdrawOrder(deed);
            case SOLD -> sell(account, day);
            case SOLD_TOLD_LATE ->
                sell(
                        account,
                        period.plus(-Math.min(month, 1 + deed.back % 5)).first().plusDays(deed.day));
            case PARKED -> contradict(deed, month);
        };
    }

    private Optional<Told> payment(Deed deed, BillingPeriod past) {
        List<Told> standing = payments.stream()
                .filter(each -> each.payment.account().equals(account(deed)))
                .filter(each -> !each.payment.day().isAfter(past.last()))
                .toList();
        int index = standing.size() - 1 - deed.size % 2;
        return index < 0 ? Optional.empty() : Optional.of(standing.get(index));
    }

    private boolean reverse(Deed deed, BillingPeriod past, @Nullable LocalDate day) {
        Optional<Told> found = payment(deed, past);
        if (found.isEmpty() || reversals.containsKey(found.get().payment.id())) {
            return false;
        }
        Payment payment = found.get().payment;
        LocalDate last = day == null || day.isBefore(payment.day()) ? payment.day() : day;
        var reversal = new PaymentReversal(
                new PaymentId("back-%04d".formatted(++number)),
                payment.id(),
                last,
                new MovementBasis(new TextRef("letter"), new TextRef("bank-error"), ""));
        reversals.put(payment.id(), house.money.reversals.add(DateRange.day(last), reversal));
        return true;
    }

    private boolean change(Deed deed, BillingPeriod past) {
        Optional<Told> found = payment(deed, past);
        if (found.isEmpty()) {
            return false;
        }
        Payment payment = found.get().payment;
        payments.remove(found.get());
        if (deed.kind == Kind.PAYMENT_WITHDRAWN) {
            house.money.payments.withdraw(found.get().fact);
            return true;
        }
        Payment other = new Payment(
                new PaymentId("paid-%04d".formatted(++number)),
                payment.account(),
                payment.receivedBy(),
                payment.kind(),
                payment.day(),
                Kopecks.of(1 + payment.amount().value() * deed.size / 50),
                payment.purpose(),
                null,
                payment.basis());
        payments.add(
                new Told(other, house.money.payments.replace(found.get().fact, DateRange.day(other.day()), other)));
        return true;
    }

    private boolean withdrawReversal(Deed deed) {
        for (Told each : List.copyOf(payments)) {
            FactId fact = reversals.get(each.payment.id());
            if (fact != null && each.payment.account().equals(account(deed))) {
                house.money.reversals.withdraw(fact);
                reversals.remove(each.payment.id());
                return true;
            }
        }
        return false;
    }

    /** Debts of one debtor, not older than so many months, that no other claim in force is about. */
    private boolean claim(Deed deed, BillingPeriod period, BillingPeriod past) {
        AccountNumber account = account(deed);
        List<Claimed> before = claims.computeIfAbsent(account, key -> new ArrayList<>());
        if (before.stream().anyMatch(each -> each.claim.state() == ClaimState.STANDING)) {
            return false;
        }
        Set<ObligationId> taken = new HashSet<>();
        before.stream().filter(each -> each.claim.isInForce()).forEach(each -> taken.addAll(each.claim.obligations()));
        List<Obligation> debts = new ArrayList<>();
        run.chronicle
                .bills()
                .forEach(bill -> bill.obligations().stream()
                        .filter(each -> each.account().equals(account)
                                && each.kind() == DebtKind.PRINCIPAL
                                && !taken.contains(each.id())
                                && each.posted().compareTo(past) >= 0
                                && (debts.isEmpty() || debts.get(0).debtor().equals(each.debtor())))
                        .limit(2)
                        .forEach(debts::add));
        List<Obligation> claimed = debts.subList(0, Math.min(debts.size(), 1 + deed.size % 7));
        if (claimed.isEmpty()) {
            return false;
        }
        LocalDate from = (deed.kind == Kind.CLAIMED_SINCE_LONG ? past.next() : period)
                .first()
                .plusDays(deed.day);
        long sum = claimed.stream().mapToLong(each -> each.amount().value()).sum();
        List<Instalment> instalments = new ArrayList<>();
        if (deed.kind == Kind.INSTALMENTS_AGREED) {
            for (int i = 1; i <= 3; i++) {
                instalments.add(
                        new Instalment(from.plusDays(40L * i), Kopecks.of(1 + sum * (20 + deed.size % 20) / 100)));
            }
        }
        var claim = new Claim(
                new ClaimId("claim-" + ++number),
                account,
                instalments.isEmpty() ? ClaimForm.COURT_ORDER : ClaimForm.INSTALMENT,
                from.isAfter(period.last()) ? period.first() : from,
                deed.kind == Kind.CLAIMED_SINCE_LONG ? from.plusDays(deed.size) : null,
                new TreeSet<>(claimed.stream().map(Obligation::id).toList()),
                instalments,
                ClaimState.STANDING,
                new MovementBasis(new TextRef("case"), null, ""));
        before.add(new Claimed(claim, house.money.claims.add(DateRange.from(claim.from()), claim)));
        return true;
    }

    private boolean payClaim(Deed deed, LocalDate day) {
        List<Claimed> all = claims.getOrDefault(account(deed), List.of());
        if (all.isEmpty()) {
            return false;
        }
        Claim claim = all.get(all.size() - 1).claim;
        boolean paid = false;
        for (PartyId payee : PAYEES) {
            long owed = debts(claim.account()).stream()
                    .filter(each -> claim.obligations().contains(each.id())
                            && each.owedFor().payee().equals(payee))
                    .mapToLong(this::open)
                    .sum();
            long part = deed.kind == Kind.CLAIM_PAID_OFF ? owed : owed * deed.size / 60 + deed.size % 2 * 500L;
            paid |= pay(
                    claim.account(), payee, DebtKind.PRINCIPAL, day, part, new PaymentPurpose(null, claim.number()));
        }
        return paid;
    }

    /** A claim is kept only once it is paid. */
    private boolean become(AccountNumber account, ClaimState state) {
        List<Claimed> all = claims.getOrDefault(account, List.of());
        if (all.isEmpty() || all.get(all.size() - 1).claim.state() != ClaimState.STANDING) {
            return false;
        }
        Claimed last = all.get(all.size() - 1);
        Claim claim = last.claim;
        boolean open =
                debts(account).stream().anyMatch(each -> claim.obligations().contains(each.id()) && open(each) > 0);
        if (state == ClaimState.FULFILLED && open) {
            return false;
        }
        var now = new Claim(
                claim.number(),
                account,
                claim.form(),
                claim.from(),
                claim.penaltiesUntil(),
                claim.obligations(),
                claim.instalments(),
                state,
                claim.basis());
        all.set(
                all.size() - 1,
                new Claimed(now, house.money.claims.replace(last.fact, DateRange.from(claim.from()), now)));
        return true;
    }

    private boolean order(MovementKind kind, LocalDate day, Deed deed, OrderLeg... legs) {
        CreditCause[] causes = {CreditCause.OTHER, CreditCause.ERROR, CreditCause.QUALITY, CreditCause.TARIFF};
        var order = new MoneyOrder(
                new FactId("order-" + ++number),
                kind,
                day,
                causes[deed.size % causes.length],
                List.of(legs),
                new MovementBasis(new TextRef("order"), new TextRef("reason"), ""));
        orders.add(house.money.orders.add(DateRange.day(day), order));
        return true;
    }

    private boolean withdrawOrder(Deed deed) {
        if (orders.isEmpty()) {
            return false;
        }
        house.money.orders.withdraw(orders.remove(deed.size % orders.size()));
        return true;
    }

    private OrderLeg leg(Deed deed, int sign, DebtKind kind, BillingPeriod about) {
        AccountNumber account = account(deed);
        return new OrderLeg(
                account,
                debtor(account, about.first()),
                owedFor(deed),
                kind,
                about,
                Kopecks.of(sign * kopecks(deed).value()));
    }

    private static OwedFor owedFor(Deed deed) {
        ServiceKind[] services = {
            ServiceKind.MAINTENANCE, ServiceKind.COLD_WATER, ServiceKind.CAPITAL_REPAIR, ServiceKind.SEWAGE
        };
        PartyId payee = PAYEES.get(deed.size % 3 == 0 ? 1 : 0);
        return new OwedFor(TestHouse.code(services[deed.size % services.length]), payee, payee);
    }

    private static Kopecks kopecks(Deed deed) {
        return Kopecks.of(1_237L * deed.size);
    }

    /** A sale of before another one of the account is not told: owners follow each other. */
    private boolean sell(AccountNumber account, LocalDate day) {
        List<LocalDate> before = sales.computeIfAbsent(account, key -> new ArrayList<>());
        if (!before.stream().allMatch(each -> each.isBefore(day))) {
            return false;
        }
        Facts<DebtorId> debtors = house.debtors.get(account.value());
        LocalDate since = before.isEmpty() ? TestHouse.ALWAYS.from() : before.get(before.size() - 1);
        debtors.replace(debtors.last(), new DateRange(since, day), debtor(account, since));
        before.add(day);
        debtors.add(DateRange.from(day), debtor(account, day));
        return true;
    }

    private boolean contradict(Deed deed, int month) {
        HistoryPlan.Kind[] kinds = {HistoryPlan.Kind.PEOPLE, HistoryPlan.Kind.AREA, HistoryPlan.Kind.AGREEMENT};
        var wrong = new HistoryPlan.Event(
                month,
                Math.max(0, month - deed.back % 4),
                kinds[deed.size % kinds.length],
                deed.who,
                1 + deed.size % 9);
        Optional<HistoryRun.Telling> told = run.contradict(wrong);
        told.ifPresent(each -> contradictions.put(each, month + 1 + deed.day % 4));
        return told.isPresent();
    }

    private AccountNumber account(Deed deed) {
        return accounts.get(deed.who % accounts.size());
    }

    private static BillingPeriod period(int month) {
        return HistoryPlan.FIRST.plus(month);
    }
}
