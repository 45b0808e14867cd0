package io.saldo.services.command;

import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.OrderLeg;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.rows.MoneyRow;
import io.saldo.billing.service.Outcome;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Makes orders about money of a command at work. */
public final class Orders {
    private final Work work;
    private final LocalDate day;
    private final String author;

    public Orders(Work work, LocalDate day, String author) {
        this.work = work;
        this.day = day;
        this.author = author;
    }

    /**
     * What an order does to a debt of whoever owes what the account accrues on the last day of the month.
     *
     * @param amount above zero adds to what is owed, below zero takes off
     */
    public OrderLeg leg(String account, OwedTo owed, DebtKind debt, YearMonth about, Kopecks amount) {
        var number = new AccountNumber(account);
        return new OrderLeg(
                number,
                work.debtor(number, about.atEndOfMonth()),
                new OwedFor(new ServiceCode(owed.service()), new PartyId(owed.creditor()), new PartyId(owed.payee())),
                debt,
                new BillingPeriod(about),
                amount);
    }

    public MovementBasis basis(String document, String reason) {
        return new MovementBasis(work.text(document), work.text(reason), author);
    }

    public Outcome<Recorded> state(MovementKind kind, CreditCause cause, List<OrderLeg> legs, MovementBasis basis) {
        String id = work.id();
        var order = new MoneyOrder(new FactId(id), kind, day, cause, legs, basis);
        work.rows().add(work.shelf(), id, DateRange.day(day), new MoneyRow.Ordered(order));
        return work.state(id);
    }
}
