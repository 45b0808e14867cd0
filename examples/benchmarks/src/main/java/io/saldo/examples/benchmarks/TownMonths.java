package io.saldo.examples.benchmarks;

import io.saldo.billing.absence.Absence;
import io.saldo.billing.absence.AbsenceGround;
import io.saldo.billing.charge.AccountDivision;
import io.saldo.billing.charge.HouseTerms;
import io.saldo.billing.charge.PremisesActs;
import io.saldo.billing.charge.PremisesEvents;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceTerms;
import io.saldo.billing.month.Inherited;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.penalty.PenaltyPolicy;
import io.saldo.billing.penalty.PenaltyTerms;
import io.saldo.billing.recalculation.Reopening;
import io.saldo.billing.run.HouseMonth;
import io.saldo.examples.benchmarks.Town.Flat;
import io.saldo.examples.benchmarks.Town.House;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.meter.MeterPossibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A house of the town as the facts of its month: what a host would have resolved before it bills. */
final class TownMonths {
    static final BillingPeriod PERIOD = BillingPeriod.containing(Town.FIRST_DAY);
    static final PartyId ORGANIZATION = new PartyId("uk");

    private static final PartyId OTHER = new PartyId("other");
    private static final DateRange ALWAYS = DateRange.from(LocalDate.of(2020, 1, 1));
    private static final LocalDate LEFT = Town.FIRST_DAY.minusDays(1);
    private static final Spans<Attributes> GAS_STOVE =
            Spans.of(ALWAYS, Attributes.of(Attribute.STOVE, "GAS"), new FactId("stove"));
    private static final Map<Resource, Spans<MeterPossibility>> IMPOSSIBLE = impossible();
    private static final PenaltyTerms PENALTIES =
            new PenaltyTerms(PenaltyPolicy.DEFAULT.with(PenaltyPolicy.Rounding.PER_SEGMENT), new TreeMap<>());
    private static final HouseTerms TERMS = new HouseTerms(
            TownLaw.BOOK,
            Spans.of(ALWAYS, new HeatingMode(HeatingPayment.IN_SEASON, 7), new FactId("heating")),
            true,
            new TreeMap<>(),
            Spans.none(),
            List.of(),
            new TreeMap<>());

    private final House house;
    private final Map<TownService, Spans<ServiceAgreement>> agreements = new EnumMap<>(TownService.class);

    private TownMonths(House house) {
        this.house = house;
        for (TownService service : TownService.values()) {
            if (service != TownService.GAS || house.gas) {
                agreements.put(service, agreement(service, Billing.OURS));
            }
        }
    }

    /** The number of an account as the town prints it, with zeros before so that the order of text is that of numbers. */
    static AccountNumber account(int number) {
        return new AccountNumber(String.format(Locale.ROOT, "%07d", number));
    }

    /** The facts of the month of a house. */
    static HouseMonth of(House house) {
        var months = new TownMonths(house);
        List<PremisesMonth> premises = new ArrayList<>();
        for (int i = 0; i < house.flats.size(); i++) {
            premises.add(months.flat(i));
        }
        if (house.nonResidential > 0) {
            premises.add(months.shop());
        }
        return new HouseMonth(
                new MonthFacts(
                        new HouseId("house-" + house.number),
                        PERIOD,
                        TERMS,
                        new TownRates(house).services(),
                        premises,
                        List.of(TownMeters.ofHeat(house)),
                        Inherited.NOTHING,
                        List.of(),
                        List.of()),
                Reopening.NOTHING,
                TownMoney.of(house),
                new TreeMap<>(),
                TownLaw.WORKING_DAYS,
                PENALTIES);
    }

    private static Map<Resource, Spans<MeterPossibility>> impossible() {
        Map<Resource, Spans<MeterPossibility>> acts = new EnumMap<>(Resource.class);
        for (Resource resource : List.of(Resource.COLD_WATER, Resource.HOT_WATER, Resource.GAS)) {
            acts.put(resource, Spans.of(ALWAYS, MeterPossibility.IMPOSSIBLE, new FactId("act:" + resource)));
        }
        return acts;
    }

    private static Spans<ServiceAgreement> agreement(TownService service, Billing billing) {
        PartyId party = billing == Billing.OURS ? ORGANIZATION : OTHER;
        return Spans.of(
                ALWAYS,
                new ServiceAgreement(service.code(), party, party, party, billing),
                new FactId("agreement:" + service.code() + ":" + billing));
    }

    private PremisesMonth flat(int index) {
        Flat flat = house.flats.get(index);
        AccountNumber account = account(house.account(index));
        PremisesId id = new PremisesId(account.value());
        Spans<AccountDivision> division =
                Spans.of(ALWAYS, AccountDivision.whole(account), new FactId("account:" + account));
        SortedMap<ServiceCode, ServiceTerms> terms = new TreeMap<>();
        agreements.forEach((service, agreement) -> terms.put(service.code(), new ServiceTerms(agreement, division)));
        return new PremisesMonth(
                id,
                PremisesKind.RESIDENTIAL,
                area(flat.area, id),
                Spans.of(ALWAYS, new Occupancy(flat.residents, 0, 1), new FactId("residents:" + id)),
                TownMeters.ofFlat(id, flat),
                IMPOSSIBLE,
                terms,
                house.gas ? GAS_STOVE : Spans.none(),
                new PremisesEvents(Map.of(), absences(id, flat), PremisesActs.NONE));
    }

    private static Spans<Quantity> area(long area, PremisesId id) {
        return Spans.of(ALWAYS, new Quantity(area, 2, Unit.SQUARE_METRE), new FactId("area:" + id));
    }

    private static List<Span<Absence>> absences(PremisesId id, Flat flat) {
        if (flat.absentDays == 0) {
            return List.of();
        }
        LocalDate returned = Town.FIRST_DAY.plusDays(flat.absentDays);
        var absence = new Absence(flat.residents, LEFT, returned, returned, AbsenceGround.ORDINARY, "application");
        return List.of(new Span<>(new DateRange(LEFT, returned.plusDays(1)), absence, new FactId("absence:" + id)));
    }

    /** All that is not residential, billed by its supplier: it takes part by its area and has no charge here. */
    private PremisesMonth shop() {
        PremisesId id = new PremisesId("shop-" + house.number);
        SortedMap<ServiceCode, ServiceTerms> terms = new TreeMap<>();
        terms.put(
                TownService.HEATING.code(),
                new ServiceTerms(agreement(TownService.HEATING, Billing.ELSEWHERE), Spans.none()));
        return new PremisesMonth(
                id,
                PremisesKind.NON_RESIDENTIAL,
                area(house.nonResidential, id),
                Spans.none(),
                List.of(),
                Map.of(),
                terms,
                Spans.none(),
                PremisesEvents.NONE);
    }
}
