package io.saldo.examples.benchmarks;

import io.saldo.billing.absence.Absence;
import io.saldo.billing.absence.AbsenceGround;
import io.saldo.billing.book.AccountBook;
import io.saldo.billing.book.ActBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.MeteringBook;
import io.saldo.billing.book.PremisesBook;
import io.saldo.billing.month.Carry;
import io.saldo.examples.benchmarks.Town.Flat;
import io.saldo.examples.benchmarks.Town.House;
import io.saldo.kernel.account.AccountKind;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PersonalAccount;
import io.saldo.kernel.account.Premises;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.MeterPossibility;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A house of the town as everything stated about it: what a host's store would have read. */
final class TownBook {
    static final BillingPeriod PERIOD = BillingPeriod.containing(Town.FIRST_DAY);
    static final PartyId ORGANIZATION = new PartyId("uk");

    private static final PartyId OTHER = new PartyId("other");
    private static final LocalDate LEFT = Town.FIRST_DAY.minusDays(1);
    private static final Timeline<Attributes> GAS_STOVE = Stated.always("stove", Attributes.of(Attribute.STOVE, "GAS"));
    private static final Map<Resource, Timeline<MeterPossibility>> IMPOSSIBLE = impossible();

    private final House house;
    private final TownLife life;
    private final Map<TownService, Timeline<ServiceAgreement>> agreements = new EnumMap<>(TownService.class);
    private final List<AccountBook> accounts = new ArrayList<>();

    private TownBook(House house, boolean lively) {
        this.house = house;
        this.life = lively ? new TownLife(house) : TownLife.none(house);
        for (TownService service : life.services()) {
            agreements.put(service, agreement(service, Billing.OURS));
        }
    }

    /**
     * The number of an account as the town prints it, with zeros before so that the order of text is that of numbers.
     */
    static AccountNumber account(int number) {
        return new AccountNumber(String.format(Locale.ROOT, "%07d", number));
    }

    /** The published house. */
    static TownFacts of(House house) {
        return new TownBook(house, false).facts();
    }

    /** The same house with life in it. */
    static TownFacts withLife(House house) {
        return new TownBook(house, true).facts();
    }

    private TownFacts facts() {
        List<PremisesBook> premises = new ArrayList<>();
        for (int i = 0; i < house.flats.size(); i++) {
            premises.add(flat(i));
        }
        if (house.nonResidential > 0) {
            premises.add(shop());
        }
        var rates = new TownRates(house, life);
        var book = new HouseBook(
                stated(),
                rates.services(),
                premises,
                accounts,
                new MeteringBook(TownMeters.of(house, life), List.of()),
                TownMoney.of(house, life),
                Carry.NONE,
                TownLaw.BOOK,
                TownLaw.WORKING_DAYS);
        return new TownFacts(book);
    }

    private io.saldo.kernel.account.House stated() {
        SortedMap<ServiceKind, Timeline<CommonResourcesMethod>> common = new TreeMap<>();
        if (life.isLively()) {
            common.put(ServiceKind.COMMON_COLD_WATER, Stated.always("common", CommonResourcesMethod.BY_METER));
        }
        return new io.saldo.kernel.account.House(
                new HouseId("house-" + house.number),
                "",
                "",
                ZoneId.of("Europe/Moscow"),
                Stated.always("management", ""),
                Stated.always("heating", new HeatingMode(HeatingPayment.IN_SEASON, 7)),
                Timeline.empty(),
                common,
                Timeline.empty());
    }

    private static Map<Resource, Timeline<MeterPossibility>> impossible() {
        Map<Resource, Timeline<MeterPossibility>> acts = new EnumMap<>(Resource.class);
        for (Resource resource : List.of(Resource.COLD_WATER, Resource.HOT_WATER, Resource.GAS)) {
            acts.put(resource, Stated.always("act:" + resource, MeterPossibility.IMPOSSIBLE));
        }
        return acts;
    }

    private static Timeline<ServiceAgreement> agreement(TownService service, Billing billing) {
        PartyId party = billing == Billing.OURS ? ORGANIZATION : OTHER;
        return Stated.always(
                "agreement:" + service.code() + ":" + billing,
                new ServiceAgreement(service.code(), party, party, party, billing));
    }

    private PremisesBook flat(int index) {
        Flat flat = house.flats.get(index);
        PremisesId id = new PremisesId(account(house.account(index)).value());
        SortedMap<AccountNumber, Timeline<AccountShare>> shares = new TreeMap<>();
        life.shares(index).forEach(share -> {
            AccountNumber account = share.account();
            shares.put(account, Stated.always("account:" + account, share));
            accounts.add(new AccountBook(
                    new PersonalAccount(account, AccountKind.MANAGER, Stated.ALWAYS), life.debtor(index, account)));
        });
        SortedMap<ServiceCode, Timeline<ServiceAgreement>> terms = new TreeMap<>();
        agreements.forEach((service, agreement) -> terms.put(service.code(), agreement));
        return new PremisesBook(
                new Premises(
                        id,
                        PremisesKind.RESIDENTIAL,
                        null,
                        area(flat.area, id),
                        Stated.always("residents:" + id, new Occupancy(flat.residents, 0, 1))),
                IMPOSSIBLE,
                terms,
                shares,
                new TreeMap<>(),
                house.gas ? GAS_STOVE : Timeline.empty(),
                Map.of(),
                absences(id, flat),
                ActBook.NONE);
    }

    private static Timeline<Quantity> area(long area, PremisesId id) {
        return Stated.always("area:" + id, new Quantity(area, 2, Unit.SQUARE_METRE));
    }

    private static Timeline<Absence> absences(PremisesId id, Flat flat) {
        if (flat.absentDays == 0) {
            return Timeline.empty();
        }
        LocalDate returned = Town.FIRST_DAY.plusDays(flat.absentDays);
        var absence = new Absence(
                flat.residents, LEFT, returned, returned, AbsenceGround.ORDINARY, new TextRef("application"));
        return Timeline.of(List.of(Stated.fact("absence:" + id, new DateRange(LEFT, returned.plusDays(1)), absence)));
    }

    /** All that is not residential, billed by its supplier: it takes part by its area and has no charge here. */
    private PremisesBook shop() {
        PremisesId id = new PremisesId("shop-" + house.number);
        SortedMap<ServiceCode, Timeline<ServiceAgreement>> terms = new TreeMap<>();
        terms.put(TownService.HEATING.code(), agreement(TownService.HEATING, Billing.ELSEWHERE));
        return new PremisesBook(
                new Premises(id, PremisesKind.NON_RESIDENTIAL, null, area(house.nonResidential, id), Timeline.empty()),
                Map.of(),
                terms,
                new TreeMap<>());
    }
}
