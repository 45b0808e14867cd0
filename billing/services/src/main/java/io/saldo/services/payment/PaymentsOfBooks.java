package io.saldo.services.payment;

import io.saldo.billing.allocation.ClaimId;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentPurpose;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.rows.MoneyRow;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Held;
import io.saldo.services.command.Orders;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Work;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Tells rows of payments. */
final class PaymentsOfBooks implements PaymentService {
    private final Desk desk;

    PaymentsOfBooks(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Outcome<Recorded> register(RegisterPayment command) {
        return desk.ofAccount(command, command.account(), work -> {
            if (command.day().isAfter(work.today())) {
                return Work.refused(Reason.DAY_IN_FUTURE, command.day());
            }
            YearMonth month = command.month();
            String claim = command.claim();
            if (claim != null && work.held(MoneyRow.Claimed.class, claim).isEmpty()) {
                return Work.refused(Reason.UNKNOWN_CLAIM, claim);
            }
            String id = work.id();
            var payment = new Payment(
                    new PaymentId(id),
                    new AccountNumber(command.account()),
                    new PartyId(command.payee()),
                    command.debt(),
                    command.day(),
                    Kopecks.from(command.amount()),
                    new PaymentPurpose(
                            month == null ? null : new BillingPeriod(month), claim == null ? null : new ClaimId(claim)),
                    null,
                    new MovementBasis(
                            work.maybe(command.document()),
                            null,
                            command.stamp().author()));
            work.rows().add(work.shelf(), id, DateRange.day(command.day()), new MoneyRow.Paid(payment));
            return work.state(id);
        });
    }

    @Override
    public Outcome<Recorded> reverse(ReversePayment command) {
        return desk.ofAccount(command, command.account(), work -> {
            Optional<Held<MoneyRow.Paid>> payment = work.held(MoneyRow.Paid.class, command.account()).stream()
                    .filter(each -> each.row().payment().id().value().equals(command.payment()))
                    .findFirst();
            if (payment.isEmpty()) {
                return Work.refused(Reason.UNKNOWN_PAYMENT, command.payment());
            }
            if (!work.held(MoneyRow.Reversed.class, command.payment()).isEmpty()) {
                return Work.refused(Reason.PAYMENT_TAKEN_BACK, command.payment());
            }
            String id = work.id();
            var reversal = new PaymentReversal(
                    new PaymentId(id),
                    payment.get().row().payment().id(),
                    command.day(),
                    new MovementBasis(
                            null, work.text(command.reason()), command.stamp().author()));
            work.rows().add(work.shelf(), id, DateRange.day(command.day()), new MoneyRow.Reversed(reversal));
            return work.state(id);
        });
    }

    @Override
    public Outcome<Recorded> refund(RefundMoney command) {
        return desk.ofAccount(command, command.account(), work -> {
            var orders = new Orders(work, command.day(), command.stamp().author());
            return orders.state(
                    MovementKind.REFUND,
                    CreditCause.OTHER,
                    List.of(orders.leg(
                            command.account(),
                            command.owed(),
                            DebtKind.PRINCIPAL,
                            YearMonth.from(command.day()),
                            Kopecks.from(command.amount()))),
                    orders.basis(command.document(), command.reason()));
        });
    }

    @Override
    public Outcome<Recorded> transfer(TransferMoney command) {
        return desk.ofAccount(command, command.account(), work -> {
            Optional<HouseId> other = work.store().statements().houseOf(new AccountNumber(command.toAccount()));
            if (other.filter(work.house()::equals).isEmpty()) {
                return Work.refused(Reason.UNKNOWN_ACCOUNT, command.toAccount(), work.house());
            }
            var orders = new Orders(work, command.day(), command.stamp().author());
            Kopecks amount = Kopecks.from(command.amount());
            YearMonth month = YearMonth.from(command.day());
            return orders.state(
                    MovementKind.TRANSFER,
                    CreditCause.TRANSFER,
                    List.of(
                            orders.leg(command.account(), command.owed(), DebtKind.PRINCIPAL, month, amount),
                            orders.leg(
                                    command.toAccount(), command.toOwed(), DebtKind.PRINCIPAL, month, amount.negate())),
                    orders.basis(command.document(), command.reason()));
        });
    }
}
