package io.saldo.examples.benchmarks;

import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.ClaimForm;
import io.saldo.billing.allocation.ClaimId;
import io.saldo.billing.allocation.ClaimState;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtTerm;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentPurpose;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.book.MoneyBook;
import io.saldo.billing.book.OrderBook;
import io.saldo.billing.book.PenaltyBook;
import io.saldo.billing.penalty.PenaltyPolicy;
import io.saldo.examples.benchmarks.Town.Debt;
import io.saldo.examples.benchmarks.Town.Flat;
import io.saldo.examples.benchmarks.Town.House;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Debts, payments and opening balances of a house. The town's opening balance and its debts are figures apart: what
 * the one has more than the others stands with another payee, where it
 * neither pays the debts nor grows.
 */
final class TownMoney {
    /** Each debt of an account is of another service, so that debts of one due day are counted apart. */
    private static final List<TownService> OWED =
            List.of(TownService.MAINTENANCE, TownService.COLD_WATER, TownService.HOT_WATER, TownService.SEWAGE);

    private static final PenaltyBook PENALTIES =
            PenaltyBook.of(PenaltyPolicy.DEFAULT.with(PenaltyPolicy.Rounding.PER_SEGMENT));

    private static final PartyId BEFORE = new PartyId("before");
    private static final LocalDate NOT_YET_DUE = LocalDate.of(2027, 1, 10);
    private static final LocalDate PAID = LocalDate.of(2026, 10, 31);
    private static final BillingPeriod LAST = TownBook.PERIOD.previous();
    private static final BillingPeriod SPRING = BillingPeriod.of(2026, 5);
    private static final BillingPeriod SUMMER = BillingPeriod.of(2026, 7);

    private final List<Obligation> obligations = new ArrayList<>();
    private final List<Payment> advances = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<PaymentReversal> reversals = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    private TownMoney() {}

    static MoneyBook of(House house, TownLife life) {
        var money = new TownMoney();
        for (int i = 0; i < house.flats.size(); i++) {
            AccountNumber account = TownBook.account(house.account(i));
            money.add(account, house.flats.get(i));
            money.live(account, life.of(i), house.flats.get(i));
        }
        return new MoneyBook(
                Town.FIRST_DAY,
                Stated.events(
                        money.obligations,
                        each -> each.id().value(),
                        each -> each.origin().last()),
                payments(money.advances),
                payments(money.payments),
                Timeline.empty(),
                new OrderBook(
                        Timeline.empty(),
                        Stated.events(money.reversals, each -> each.id().value(), PaymentReversal::day),
                        Stated.events(money.claims, each -> each.number().value(), Claim::from),
                        Timeline.empty(),
                        DebtorChanges.NONE.stateSales()),
                PENALTIES);
    }

    private static Timeline<Payment> payments(List<Payment> list) {
        return Stated.events(list, each -> each.id().value(), Payment::day);
    }

    private void add(AccountNumber account, Flat flat) {
        long owed = 0;
        for (int i = 0; i < flat.debts.size(); i++) {
            Debt debt = flat.debts.get(i);
            owed += debt.principal();
            LocalDate due = Town.FIRST_DAY.minusDays(debt.daysBefore());
            BillingPeriod month = BillingPeriod.containing(due).previous();
            TownService service = OWED.get(i % OWED.size());
            add("debt:" + account + ":" + i, account, service, TownBook.ORGANIZATION, month, due, debt.principal());
        }
        long rest = flat.opening - owed;
        if (rest > 0) {
            int next = flat.debts.size();
            TownService service = OWED.get(next % OWED.size());
            add("debt:" + account + ":" + next, account, service, BEFORE, LAST, NOT_YET_DUE, rest);
        } else if (rest < 0) {
            advances.add(payment(account, "opening", BEFORE, LAST.last(), -rest));
        }
        if (flat.paid > 0) {
            payments.add(payment(account, "paid", TownBook.ORGANIZATION, PAID, flat.paid));
        }
    }

    private void live(AccountNumber account, TownLife.Awkward kind, Flat flat) {
        long some = 100_000 + flat.area * 7;
        switch (kind) {
            case CLAIM -> {
                Obligation debt = old("claimed:" + account, account, TownService.MAINTENANCE, SPRING, 3 * some);
                var number = new ClaimId("2-" + account + "/2026");
                claims.add(new Claim(
                        number,
                        account,
                        ClaimForm.COURT_ORDER,
                        LocalDate.of(2026, 9, 15),
                        LocalDate.of(2026, 10, 20),
                        new TreeSet<>(List.of(debt.id())),
                        List.of(),
                        ClaimState.STANDING,
                        MovementBasis.NONE));
                payments.add(named(account, "claimed", 12, some, new PaymentPurpose(null, number)));
            }
            case PART_PAYMENT -> {
                old("part:" + account + ":0", account, TownService.COLD_WATER, SUMMER, some);
                old("part:" + account + ":1", account, TownService.HOT_WATER, SUMMER, 2 * some + 1);
                payments.add(named(account, "part", 14, some + some / 3, PaymentPurpose.of(SUMMER)));
            }
            case REVERSAL -> {
                Payment wrong = named(account, "wrong", 5, 2 * some, PaymentPurpose.NONE);
                payments.add(wrong);
                reversals.add(new PaymentReversal(
                        new PaymentId("back:" + account),
                        wrong.id(),
                        LocalDate.of(2026, 10, 19),
                        new MovementBasis(new TextRef("registry-19"), new TextRef("mistake"), "bank")));
            }
            case NO, DEBTOR, TWO_ACCOUNTS -> {}
        }
    }

    /** A debt of an earlier month, due on the tenth of the next. */
    private Obligation old(String id, AccountNumber account, TownService service, BillingPeriod month, long kopecks) {
        LocalDate due = month.next().first().plusDays(9);
        return add(id, account, service, TownBook.ORGANIZATION, month, due, kopecks);
    }

    private Obligation add(
            String id,
            AccountNumber account,
            TownService service,
            PartyId payee,
            BillingPeriod month,
            LocalDate due,
            long kopecks) {
        var made = new Obligation(
                new ObligationId(id),
                account,
                new DebtorId(account.value()),
                new OwedFor(service.code(), payee, payee),
                new DebtTerm(month, month, due),
                DebtKind.PRINCIPAL,
                MovementKind.OPENING,
                Kopecks.of(kopecks));
        obligations.add(made);
        return made;
    }

    private static Payment payment(AccountNumber account, String what, PartyId payee, LocalDate day, long kopecks) {
        return new Payment(
                new PaymentId(what + ":" + account),
                account,
                payee,
                DebtKind.PRINCIPAL,
                day,
                Kopecks.of(kopecks),
                null);
    }

    private static Payment named(AccountNumber account, String what, int day, long kopecks, PaymentPurpose purpose) {
        return new Payment(
                new PaymentId(what + ":" + account),
                account,
                TownBook.ORGANIZATION,
                DebtKind.PRINCIPAL,
                TownBook.PERIOD.first().withDayOfMonth(day),
                Kopecks.of(kopecks),
                purpose,
                null,
                MovementBasis.NONE);
    }
}
