package io.saldo.services.benefit;

import io.saldo.billing.benefit.Benefit;
import io.saldo.billing.benefit.BenefitForm;
import io.saldo.billing.benefit.PersonId;
import io.saldo.billing.benefit.SubsidyGrant;
import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Held;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Work;
import java.util.List;

/** Tells rows of benefits. */
final class BenefitsOfBooks implements BenefitService {
    private final Desk desk;

    BenefitsOfBooks(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Outcome<Recorded> grant(GrantBenefit command) {
        return desk.ofAccount(command, command.account(), work -> {
            String service = command.service();
            var benefit = new Benefit(
                    new PersonId(command.person()),
                    new AccountNumber(command.account()),
                    service == null ? null : new ServiceCode(service),
                    Quantity.parse(command.percent().movePointLeft(2).toPlainString(), Unit.ONE),
                    null,
                    BenefitForm.DISCOUNT,
                    work.text(command.category()),
                    work.text(command.document()));
            work.rows().add(work.shelf(), command.days(), new PremisesRow.Granted(benefit));
            return work.state(command.account());
        });
    }

    @Override
    public Outcome<Recorded> end(EndBenefit command) {
        return desk.ofAccount(command, command.account(), work -> {
            List<Held<PremisesRow.Granted>> standing = work.held(PremisesRow.Granted.class, command.account()).stream()
                    .filter(each -> each.row().benefit().person().value().equals(command.person()))
                    .filter(each -> each.days().contains(command.last()))
                    .toList();
            if (standing.isEmpty()) {
                return Work.refused(Reason.NOTHING_STANDS, command.person(), command.last());
            }
            standing.forEach(each -> work.rows().end(each, command.last().plusDays(1)));
            return work.state(command.account());
        });
    }

    @Override
    public Outcome<Recorded> grant(GrantSubsidy command) {
        return desk.ofAccount(command, command.account(), work -> {
            var subsidy = new SubsidyGrant(
                    new AccountNumber(command.account()),
                    Kopecks.from(command.amount()),
                    null,
                    work.text(command.document()));
            work.rows()
                    .set(
                            work.shelf(),
                            work.held(PremisesRow.Subsidised.class, command.account()),
                            command.days(),
                            new PremisesRow.Subsidised(subsidy));
            return work.state(command.account());
        });
    }
}
