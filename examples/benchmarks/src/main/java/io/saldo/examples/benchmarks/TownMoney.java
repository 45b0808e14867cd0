package io.saldo.examples.benchmarks;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtTerm;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.run.MoneyHistory;
import io.saldo.examples.benchmarks.Town.Debt;
import io.saldo.examples.benchmarks.Town.Flat;
import io.saldo.examples.benchmarks.Town.House;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Debts, payments and opening balances of a house. The town's opening balance and its debts are figures apart: what the one has more than the others stands with another payee, where it
 * neither pays the debts nor grows.
 */
final class TownMoney {
    /** Each debt of an account is of another service, so that debts of one due day are counted apart. */
    private static final List<TownService> OWED =
            List.of(TownService.MAINTENANCE, TownService.COLD_WATER, TownService.HOT_WATER, TownService.SEWAGE);

    private static final PartyId BEFORE = new PartyId("before");
    private static final LocalDate NOT_YET_DUE = LocalDate.of(2027, 1, 10);
    private static final LocalDate PAID = LocalDate.of(2026, 10, 31);
    private static final BillingPeriod LAST = TownMonths.PERIOD.previous();

    private final List<Obligation> obligations = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();

    private TownMoney() {}

    static MoneyHistory of(House house) {
        var money = new TownMoney();
        for (int i = 0; i < house.flats.size(); i++) {
            money.add(TownMonths.account(house.account(i)), house.flats.get(i));
        }
        return new MoneyHistory(
                Town.FIRST_DAY,
                money.obligations,
                money.payments,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                DebtorChanges.NONE);
    }

    private void add(AccountNumber account, Flat flat) {
        long owed = 0;
        for (int i = 0; i < flat.debts.size(); i++) {
            Debt debt = flat.debts.get(i);
            owed += debt.principal();
            LocalDate due = Town.FIRST_DAY.minusDays(debt.daysBefore());
            BillingPeriod month = BillingPeriod.containing(due).previous();
            add(account, i, TownMonths.ORGANIZATION, new DebtTerm(month, month, due), debt.principal());
        }
        long rest = flat.opening - owed;
        if (rest > 0) {
            add(account, flat.debts.size(), BEFORE, new DebtTerm(LAST, LAST, NOT_YET_DUE), rest);
        } else if (rest < 0) {
            pay(account, "opening", BEFORE, LAST.last(), -rest);
        }
        if (flat.paid > 0) {
            pay(account, "paid", TownMonths.ORGANIZATION, PAID, flat.paid);
        }
    }

    private void add(AccountNumber account, int number, PartyId payee, DebtTerm term, long kopecks) {
        TownService service = OWED.get(number % OWED.size());
        obligations.add(new Obligation(
                new ObligationId("debt:" + account + ":" + number),
                account,
                new DebtorId(account.value()),
                new OwedFor(service.code(), payee, payee),
                term,
                DebtKind.PRINCIPAL,
                MovementKind.OPENING,
                Kopecks.of(kopecks)));
    }

    private void pay(AccountNumber account, String what, PartyId payee, LocalDate day, long kopecks) {
        payments.add(new Payment(
                new PaymentId(what + ":" + account),
                account,
                payee,
                DebtKind.PRINCIPAL,
                day,
                Kopecks.of(kopecks),
                null));
    }
}
