package io.saldo.services.house;

import io.saldo.billing.rows.HouseRow;
import io.saldo.billing.rows.Row;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.BankDetails;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Held;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Work;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells rows of houses. */
final class HousesOfBooks implements HouseService {
    private final Desk desk;

    HousesOfBooks(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Outcome<Recorded> add(AddHouse command) {
        return desk.ofNewHouse(command, command.house(), work -> {
            if (work.store().statements().last(work.shelf()).isPresent()) {
                return Work.refused(Reason.EXISTS, command.house());
            }
            String region = Objects.requireNonNullElse(command.region(), "");
            work.rows()
                    .add(
                            work.shelf(),
                            DateRange.from(command.from()),
                            new HouseRow.TheHouse(
                                    work.house(), command.address(), region, command.zone(), command.basis()));
            return work.state(command.house());
        });
    }

    @Override
    public Outcome<Recorded> describe(DescribeParty command) {
        return desk.inHouse(command, command.house(), work -> {
            BankAccount bank = command.bank();
            var details = new BankDetails(bank.account(), bank.bankName(), bank.bic(), bank.correspondentAccount());
            var party = new Party(
                    new PartyId(command.party()),
                    command.role(),
                    command.name(),
                    command.inn(),
                    Objects.requireNonNullElse(command.kpp(), ""),
                    Objects.requireNonNullElse(command.contacts(), ""),
                    Timeline.of(List.of(Fact.of(
                            new FactId("bank:" + command.party()), DateRange.ALWAYS, Known.BEGINNING, details))));
            return described(work, shelf(command.house()), new HouseRow.PartyDetails(party), command.party());
        });
    }

    @Override
    public Outcome<Recorded> define(DescribeService command) {
        return desk.inHouse(command, command.house(), work -> {
            var service = new Service(new ServiceCode(command.service()), command.serviceKind(), command.name());
            return described(work, shelf(command.house()), new HouseRow.OfService(service), command.service());
        });
    }

    private static ShelfId shelf(@Nullable String house) {
        return house == null ? ShelfId.ORGANIZATION : ShelfId.of(new HouseId(house));
    }

    /** A description takes the place of the one before. */
    private static Outcome<Recorded> described(Work work, ShelfId shelf, Row row, String subject) {
        List<? extends Held<? extends Row>> before = work.held(shelf, row.getClass(), Set.of(row.thing()));
        if (before.isEmpty()) {
            work.rows().add(shelf, DateRange.ALWAYS, row);
        } else {
            work.rows().replace(before.get(0), DateRange.ALWAYS, row);
        }
        return work.state(subject);
    }
}
