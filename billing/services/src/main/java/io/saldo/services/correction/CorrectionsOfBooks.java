package io.saldo.services.correction;

import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.Nature;
import io.saldo.billing.rows.MoneyRow;
import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Held;
import io.saldo.services.command.Orders;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Work;
import java.util.List;
import java.util.Optional;

/** Tells rows of corrections. */
final class CorrectionsOfBooks implements CorrectionService {
    private final Desk desk;

    CorrectionsOfBooks(Desk desk) {
        this.desk = desk;
    }

    private static Kopecks signed(Kopecks amount, boolean lowers) {
        return lowers ? amount.negate() : amount;
    }

    @Override
    public Outcome<Recorded> correct(CorrectBalance command) {
        return desk.ofAccount(command, command.account(), work -> {
            var orders = new Orders(work, command.day(), command.stamp().author());
            Kopecks amount = signed(Kopecks.from(command.amount()), command.lowers());
            return orders.state(
                    MovementKind.CORRECTION,
                    CreditCause.OTHER,
                    List.of(orders.leg(command.account(), command.owed(), DebtKind.PRINCIPAL, command.about(), amount)),
                    orders.basis(command.document(), command.reason()));
        });
    }

    @Override
    public Outcome<Recorded> writeOff(WriteOffDebt command) {
        return desk.ofAccount(command, command.account(), work -> {
            var orders = new Orders(work, command.day(), command.stamp().author());
            return orders.state(
                    MovementKind.WRITE_OFF,
                    CreditCause.WRITE_OFF,
                    List.of(orders.leg(
                            command.account(),
                            command.owed(),
                            command.debt(),
                            command.about(),
                            Kopecks.from(command.amount()).negate())),
                    orders.basis(command.document(), command.reason()));
        });
    }

    @Override
    public Outcome<Recorded> charge(ChargeOnce command) {
        return desk.ofAccount(command, command.account(), work -> {
            var posted = new BillingPeriod(command.posted());
            String id = work.id();
            return adjusted(
                    work,
                    new Adjustment(
                            new FactId(id),
                            new AccountNumber(command.account()),
                            new ServiceCode(command.service()),
                            LineKind.ONE_OFF,
                            posted,
                            posted,
                            Kopecks.from(command.amount()),
                            work.text(command.reason())));
        });
    }

    @Override
    public Outcome<Recorded> recalculate(Recalculate command) {
        return desk.ofAccount(command, command.account(), work -> {
            var about = new BillingPeriod(command.about());
            Optional<Held<PremisesRow.OfAccount>> account = work.account(new AccountNumber(command.account()))
                    .filter(each -> each.days().overlaps(about.range()));
            if (account.isEmpty()) {
                return Work.refused(Reason.NOTHING_STANDS, command.account(), about);
            }
            String id = work.id();
            Nature nature = command.nature();
            return adjusted(
                    work,
                    new Adjustment(
                            new FactId(id),
                            new AccountNumber(command.account()),
                            new ServiceCode(command.service()),
                            LineKind.CORRECTION,
                            new BillingPeriod(command.posted()),
                            about,
                            signed(Kopecks.from(command.amount()), command.lowers()),
                            work.text(command.reason()),
                            nature));
        });
    }

    private static Outcome<Recorded> adjusted(Work work, Adjustment adjustment) {
        work.rows()
                .add(
                        work.shelf(),
                        adjustment.id().value(),
                        adjustment.posted().range(),
                        new MoneyRow.Adjusted(adjustment));
        return work.state(adjustment.id().value());
    }
}
