package io.saldo.services.premises;

import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.rows.Row;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.DateRange;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Work;
import java.math.BigDecimal;
import java.util.TreeMap;

/** Tells rows of premises. */
final class PremisesOfBooks implements PremisesService {
    private final Desk desk;

    PremisesOfBooks(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Outcome<Recorded> add(AddPremises command) {
        return desk.inHouse(command, command.house(), work -> {
            var premises = new PremisesId(command.premises());
            String flat = command.flat();
            if (!work.held(PremisesRow.OfPremises.class, command.premises()).isEmpty()) {
                return Work.refused(Reason.EXISTS, command.premises());
            }
            work.rows()
                    .add(
                            work.shelf(),
                            DateRange.ALWAYS,
                            new PremisesRow.OfPremises(
                                    premises, command.purpose(), flat == null ? null : new PremisesId(flat)))
                    .add(
                            work.shelf(),
                            DateRange.from(command.from()),
                            new PremisesRow.Area(premises, squareMetres(command.area())));
            return work.state(command.premises());
        });
    }

    private static Quantity squareMetres(BigDecimal area) {
        return Quantity.parse(area.toPlainString(), Unit.SQUARE_METRE);
    }

    @Override
    public Outcome<Recorded> measure(MeasurePremises command) {
        return desk.inHouse(
                command,
                command.house(),
                work -> since(
                        work,
                        command.days(),
                        new PremisesRow.Area(new PremisesId(command.premises()), squareMetres(command.area())),
                        command.premises()));
    }

    @Override
    public Outcome<Recorded> count(CountResidents command) {
        return desk.inHouse(
                command,
                command.house(),
                work -> since(
                        work,
                        command.days(),
                        new PremisesRow.Residents(
                                new PremisesId(command.premises()),
                                new Occupancy(command.permanent(), command.temporary(), command.owners())),
                        command.premises()));
    }

    @Override
    public Outcome<Recorded> characterise(CharacterisePremises command) {
        return desk.inHouse(
                command,
                command.house(),
                work -> since(
                        work,
                        command.days(),
                        new PremisesRow.Characteristics(
                                new PremisesId(command.premises()),
                                new Attributes(new TreeMap<>(command.attributes()))),
                        command.premises()));
    }

    private static <R extends Row> Outcome<Recorded> since(Work work, DateRange days, R row, String subject) {
        @SuppressWarnings("unchecked") // the class of a row is that of its type
        Class<R> type = (Class<R>) row.getClass();
        work.rows().set(work.shelf(), work.held(type, row.thing()), days, row);
        return work.state(subject);
    }
}
