package io.saldo.services.rate;

import io.saldo.billing.rows.HouseRow;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.store.ShelfId;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Held;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells rows of tariffs and norms. */
final class RatesOfBooks implements RateService {
    private final Desk desk;

    RatesOfBooks(Desk desk) {
        this.desk = desk;
    }

    private static ShelfId shelf(@Nullable String house) {
        return house == null ? ShelfId.ORGANIZATION : ShelfId.of(new HouseId(house));
    }

    /** A service of the house or of the organization. */
    private static Outcome<ServiceKind> kind(Work work, ShelfId shelf, String service) {
        List<Held<HouseRow.OfService>> told =
                new ArrayList<>(work.held(ShelfId.ORGANIZATION, HouseRow.OfService.class, Set.of(service)));
        if (!shelf.equals(ShelfId.ORGANIZATION)) {
            told.addAll(work.held(shelf, HouseRow.OfService.class, Set.of(service)));
        }
        return told.stream()
                .map(each -> each.row().service().kind())
                .findFirst()
                .<Outcome<ServiceKind>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.UNKNOWN_SERVICE, service));
    }

    private static Optional<Unit> unit(String text) {
        try {
            return Optional.of(Unit.parse(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    @Override
    public Outcome<Recorded> set(SetTariff command) {
        return desk.inHouse(command, command.house(), work -> {
            ShelfId shelf = shelf(command.house());
            return kind(work, shelf, command.service()).then(kind -> {
                String per = command.price().per();
                Optional<Unit> unit = per == null ? Optional.of(kind.unit()) : unit(per);
                if (unit.filter(kind.units()::contains).isEmpty()) {
                    return Work.refused(Reason.WRONG_UNIT, String.valueOf(per), kind.units());
                }
                var tariff = new Tariff(
                        Quantity.parse(command.price().roubles().toPlainString(), Unit.RUB.per(unit.get())),
                        null,
                        command.price().vat(),
                        command.source());
                var row = new HouseRow.OfTariff(
                        new ServiceCode(command.service()), new Attributes(new TreeMap<>(command.key())), tariff);
                work.rows()
                        .set(
                                shelf,
                                work.held(shelf, HouseRow.OfTariff.class, Set.of(row.thing())),
                                command.days(),
                                row);
                return work.state(command.service());
            });
        });
    }

    @Override
    public Outcome<Recorded> set(SetNorm command) {
        return desk.inHouse(command, command.house(), work -> {
            ShelfId shelf = shelf(command.house());
            return kind(work, shelf, command.service()).then(kind -> {
                Optional<Unit> unit = unit(command.unit());
                if (unit.isEmpty()) {
                    return Work.refused(Reason.WRONG_UNIT, command.unit(), kind.unit() + "/" + Unit.PERSON);
                }
                var row = new HouseRow.OfNorm(
                        new ServiceCode(command.service()),
                        new Attributes(new TreeMap<>(command.key())),
                        new Norm(Quantity.parse(command.volume().toPlainString(), unit.get()), 1, command.source()));
                work.rows()
                        .set(shelf, work.held(shelf, HouseRow.OfNorm.class, Set.of(row.thing())), command.days(), row);
                return work.state(command.service());
            });
        });
    }
}
