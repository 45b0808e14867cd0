package io.saldo.services.view;

import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.binding.AccountRows;
import io.saldo.billing.charge.Line;
import io.saldo.billing.recalculation.Withheld;
import io.saldo.billing.rows.HouseRow;
import io.saldo.billing.rows.MeterRow;
import io.saldo.billing.rows.MoneyRow;
import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.KeptDocument;
import io.saldo.billing.store.Manifest;
import io.saldo.billing.store.SealedMonth;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.services.command.Held;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads views. */
final class ViewsOfBooks implements ViewService {
    private static final Quantity NOT_TOLD = Quantity.of(0, Unit.SQUARE_METRE);

    private final UnitOfWork<BillingStore> books;

    ViewsOfBooks(UnitOfWork<BillingStore> books) {
        this.books = books;
    }

    private <T> Outcome<T> ofAccount(AccountNumber account, BiFunction<BillingStore, HouseId, Outcome<T>> view) {
        return books.read(store -> store.statements()
                .houseOf(account)
                .map(house -> view.apply(store, house))
                .orElseGet(() -> Outcome.refused(Reason.UNKNOWN_ACCOUNT, account, "")));
    }

    private <T> Outcome<T> ofHouse(HouseId house, BiFunction<BillingStore, HouseId, Outcome<T>> view) {
        return books.read(store -> store.statements().last(ShelfId.of(house)).isEmpty()
                ? Outcome.refused(Reason.UNKNOWN_HOUSE, house)
                : view.apply(store, house));
    }

    @Override
    public Outcome<Paged<AccountCard>> accounts(HouseId house, LocalDate day, Slice slice) {
        return ofHouse(house, (store, of) -> {
            var sight = Sight.of(store, of, day);
            List<Held<PremisesRow.OfAccount>> open = sight.held(PremisesRow.OfAccount.class).stream()
                    .filter(each -> each.days().contains(day))
                    .sorted(Comparator.comparing(each -> each.row().account()))
                    .toList();
            Paged<Held<PremisesRow.OfAccount>> page = Paged.of(open, slice);
            Optional<SealedMonth> last = last(store, of);
            return Outcome.done(new Paged<>(
                    page.rows().stream()
                            .map(each -> card(store, sight, each, day, last.orElse(null)))
                            .toList(),
                    page.from(),
                    page.total()));
        });
    }

    private static Optional<SealedMonth> last(BillingStore store, HouseId house) {
        Optional<Manifest> last = store.months().last(house);
        return last.flatMap(each -> store.months().month(house, each.period()));
    }

    @Override
    public Outcome<AccountCard> account(AccountNumber account, LocalDate day) {
        return ofAccount(account, (store, house) -> {
            var sight = Sight.of(store, house, day);
            return sight.held(PremisesRow.OfAccount.class).stream()
                    .filter(each -> each.row().account().equals(account))
                    .findFirst()
                    .map(each -> Outcome.done(
                            card(store, sight, each, day, last(store, house).orElse(null))))
                    .orElseGet(() -> Outcome.refused(Reason.UNKNOWN_ACCOUNT, account, house));
        });
    }

    private static AccountCard card(
            BillingStore store,
            Sight sight,
            Held<PremisesRow.OfAccount> held,
            LocalDate day,
            @Nullable SealedMonth last) {
        AccountNumber account = held.row().account();
        DebtorId holder = sight.holder(account, day);
        SortedMap<PremisesId, Quantity> areas = new TreeMap<>();
        for (PremisesId premises : sight.premises(account, day)) {
            areas.put(
                    premises,
                    sight.on(PremisesRow.Area.class, day).stream()
                            .filter(each -> each.row().premises().equals(premises))
                            .map(each -> each.row().area())
                            .findFirst()
                            .orElse(NOT_TOLD));
        }
        SortedMap<PartyId, Kopecks> owed = new TreeMap<>();
        AccountStatement statement =
                last == null ? null : last.bill().statements().get(account);
        List<Movement> rows = statement == null ? List.of() : statement.rows();
        rows.forEach(row -> owed.merge(row.creditor(), row.closing(), Kopecks::plus));
        return new AccountCard(
                account,
                held.row().kind(),
                sight.house(),
                held.days(),
                holder,
                store.persons().find(holder).map(each -> each.person().name()).orElse(""),
                areas,
                last == null ? null : last.manifest().period(),
                owed);
    }

    @Override
    public Outcome<List<ServiceCard>> services(AccountNumber account, LocalDate day) {
        return ofAccount(account, (store, house) -> {
            var sight = Sight.of(store, house, day);
            Set<PremisesId> premises = sight.premises(account, day);
            List<ServiceCard> cards = new ArrayList<>();
            for (Held<PremisesRow.Agreement> each : sight.on(PremisesRow.Agreement.class, day)) {
                if (premises.contains(each.row().premises())) {
                    ServiceCode service = each.row().agreement().service();
                    cards.add(new ServiceCard(
                            each.row().premises(),
                            each.row().agreement(),
                            sight.name(service),
                            each.days(),
                            tariffs(sight, service, day)));
                }
            }
            cards.sort(Comparator.comparing(ServiceCard::premises)
                    .thenComparing(each -> each.agreement().service()));
            return Outcome.done(cards);
        });
    }

    private static List<Tariff> tariffs(Sight sight, ServiceCode service, LocalDate day) {
        List<Held<HouseRow.OfTariff>> all = sight.on(HouseRow.OfTariff.class, day).stream()
                .filter(each -> each.row().service().equals(service))
                .toList();
        List<Held<HouseRow.OfTariff>> own =
                all.stream().filter(each -> each.shelf().house() != null).toList();
        return (own.isEmpty() ? all : own)
                .stream().map(each -> each.row().tariff()).toList();
    }

    @Override
    public Outcome<List<ServiceCharges>> charges(AccountNumber account, BillingPeriod month) {
        return ofAccount(account, (store, house) -> {
            boolean closed = store.months().seals(house, month).stream().anyMatch(each -> each.stands());
            if (!closed) {
                return Outcome.refused(Reason.NOT_CLOSED, month);
            }
            SortedMap<ServiceCode, List<Line>> lines = new TreeMap<>();
            store.months()
                    .lines(house, account, month, month)
                    .forEach(each -> lines.computeIfAbsent(each.id().service(), key -> new ArrayList<>())
                            .add(each));
            return Outcome.done(lines.entrySet().stream()
                    .map(each -> new ServiceCharges(each.getKey(), month, each.getValue()))
                    .toList());
        });
    }

    @Override
    public Outcome<Paged<MonthMovement>> movement(
            AccountNumber account, BillingPeriod from, BillingPeriod to, Slice slice) {
        return ofAccount(account, (store, house) -> {
            List<MonthMovement> rows = new ArrayList<>();
            for (BillingPeriod month = from; month.compareTo(to) <= 0; month = month.next()) {
                BillingPeriod of = month;
                store.months()
                        .month(house, month)
                        .flatMap(each ->
                                Optional.ofNullable(each.bill().statements().get(account)))
                        .ifPresent(each -> each.rows().forEach(row -> rows.add(new MonthMovement(of, row))));
            }
            return Outcome.done(Paged.of(rows, slice));
        });
    }

    @Override
    public Outcome<Paged<MeterCard>> meters(AccountNumber account, LocalDate day, Slice slice) {
        return ofAccount(account, (store, house) -> {
            var sight = Sight.of(store, house, day);
            Set<PremisesId> premises = sight.premises(account, day);
            List<Meter> meters = sight.held(MeterRow.OfMeter.class).stream()
                    .map(each -> each.row().meter())
                    .filter(each ->
                            each.place() instanceof MeterPlace.InPremises in && premises.contains(in.premises()))
                    .sorted(Comparator.comparing(Meter::id))
                    .toList();
            Paged<Meter> page = Paged.of(meters, slice);
            return Outcome.done(new Paged<>(
                    page.rows().stream().map(each -> card(store, house, each)).toList(), page.from(), page.total()));
        });
    }

    private static MeterCard card(BillingStore store, HouseId house, Meter meter) {
        var sight = Sight.about(store, house, Sight.things(meter.id()));
        List<DateRange> verified =
                sight.held(MeterRow.Verification.class).stream().map(Held::days).toList();
        List<MeterCard.Shown> readings = sight.held(MeterRow.Reading.class).stream()
                .map(each -> new MeterCard.Shown(
                        each.days().from(), each.row().zone(), each.row().value()))
                .sorted(Comparator.comparing(MeterCard.Shown::day).reversed().thenComparing(MeterCard.Shown::zone))
                .toList();
        return new MeterCard(meter, verified, readings);
    }

    @Override
    public Outcome<Paged<PaymentCard>> payments(AccountNumber account, Slice slice) {
        return ofAccount(account, (store, house) -> {
            var sight = Sight.about(store, house, Set.of(account.value()));
            List<Payment> paid = sight.held(MoneyRow.Paid.class).stream()
                    .map(each -> each.row().payment())
                    .filter(each -> each.credit() == null)
                    .sorted(Comparator.comparing(Payment::day).reversed().thenComparing(Payment::id))
                    .toList();
            Paged<Payment> page = Paged.of(paid, slice);
            Set<String> ids = new TreeSet<>();
            page.rows().forEach(each -> ids.add(each.id().value()));
            Map<PaymentId, PaymentReversal> back = new HashMap<>();
            Sight.about(store, house, ids)
                    .held(MoneyRow.Reversed.class)
                    .forEach(each ->
                            back.put(each.row().reversal().payment(), each.row().reversal()));
            BillingPeriod open =
                    store.months().last(house).map(each -> each.period().next()).orElse(null);
            AccountRows rows = open == null
                    ? null
                    : store.months().rows(house, Set.of(account), open).get(account);
            Map<ObligationId, Obligation> debts = new HashMap<>();
            if (rows != null) {
                rows.obligations().forEach(each -> debts.put(each.id(), each));
            }
            sight.held(MoneyRow.OpeningDebt.class)
                    .forEach(
                            each -> debts.put(each.row().debt().id(), each.row().debt()));
            return Outcome.done(new Paged<>(
                    page.rows().stream()
                            .map(each -> new PaymentCard(each, parts(each, rows, debts), back.get(each.id())))
                            .toList(),
                    page.from(),
                    page.total()));
        });
    }

    private static List<PaymentCard.Part> parts(
            Payment payment, @Nullable AccountRows rows, Map<ObligationId, Obligation> debts) {
        return rows == null
                ? List.of()
                : rows.allocations().stream()
                        .filter(each -> each.payment().equals(payment.id()))
                        .map(each -> new PaymentCard.Part(each, debts.get(each.obligation())))
                        .toList();
    }

    @Override
    public Outcome<Paged<KeptDocument>> documents(
            AccountNumber account, BillingPeriod from, BillingPeriod to, Slice slice) {
        return ofAccount(
                account,
                (store, house) -> Outcome.done(Paged.of(store.documents().of(account, from, to), slice)));
    }

    @Override
    public Outcome<Paged<Withheld>> waiting(HouseId house, Slice slice) {
        return ofHouse(house, (store, of) -> {
            Optional<HandedOn> handedOn = store.months().handedOn(of);
            List<Withheld> waiting = handedOn.map(HandedOn::waiting).orElse(List.of()).stream()
                    .filter(each -> Objects.isNull(each.givenUp()))
                    .toList();
            return Outcome.done(Paged.of(waiting, slice));
        });
    }
}
