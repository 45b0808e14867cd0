package io.saldo.billing.rows;

import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.book.AccountBook;
import io.saldo.billing.book.ActBook;
import io.saldo.billing.book.BenefitBook;
import io.saldo.billing.book.GroupBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.MeterBook;
import io.saldo.billing.book.MeteringBook;
import io.saldo.billing.book.MoneyBook;
import io.saldo.billing.book.OrderBook;
import io.saldo.billing.book.PenaltyBook;
import io.saldo.billing.book.PremisesBook;
import io.saldo.billing.book.RateBook;
import io.saldo.billing.book.ServiceBook;
import io.saldo.billing.book.SupplyBook;
import io.saldo.billing.month.Carry;
import io.saldo.billing.penalty.PenaltyPolicy;
import io.saldo.billing.penalty.PenaltyRegime;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.House;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PersonalAccount;
import io.saldo.kernel.account.Premises;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesPurpose;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.Described;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.AverageCause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays rows without faults out as the book of a house. */
final class BookAssembly {
    private final RowTable table;
    private final BookSettings settings;
    private final Map<PremisesId, List<PremisesRow.Agreement>> agreements;
    private final Map<PremisesId, List<PremisesRow.Share>> shares;

    BookAssembly(RowTable table, BookSettings settings) {
        this.table = table;
        this.settings = settings;
        this.agreements = table.things(PremisesRow.Agreement.class).stream()
                .collect(Collectors.groupingBy(PremisesRow.Agreement::premises));
        this.shares = table.things(PremisesRow.Share.class).stream()
                .collect(Collectors.groupingBy(PremisesRow.Share::premises));
    }

    HouseBook book() {
        RowTable.Held<HouseRow.TheHouse> house =
                table.held(HouseRow.TheHouse.class).get(0);
        return new HouseBook(
                house(house),
                new SupplyBook(parties(), services()),
                table.timelines(PremisesRow.OfPremises.class, BookAssembly::purpose).stream()
                        .map(each -> premises(each.row().premises(), new Described<>(each.timeline())))
                        .toList(),
                table.things(PremisesRow.OfAccount.class).stream()
                        .map(row -> account(row.account()))
                        .toList(),
                metering(),
                money(house.days().from()),
                carry(),
                settings.law(),
                settings.workingDays());
    }

    private List<Described<Party>> parties() {
        return table.timelines(HouseRow.PartyDetails.class, HouseRow.PartyDetails::party).stream()
                .map(each -> new Described<>(each.timeline()))
                .toList();
    }

    private List<ServiceBook> services() {
        return table.timelines(HouseRow.OfService.class, HouseRow.OfService::service).stream()
                .map(each -> service(new Described<>(each.timeline())))
                .toList();
    }

    private static PremisesPurpose purpose(PremisesRow.OfPremises row) {
        return new PremisesPurpose(row.kind(), row.flat());
    }

    /** An account is open on the days of its row. */
    private AccountBook account(AccountNumber number) {
        return new AccountBook(
                new Described<>(table.dated(
                        PremisesRow.OfAccount.class,
                        number,
                        (row, days) -> new PersonalAccount(row.account(), row.kind(), days))),
                table.timeline(PremisesRow.Owes.class, number, PremisesRow.Owes::debtor),
                new BenefitBook(
                        table.timeline(PremisesRow.Granted.class, number, PremisesRow.Granted::benefit),
                        table.timeline(PremisesRow.Subsidised.class, number, PremisesRow.Subsidised::subsidy)));
    }

    private Timeline<String> managed() {
        List<Fact<String>> facts =
                new ArrayList<>(table.timeline(HouseRow.TheHouse.class, "house", HouseRow.TheHouse::basis)
                        .facts());
        facts.addAll(table.timeline(HouseRow.Managed.class, "house", HouseRow.Managed::basis)
                .facts());
        return Timeline.of(facts);
    }

    private House house(RowTable.Held<HouseRow.TheHouse> house) {
        SortedMap<ServiceKind, Timeline<CommonResourcesMethod>> common = new TreeMap<>();
        table.things(HouseRow.CommonMethod.class)
                .forEach(row -> common.put(
                        row.resource(),
                        table.timeline(HouseRow.CommonMethod.class, row.about(), HouseRow.CommonMethod::method)));
        HouseRow.TheHouse row = house.row();
        return new House(
                row.house(),
                row.address(),
                row.region(),
                row.zone(),
                managed(),
                table.timeline(HouseRow.Heating.class, "house", HouseRow.Heating::mode),
                table.timeline(HouseRow.HeatingSeason.class, "house", HouseRow.HeatingSeason::act),
                common,
                table.timeline(HouseRow.HotWater.class, "house", HouseRow.HotWater::source));
    }

    private ServiceBook service(Described<Service> service) {
        ServiceCode code = service.latest().code();
        List<RateBook<Tariff>> tariffs = table.timelines(HouseRow.OfTariff.class, HouseRow.OfTariff::tariff).stream()
                .filter(each -> each.row().service().equals(code))
                .map(each -> new RateBook<>(each.row().key(), each.timeline()))
                .toList();
        List<RateBook<Norm>> norms = table.timelines(HouseRow.OfNorm.class, HouseRow.OfNorm::norm).stream()
                .filter(each -> each.row().service().equals(code))
                .map(each -> new RateBook<>(each.row().key(), each.timeline()))
                .toList();
        return new ServiceBook(
                service,
                tariffs,
                norms,
                table.timeline(HouseRow.OfBreach.class, code, HouseRow.OfBreach::breach),
                table.timeline(HouseRow.Supplied.class, code, HouseRow.Supplied::volume),
                table.timeline(HouseRow.Invoice.class, code, HouseRow.Invoice::invoice));
    }

    private PremisesBook premises(PremisesId id, Described<PremisesPurpose> purpose) {
        SortedMap<ServiceCode, Timeline<ServiceAgreement>> agreements = new TreeMap<>();
        this.agreements
                .getOrDefault(id, List.of())
                .forEach(each -> agreements.put(
                        each.agreement().service(),
                        table.timeline(PremisesRow.Agreement.class, each.about(), PremisesRow.Agreement::agreement)));
        SortedMap<AccountNumber, Timeline<AccountShare>> shares = new TreeMap<>();
        SortedMap<ServiceCode, SortedMap<AccountNumber, Timeline<AccountShare>>> serviceShares = new TreeMap<>();
        for (PremisesRow.Share each : this.shares.getOrDefault(id, List.of())) {
            ServiceCode service = each.service();
            (service == null ? shares : serviceShares.computeIfAbsent(service, key -> new TreeMap<>()))
                    .put(
                            each.share().account(),
                            table.timeline(PremisesRow.Share.class, each.about(), PremisesRow.Share::share));
        }
        return new PremisesBook(
                new Premises(
                        id,
                        purpose,
                        table.timeline(PremisesRow.Area.class, id, PremisesRow.Area::area),
                        table.timeline(PremisesRow.Residents.class, id, PremisesRow.Residents::occupancy)),
                byResource(PremisesRow.Possibility.class, id, PremisesRow.Possibility::possibility),
                agreements,
                shares,
                serviceShares,
                table.timeline(PremisesRow.Characteristics.class, id, PremisesRow.Characteristics::attributes),
                byResource(PremisesRow.StatedVolume.class, id, PremisesRow.StatedVolume::volume),
                table.timeline(PremisesRow.Away.class, id, PremisesRow.Away::absence),
                acts(id));
    }

    private ActBook acts(PremisesId id) {
        return new ActBook(
                byResource(PremisesRow.CalculatedVolume.class, id, PremisesRow.CalculatedVolume::volume),
                table.timeline(PremisesRow.Refusal.class, id, PremisesRow.Refusal::refusal),
                table.timeline(PremisesRow.Check.class, id, PremisesRow.Check::check),
                table.timeline(PremisesRow.Use.class, id, PremisesRow.Use::use),
                table.timeline(PremisesRow.Distributors.class, id, PremisesRow.Distributors::units));
    }

    private <R extends Row, T> Map<Resource, Timeline<T>> byResource(
            Class<R> kind, PremisesId premises, Function<R, T> value) {
        Map<Resource, Timeline<T>> timelines = new HashMap<>();
        for (Resource resource : Resource.values()) {
            Timeline<T> timeline = table.timeline(kind, List.of(premises, resource), value);
            if (!timeline.facts().isEmpty()) {
                timelines.put(resource, timeline);
            }
        }
        return timelines;
    }

    private MeteringBook metering() {
        return new MeteringBook(
                table.timelines(MeterRow.OfMeter.class, MeterRow.OfMeter::meter).stream()
                        .map(each -> meter(new Described<>(each.timeline())))
                        .toList(),
                table.timelines(MeterRow.OfGroup.class, MeterRow.OfGroup::group).stream()
                        .map(each -> new GroupBook(new Described<>(each.timeline())))
                        .toList());
    }

    private MeterBook meter(Described<Meter> meter) {
        MeterId id = meter.latest().id();
        SortedMap<Zone, Timeline<Quantity>> readings = new TreeMap<>();
        for (Zone zone : Zone.values()) {
            Timeline<Quantity> register =
                    table.timeline(MeterRow.Reading.class, List.of(id, zone), MeterRow.Reading::value);
            if (!register.facts().isEmpty()) {
                readings.put(zone, register);
            }
        }
        if (readings.isEmpty()) {
            readings.put(Zone.WHOLE_DAY, Timeline.empty());
        }
        return new MeterBook(
                meter,
                readings,
                table.timeline(MeterRow.Verification.class, id, MeterRow.Verification::certificate),
                table.timeline(MeterRow.Before.class, id, MeterRow.Before::volume));
    }

    /** What the system before handed on; the first month billed here takes it over. */
    private Carry carry() {
        SortedMap<GroupId, Exact> volumes = new TreeMap<>();
        table.held(MeterRow.Carried.class)
                .forEach(each -> volumes.merge(each.row().group(), each.row().volume(), Exact::plus));
        SortedMap<MeterId, Map<AverageCause, Integer>> averaged = new TreeMap<>();
        for (RowTable.Held<MeterRow.Averaged> each : table.held(MeterRow.Averaged.class)) {
            MeterRow.Averaged row = each.row();
            averaged.computeIfAbsent(row.meter(), key -> new EnumMap<>(AverageCause.class))
                    .merge(row.cause(), row.periods(), Math::max);
        }
        return volumes.isEmpty() && averaged.isEmpty() ? Carry.NONE : new Carry(volumes, averaged);
    }

    private MoneyBook money(LocalDate managed) {
        return new MoneyBook(
                table.held(MoneyRow.Opened.class).stream()
                        .map(each -> each.row().day())
                        .findFirst()
                        .orElse(managed),
                table.money(MoneyRow.OpeningDebt.class, MoneyRow.OpeningDebt::debt),
                table.money(MoneyRow.Advance.class, MoneyRow.Advance::payment),
                table.money(MoneyRow.Paid.class, MoneyRow.Paid::payment),
                table.money(MoneyRow.Adjusted.class, MoneyRow.Adjusted::adjustment),
                new OrderBook(
                        table.money(MoneyRow.Ordered.class, MoneyRow.Ordered::order),
                        table.money(MoneyRow.Reversed.class, MoneyRow.Reversed::reversal),
                        table.money(MoneyRow.Claimed.class, MoneyRow.Claimed::claim),
                        table.money(MoneyRow.Sold.class, MoneyRow.Sold::change),
                        table.held(MoneyRow.StateSalesPolicy.class).stream()
                                .map(each -> each.row().stateSales())
                                .findFirst()
                                .orElse(DebtorChanges.NONE.stateSales()),
                        table.money(MoneyRow.GivesUp.class, MoneyRow.GivesUp::decision)),
                penalties());
    }

    private PenaltyBook penalties() {
        SortedMap<AccountNumber, Described<PenaltyRegime>> regimes = new TreeMap<>();
        table.timelines(MoneyRow.Regime.class, MoneyRow.Regime::regime)
                .forEach(each -> regimes.put(each.row().account(), new Described<>(each.timeline())));
        List<RowTable.Rows<MoneyRow.Policy, PenaltyPolicy>> told =
                table.timelines(MoneyRow.Policy.class, MoneyRow.Policy::policy);
        return new PenaltyBook(
                told.isEmpty()
                        ? PenaltyBook.DEFAULT.policy()
                        : new Described<>(told.get(0).timeline()),
                regimes);
    }
}
