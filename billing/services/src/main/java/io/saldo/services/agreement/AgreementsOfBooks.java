package io.saldo.services.agreement;

import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Held;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Work;
import java.util.Optional;

/** Tells rows of agreements. */
final class AgreementsOfBooks implements AgreementService {
    private final Desk desk;

    AgreementsOfBooks(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Outcome<Recorded> connect(ConnectService command) {
        return desk.inHouse(command, command.house(), work -> {
            Parties parties = command.parties();
            var agreement = new PremisesRow.Agreement(
                    new PremisesId(command.premises()),
                    new ServiceAgreement(
                            new ServiceCode(command.service()),
                            new PartyId(parties.performer()),
                            new PartyId(parties.creditor()),
                            new PartyId(parties.payee()),
                            command.billing()));
            work.rows()
                    .set(
                            work.shelf(),
                            work.held(PremisesRow.Agreement.class, agreement.thing()),
                            command.days(),
                            agreement);
            return work.state(command.premises());
        });
    }

    @Override
    public Outcome<Recorded> disconnect(DisconnectService command) {
        return desk.inHouse(command, command.house(), work -> {
            Optional<Held<PremisesRow.Agreement>> agreed = Work.on(
                    work.held(PremisesRow.Agreement.class, command.premises() + "/" + command.service()),
                    command.last());
            if (agreed.isEmpty()) {
                return Work.refused(
                        Reason.NOTHING_STANDS, command.service() + ", " + command.premises(), command.last());
            }
            work.rows().end(agreed.get(), command.last().plusDays(1));
            return work.state(command.premises());
        });
    }
}
