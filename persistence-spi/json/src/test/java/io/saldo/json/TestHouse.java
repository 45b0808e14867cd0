package io.saldo.json;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.book.AccountBook;
import io.saldo.billing.book.GroupBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.MeterBook;
import io.saldo.billing.book.MeteringBook;
import io.saldo.billing.book.MoneyBook;
import io.saldo.billing.book.PremisesBook;
import io.saldo.billing.book.ServiceBook;
import io.saldo.billing.month.Carry;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.AccountKind;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.HotWaterSource;
import io.saldo.kernel.account.House;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.PartyId;
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
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.meter.MeterPossibility;
import io.saldo.metering.meter.MeteringGroup;
import io.saldo.metering.reading.AverageCause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A house of flats with every service, as a host would give it: metered water in the odd flats, norm in the even ones,
 * two accounts in the first, heat and common electricity by house meters, a reading in dispute in the second when there
 * are that many.
 */
final class TestHouse {
    private static final List<ServiceKind> KINDS = List.of(
            ServiceKind.MAINTENANCE,
            ServiceKind.COLD_WATER,
            ServiceKind.SEWAGE,
            ServiceKind.HEATING,
            ServiceKind.COMMON_ELECTRICITY,
            ServiceKind.WASTE);
    static final BillingPeriod OCTOBER = BillingPeriod.of(2026, 10);
    static final Known KNOWN = new Known(Instant.parse("2026-11-01T09:00:00Z"), 7);
    static final LocalDate START = LocalDate.of(2020, 1, 1);
    static final PartyId MANAGER = new PartyId("manager");

    private TestHouse() {}

    static HouseBill bill(int flats) {
        return MonthlyBilling.bill(month(flats));
    }

    static HouseMonth month(int flats) {
        return MonthBinder.bind(book(flats), OCTOBER, Moment.LATEST);
    }

    static HouseBook book(int flats) {
        List<PremisesBook> premises = new ArrayList<>();
        List<AccountBook> accounts = new ArrayList<>();
        List<MeterBook> meters = new ArrayList<>();
        for (int flat = 1; flat <= flats; flat++) {
            premises.add(premises(flat));
            numbers(flat).forEach(number -> accounts.add(account(number)));
            if (flat % 2 == 1) {
                meters.add(meter(
                        "water-" + flat, Resource.COLD_WATER, new MeterPlace.InPremises(id(flat)), "120.5", "126.1"));
            }
        }
        premises.add(new PremisesBook(
                new Premises(
                        new PremisesId("stairs"),
                        PremisesKind.COMMON_ROOMS,
                        null,
                        always("area-stairs", Quantity.parse("210.4", Unit.SQUARE_METRE)),
                        Timeline.empty()),
                Map.of(),
                new TreeMap<>(),
                new TreeMap<>()));
        meters.add(meter("heat", Resource.HEAT, common(Resource.HEAT, CommonRole.ADDED), "1000.000", "1101.337"));
        meters.add(meter(
                "light",
                Resource.ELECTRICITY,
                common(Resource.ELECTRICITY, CommonRole.COMMON_NEEDS),
                "50000",
                "50731"));
        if (flats >= 2) {
            meters.add(meter("disputed", Resource.COLD_WATER, new MeterPlace.InPremises(id(2)), "20.000", "10.000"));
        }
        return new HouseBook(
                new House(
                        new HouseId("house-1"),
                        "г. Тверь, ул. Садовая, 1",
                        "Тверская область",
                        ZoneId.of("Europe/Moscow"),
                        always("management", "договор"),
                        always("heating", new HeatingMode(HeatingPayment.IN_SEASON, 7)),
                        always("season", "распоряжение"),
                        House.forAllCommonResources(always("common", CommonResourcesMethod.BY_METER)),
                        always("hot", HotWaterSource.SUPPLIED)),
                services(),
                premises,
                accounts,
                new MeteringBook(
                        meters,
                        List.of(new GroupBook(
                                new MeteringGroup(new GroupId("input-1"), Resource.GAS, Set.of(id(1))),
                                DateRange.from(START)))),
                money(),
                new Carry(
                        new TreeMap<>(Map.of(GroupId.wholeHouse(Resource.ELECTRICITY), Exact.of(-7, 3))),
                        new TreeMap<>(Map.of(new MeterId("water-1"), Map.of(AverageCause.NO_READING, 1)))),
                FederalLaw.book(),
                FederalLaw.workingDays());
    }

    static PremisesId id(int flat) {
        return new PremisesId("flat-%04d".formatted(flat));
    }

    private static List<AccountNumber> numbers(int flat) {
        String number = "40-%04d".formatted(flat);
        return flat == 1
                ? List.of(new AccountNumber(number + "a"), new AccountNumber(number + "b"))
                : List.of(new AccountNumber(number));
    }

    private static PremisesBook premises(int flat) {
        SortedMap<ServiceCode, Timeline<ServiceAgreement>> agreements = new TreeMap<>();
        for (ServiceKind kind : KINDS) {
            ServiceAgreement agreement = new ServiceAgreement(code(kind), MANAGER, MANAGER, MANAGER, Billing.OURS);
            agreements.put(code(kind), always("agreement-" + kind + "-" + flat, agreement));
        }
        SortedMap<AccountNumber, Timeline<AccountShare>> shares = new TreeMap<>();
        List<AccountNumber> numbers = numbers(flat);
        for (AccountNumber number : numbers) {
            Exact share = numbers.size() == 1 ? Exact.ONE : shares.isEmpty() ? Exact.of(1, 3) : Exact.of(2, 3);
            shares.put(number, always("share-" + number, new AccountShare(number, ShareBasis.OWNERSHIP, share)));
        }
        return new PremisesBook(
                new Premises(
                        id(flat),
                        PremisesKind.RESIDENTIAL,
                        null,
                        always("area-" + flat, new Quantity(5430 + flat, 2, Unit.SQUARE_METRE)),
                        always("residents-" + flat, new Occupancy(1 + flat % 3, 0, 1))),
                Map.of(
                        Resource.COLD_WATER,
                        always("possibility-" + flat, MeterPossibility.POSSIBLE),
                        Resource.HEAT,
                        always("possibility-heat-" + flat, MeterPossibility.IMPOSSIBLE)),
                agreements,
                shares);
    }

    private static AccountBook account(AccountNumber number) {
        return new AccountBook(
                new PersonalAccount(number, AccountKind.MANAGER, DateRange.from(START)),
                always("debtor-" + number, new DebtorId("debtor-" + number)));
    }

    private static MeterBook meter(String id, Resource resource, MeterPlace place, String before, String now) {
        Fact<Quantity> first = Fact.of(
                new FactId(id + "-09"),
                DateRange.day(LocalDate.of(2026, 9, 23)),
                KNOWN,
                Quantity.parse(before, resource.unit()));
        Fact<Quantity> second = Fact.of(
                new FactId(id + "-10"),
                DateRange.day(LocalDate.of(2026, 10, 23)),
                KNOWN,
                Quantity.parse(now, resource.unit()));
        return new MeterBook(
                new Meter(new MeterId(id), resource, place, DateRange.from(START)),
                Timeline.of(List.of(first, second)));
    }

    private static List<ServiceBook> services() {
        List<ServiceBook> services = new ArrayList<>();
        Map<ServiceKind, String> prices = Map.of(
                ServiceKind.MAINTENANCE, "31.47",
                ServiceKind.COLD_WATER, "43.570",
                ServiceKind.SEWAGE, "35.10",
                ServiceKind.HEATING, "2431.56",
                ServiceKind.COMMON_ELECTRICITY, "5.66",
                ServiceKind.WASTE, "812.03");
        for (ServiceKind kind : KINDS) {
            Tariff tariff =
                    new Tariff(Quantity.parse(prices.getOrDefault(kind, "1"), Unit.RUB.per(kind.unit())), "decree");
            services.add(ServiceBook.of(
                    new Service(code(kind), kind, "Услуга " + kind), always("tariff-" + kind, tariff), norm(kind)));
        }
        return services;
    }

    private static Timeline<Norm> norm(ServiceKind kind) {
        Unit perPerson = Unit.CUBIC_METRE.per(Unit.PERSON);
        return switch (kind) {
            case COLD_WATER -> always("norm-water", new Norm(Quantity.parse("6.935", perPerson), 1, "decree"));
            case WASTE -> always("norm-waste", new Norm(Quantity.parse("2.63", perPerson), 12, "decree"));
            default -> Timeline.empty();
        };
    }

    static MoneyBook money() {
        return new MoneyBook(
                LocalDate.of(2026, 10, 1),
                always("obligation-fact", obligation()),
                Timeline.empty(),
                always("payment-fact", payment()),
                Timeline.empty());
    }

    private static MeterPlace common(Resource resource, CommonRole role) {
        return new MeterPlace.Common(GroupId.wholeHouse(resource), role);
    }

    static Obligation obligation() {
        return new Obligation(
                new ObligationId("owed-1"),
                new AccountNumber("40-0001a"),
                new DebtorId("debtor-40-0001a"),
                new OwedFor(code(ServiceKind.MAINTENANCE), MANAGER, MANAGER),
                OCTOBER.previous(),
                DebtKind.PRINCIPAL,
                LocalDate.of(2026, 10, 12),
                Kopecks.parse("1708.82"));
    }

    static Payment payment() {
        return new Payment(
                new PaymentId("paid-1"),
                new AccountNumber("40-0001a"),
                MANAGER,
                DebtKind.PRINCIPAL,
                LocalDate.of(2026, 10, 9),
                Kopecks.parse("2000.00"),
                OCTOBER.previous());
    }

    static Allocation allocation() {
        return new Allocation(
                new PaymentId("paid-1"), new ObligationId("owed-1"), Kopecks.parse("8.82"), LocalDate.of(2026, 10, 9));
    }

    static ServiceCode code(ServiceKind kind) {
        return new ServiceCode("service-" + kind);
    }

    static <T> Timeline<T> always(String id, T value) {
        return Timeline.of(List.of(Fact.of(new FactId(id), DateRange.from(START), KNOWN, value)));
    }
}
