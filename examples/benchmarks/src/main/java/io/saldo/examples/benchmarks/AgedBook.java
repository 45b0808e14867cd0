package io.saldo.examples.benchmarks;

import io.saldo.billing.book.AccountBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.MeterBook;
import io.saldo.billing.book.MeteringBook;
import io.saldo.billing.book.MoneyBook;
import io.saldo.billing.book.PremisesBook;
import io.saldo.billing.book.RateBook;
import io.saldo.billing.book.ServiceBook;
import io.saldo.billing.month.Carry;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.AccountKind;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.House;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.PersonalAccount;
import io.saldo.kernel.account.Premises;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPlace;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is stated of a house of fifty flats with ten services, but for money. It pays for common property by the norm
 * and for heat evenly though meters of the house count both, so that every January settles a year. Its meters are
 * read
 * every month.
 */
final class AgedBook {
    static final int FLATS = 50;
    static final String ORGANIZATION = TownBook.ORGANIZATION.value();
    static final BillingPeriod FIRST = BillingPeriod.of(2019, 1);

    private static final int READ = 25;
    private static final Map<ServiceKind, String> PRICES = prices();

    private final Map<Meter, List<Fact<Quantity>>> readings = new LinkedHashMap<>();
    private final Map<Meter, Long> counted = new LinkedHashMap<>();
    private final List<PremisesBook> premises = new ArrayList<>();
    private final List<AccountBook> accounts = new ArrayList<>();
    private final List<ServiceBook> services = new ArrayList<>();
    private final House house;

    AgedBook() {
        house = new House(
                new HouseId("aged"),
                "",
                "",
                ZoneId.of("Europe/Moscow"),
                Stated.always("management", ""),
                Stated.always("heating", new HeatingMode(HeatingPayment.EVENLY, 7)),
                Timeline.empty(),
                House.forAllCommonResources(Stated.always("common", CommonResourcesMethod.BY_NORM)),
                Timeline.empty());
        PRICES.forEach((kind, price) -> services.add(service(kind, price)));
        for (int i = 0; i < FLATS; i++) {
            addFlat(i);
        }
        premises.add(commonRooms());
        for (Resource resource : List.of(Resource.HEAT, Resource.COLD_WATER, Resource.ELECTRICITY)) {
            var place = new MeterPlace.Common(GroupId.wholeHouse(resource), CommonRole.ADDED);
            readings.put(meter("house-" + resource, resource, place), new ArrayList<>());
        }
        read(FIRST.previous());
    }

    static AccountNumber account(int flat) {
        return TownBook.account(flat);
    }

    private static Map<ServiceKind, String> prices() {
        Map<ServiceKind, String> prices = new LinkedHashMap<>();
        prices.put(ServiceKind.MAINTENANCE, "31.20");
        prices.put(ServiceKind.CAPITAL_REPAIR, "14.60");
        prices.put(ServiceKind.COLD_WATER, "48.20");
        prices.put(ServiceKind.HOT_WATER, "231.40");
        prices.put(ServiceKind.SEWAGE, "36.10");
        prices.put(ServiceKind.ELECTRICITY, "5.60");
        prices.put(ServiceKind.HEATING, "2450.00");
        prices.put(ServiceKind.WASTE, "620.00");
        prices.put(ServiceKind.COMMON_COLD_WATER, "48.20");
        prices.put(ServiceKind.COMMON_ELECTRICITY, "5.60");
        return prices;
    }

    private static ServiceBook service(ServiceKind kind, String price) {
        Timeline<Norm> norm = switch (kind) {
            case HEATING -> norm(kind, "0.016", Unit.GIGACALORIE.per(Unit.SQUARE_METRE));
            case WASTE -> norm(kind, "0.17", Unit.CUBIC_METRE.per(Unit.PERSON));
            case COMMON_COLD_WATER -> norm(kind, "0.03", Unit.CUBIC_METRE.per(Unit.SQUARE_METRE));
            case COMMON_ELECTRICITY -> norm(kind, "1.7", Unit.KILOWATT_HOUR.per(Unit.SQUARE_METRE));
            default -> Timeline.empty();
        };
        var tariff = new Tariff(Quantity.parse(price, Unit.RUB.per(kind.unit())), "a decree");
        return new ServiceBook(
                new Service(code(kind), kind, kind.name()),
                List.of(new RateBook<>(Attributes.NONE, Stated.always("tariff:" + kind, tariff))),
                List.of(new RateBook<>(Attributes.NONE, norm)));
    }

    private static ServiceCode code(ServiceKind kind) {
        return new ServiceCode(kind.name());
    }

    private static Timeline<Norm> norm(ServiceKind kind, String value, Unit unit) {
        return Stated.always("norm:" + kind, new Norm(Quantity.parse(value, unit), 1, "a decree"));
    }

    private void addFlat(int flat) {
        AccountNumber account = account(flat);
        PremisesId id = new PremisesId(account.value());
        SortedMap<ServiceCode, Timeline<ServiceAgreement>> agreements = new TreeMap<>();
        for (ServiceKind kind : PRICES.keySet()) {
            var agreement = new ServiceAgreement(
                    code(kind), TownBook.ORGANIZATION, TownBook.ORGANIZATION, TownBook.ORGANIZATION, Billing.OURS);
            agreements.put(code(kind), Stated.always("agreement:" + kind, agreement));
        }
        SortedMap<AccountNumber, Timeline<AccountShare>> shares = new TreeMap<>();
        shares.put(
                account, Stated.always("share:" + account, new AccountShare(account, ShareBasis.OWNERSHIP, Exact.ONE)));
        premises.add(new PremisesBook(
                new Premises(
                        id,
                        PremisesKind.RESIDENTIAL,
                        null,
                        area(3100 + 97L * flat, id),
                        Stated.always("residents:" + id, new Occupancy(1 + flat % 4, 0, 1))),
                Map.of(),
                agreements,
                shares));
        accounts.add(new AccountBook(
                new PersonalAccount(account, AccountKind.MANAGER, Stated.ALWAYS),
                Stated.always("debtor:" + account, new DebtorId(account.value()))));
        for (Resource resource : List.of(Resource.COLD_WATER, Resource.HOT_WATER, Resource.ELECTRICITY)) {
            readings.put(meter(resource + "-" + id, resource, new MeterPlace.InPremises(id)), new ArrayList<>());
        }
    }

    private static PremisesBook commonRooms() {
        PremisesId id = new PremisesId("common");
        return new PremisesBook(
                new Premises(id, PremisesKind.COMMON_ROOMS, null, area(31_000, id), Timeline.empty()),
                Map.of(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    private static Timeline<Quantity> area(long area, PremisesId id) {
        return Stated.always("area:" + id, new Quantity(area, 2, Unit.SQUARE_METRE));
    }

    private static Meter meter(String id, Resource resource, MeterPlace place) {
        return new Meter(new MeterId(id), resource, place, Stated.ALWAYS);
    }

    /** Every meter is read on the 25th, and the reading is known that day. */
    void read(BillingPeriod month) {
        var draw = new Draw(Draw.mix(month.first().toEpochDay()));
        LocalDate day = month.first().withDayOfMonth(READ);
        long cold = 0;
        long light = 0;
        for (Map.Entry<Meter, List<Fact<Quantity>>> each : readings.entrySet()) {
            Meter meter = each.getKey();
            boolean ofHouse = meter.place() instanceof MeterPlace.Common;
            // in 1/1000 of a unit
            long used = switch (meter.resource()) {
                case COLD_WATER -> ofHouse ? cold + draw.between(8_000, 20_000) : draw.between(2_000, 9_000);
                case ELECTRICITY -> ofHouse ? light + draw.between(300_000, 700_000) : draw.between(60_000, 290_000);
                case HEAT -> draw.between(20_000, 70_000);
                default -> draw.between(1_000, 5_000);
            };
            cold += meter.resource() == Resource.COLD_WATER ? used : 0;
            light += meter.resource() == Resource.ELECTRICITY ? used : 0;
            long value = counted.merge(meter, used, Long::sum);
            each.getValue()
                    .add(Fact.of(
                            new FactId("reading:" + meter.id() + ":" + month),
                            DateRange.day(day),
                            AgedMoney.noon(day),
                            new Quantity(value, 3, meter.resource().unit())));
        }
    }

    /** The book with its money as it is now. */
    HouseBook with(MoneyBook money, Carry carry) {
        List<MeterBook> meters = new ArrayList<>();
        readings.forEach((meter, facts) -> meters.add(new MeterBook(meter, Timeline.of(facts))));
        return new HouseBook(
                house,
                services,
                premises,
                accounts,
                new MeteringBook(meters, List.of()),
                money,
                carry,
                FederalLaw.book(),
                FederalLaw.workingDays());
    }
}
