package io.saldo.examples.cabinet.demo;

import io.saldo.billing.absence.Absence;
import io.saldo.billing.absence.AbsenceGround;
import io.saldo.billing.benefit.Benefit;
import io.saldo.billing.benefit.BenefitForm;
import io.saldo.billing.benefit.PersonId;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.quality.BreachTime;
import io.saldo.billing.rows.BookBuilder;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.BankDetails;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PartyRole;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPossibility;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A house of the demonstration: what it is, and what its meters showed month by month. Names and sums
 * are invented.
 */
final class DemoHouse {
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    static final BillingPeriod FIRST = BillingPeriod.of(2025, 9);
    static final PartyId MANAGER = new PartyId("uk");
    static final PartyId WASTE = new PartyId("eco");
    static final PartyId FUND = new PartyId("fund");
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final DateRange ALWAYS = DateRange.from(SINCE);
    private static final DateRange BEFORE = new DateRange(SINCE, LocalDate.of(2026, 7, 1));
    private static final DateRange AFTER = DateRange.from(LocalDate.of(2026, 7, 1));
    private static final Unit RUB_M2 = Unit.RUB.per(Unit.SQUARE_METRE);
    private static final Unit RUB_M3 = Unit.RUB.per(Unit.CUBIC_METRE);

    /** A service as the demonstration tells it: its prices before and after July 2026. */
    private record Told(ServiceCode code, ServiceKind kind, String name, Unit unit, String before, String after) {}

    /** Paid services: agreed on, and costing nothing until one is ordered. */
    static final ServiceCode PAID = new ServiceCode("paid");

    private static final LocalDate PAID_SINCE = LocalDate.of(2026, 11, 1);

    private final HouseId id;
    private final String address;
    private final boolean houseMeters;
    private final List<DemoFlat> flats;
    private final Map<ServiceCode, Told> services = new LinkedHashMap<>();

    private DemoHouse(String id, String address, boolean houseMeters, List<DemoFlat> flats) {
        this.id = new HouseId(id);
        this.address = address;
        this.houseMeters = houseMeters;
        this.flats = flats;
        told("upkeep", ServiceKind.MAINTENANCE, "Содержание жилого помещения", RUB_M2, "31.40", "34.20");
        told("cold", ServiceKind.COLD_WATER, "Холодная вода", RUB_M3, "58.40", "63.11");
        told("hot", ServiceKind.HOT_WATER, "Горячая вода", RUB_M3, "198.60", "214.75");
        told("sewage", ServiceKind.SEWAGE, "Водоотведение", RUB_M3, "48.20", "52.74");
        told("power", ServiceKind.ELECTRICITY, "Электроэнергия", Unit.RUB.per(Unit.KILOWATT_HOUR), "5.14", "5.54");
        told("heat", ServiceKind.HEATING, "Отопление", Unit.RUB.per(Unit.GIGACALORIE), "2105.40", "2288.38");
        if (houseMeters) {
            told(
                    "lobby-cold",
                    ServiceKind.COMMON_COLD_WATER,
                    "Холодная вода на общее имущество",
                    RUB_M3,
                    "58.40",
                    "63.11");
            told(
                    "lobby-power",
                    ServiceKind.COMMON_ELECTRICITY,
                    "Электроэнергия на общее имущество",
                    Unit.RUB.per(Unit.KILOWATT_HOUR),
                    "5.14",
                    "5.54");
        }
        told("waste", ServiceKind.WASTE, "Обращение с ТКО (вывоз мусора)", RUB_M3, "560.50", "601.30");
        told("paid", ServiceKind.FIXED_FEE, "Платные услуги", Unit.RUB.per(Unit.PREMISES), "0", "0");
        told("repair", ServiceKind.CAPITAL_REPAIR, "Взнос на капитальный ремонт", RUB_M2, "13.10", "14.54");
    }

    private void told(String code, ServiceKind kind, String name, Unit unit, String before, String after) {
        var service = new ServiceCode(code);
        services.put(service, new Told(service, kind, name, unit, before, after));
    }

    static List<DemoHouse> all() {
        return List.of(
                new DemoHouse(
                        "mira-8",
                        "г. Пример, ул. Мира, д. 8",
                        true,
                        List.of(
                                new DemoFlat("1", "1001", "Белова Нина Сергеевна", "54.3", 2, true),
                                new DemoFlat("2", "1002", "Громов Пётр Андреевич", "38.1", 1, false),
                                new DemoFlat("3", "1003", "Иванова Мария Петровна", "51.7", 2, true),
                                new DemoFlat("4", "1004", "Зуева Лидия Ивановна", "61.9", 3, true),
                                new DemoFlat("5", "1005", "Петров Олег Николаевич", "44.0", 2, true),
                                new DemoFlat("6", "1006", "Котова Анна Львовна", "38.4", 1, true),
                                new DemoFlat("7", "1007", "Лаптев Игорь Юрьевич", "54.1", 4, true),
                                new DemoFlat("8", "1008", "Зайцева Раиса Олеговна", "62.3", 3, true))),
                new DemoHouse(
                        "sad-5",
                        "г. Пример, ул. Садовая, д. 5",
                        false,
                        List.of(
                                new DemoFlat("1", "3101", "Орлов Денис Павлович", "47.2", 2, true),
                                new DemoFlat("2", "3102", "Рыбина Вера Ильинична", "33.6", 1, true),
                                new DemoFlat("3", "3103", "Соколов Фёдор Ильич", "58.8", 3, false),
                                new DemoFlat("4", "3104", "Иванова Мария Петровна", "42.5", 1, true))));
    }

    HouseId id() {
        return id;
    }

    String address() {
        return address;
    }

    List<DemoFlat> flats() {
        return flats;
    }

    static Map<PartyId, Party> parties() {
        Map<PartyId, Party> parties = new LinkedHashMap<>();
        for (Party each : List.of(
                party(MANAGER, PartyRole.MANAGER, "ООО «УК «Мира»", "6684000018", "40702810138250123017"),
                party(WASTE, PartyRole.REGIONAL_OPERATOR, "ООО «Эко-Пример»", "6684000030", "40702810438250123018"),
                party(
                        FUND,
                        PartyRole.CAPITAL_REPAIR_FUND,
                        "Фонд капитального ремонта",
                        "6684000047",
                        "40603810738250123019"))) {
            parties.put(each.id(), each);
        }
        return parties;
    }

    private static Party party(PartyId id, PartyRole role, String name, String inn, String account) {
        var bank = new BankDetails(account, "ПАО «Пример Банк»", "044525225", "30101810400000000225");
        var told = Fact.of(new FactId("bank:" + id), ALWAYS, Known.BEGINNING, bank);
        return new Party(id, role, name, inn, "668401001", "тел. (3439) 00-00-01", Timeline.of(List.of(told)));
    }

    List<io.saldo.kernel.account.Service> services() {
        return services.values().stream()
                .map(each -> new io.saldo.kernel.account.Service(each.code(), each.kind(), each.name()))
                .toList();
    }

    private static PartyId payee(ServiceKind kind) {
        return switch (kind) {
            case WASTE -> WASTE;
            case CAPITAL_REPAIR -> FUND;
            default -> MANAGER;
        };
    }

    /** All that was known before the first month. */
    BookBuilder beginning() {
        var book = new BookBuilder();
        book.house(id, address, "", ZONE, ALWAYS)
                .opened(FIRST.first())
                .heating(ALWAYS, new HeatingMode(HeatingPayment.IN_SEASON, 8))
                .heatingSeason(new DateRange(LocalDate.of(2025, 9, 20), LocalDate.of(2026, 5, 8)), "постановление № 81")
                .heatingSeason(DateRange.from(LocalDate.of(2026, 9, 18)), "постановление № 94");
        parties().values().forEach(book::party);
        services.values().forEach(each -> service(book, each));
        if (houseMeters) {
            book.commonResource(ServiceKind.COMMON_COLD_WATER, ALWAYS, CommonResourcesMethod.BY_METER)
                    .commonResource(ServiceKind.COMMON_ELECTRICITY, ALWAYS, CommonResourcesMethod.BY_METER)
                    .commonMeter(new MeterId("ОДПУ-ХВ"), Resource.COLD_WATER, CommonRole.ADDED, ALWAYS)
                    .commonMeter(new MeterId("ОДПУ-ЭЛ"), Resource.ELECTRICITY, CommonRole.ADDED, ALWAYS)
                    .commonMeter(new MeterId("ОДПУ-Т"), Resource.HEAT, CommonRole.ADDED, ALWAYS);
        }
        norm(book, "cold", "4.05", 1, Unit.CUBIC_METRE.per(Unit.PERSON));
        norm(book, "hot", "3.01", 1, Unit.CUBIC_METRE.per(Unit.PERSON));
        norm(book, "power", "98", 1, Unit.KILOWATT_HOUR.per(Unit.PERSON));
        norm(book, "heat", "0.0224", 1, Unit.GIGACALORIE.per(Unit.SQUARE_METRE));
        norm(book, "waste", "1.9", 12, Unit.CUBIC_METRE.per(Unit.PERSON));
        flats.forEach(each -> flat(book, each));
        readings(book, LocalDate.of(2025, 8, 23), 0, null);
        return book;
    }

    private static void service(BookBuilder book, Told each) {
        book.service(each.code(), each.kind(), each.name())
                .tariff(each.code(), BEFORE, Quantity.parse(each.before(), each.unit()), "комитет по ценам, № 41/25")
                .tariff(each.code(), AFTER, Quantity.parse(each.after(), each.unit()), "комитет по ценам, № 41/26");
    }

    private static void norm(BookBuilder book, String service, String value, int months, Unit unit) {
        book.norm(
                new ServiceCode(service),
                ALWAYS,
                new Norm(Quantity.parse(value, unit), months, "региональный норматив"));
    }

    private void flat(BookBuilder book, DemoFlat each) {
        var flat = new PremisesId(each.number());
        var account = new AccountNumber(each.account());
        book.flat(flat)
                .area(flat, ALWAYS, Quantity.parse(each.area(), Unit.SQUARE_METRE))
                .residents(flat, ALWAYS, each.residents())
                .account(account, ALWAYS)
                .debtor(account, ALWAYS, new DebtorId(each.debtor()))
                .share(flat, account, ALWAYS);
        for (Told service : services.values()) {
            PartyId payee = payee(service.kind());
            DateRange days = service.code().equals(PAID) ? DateRange.from(PAID_SINCE) : ALWAYS;
            book.agreement(flat, days, new ServiceAgreement(service.code(), payee, payee, payee, Billing.OURS));
        }
        for (Resource resource : List.of(Resource.COLD_WATER, Resource.HOT_WATER, Resource.ELECTRICITY)) {
            String meter = meter(each, resource);
            if (meter == null) {
                book.meterPossibility(flat, resource, ALWAYS, MeterPossibility.POSSIBLE);
            } else {
                boolean soon = each.account().equals("1003") && resource == Resource.HOT_WATER;
                LocalDate until = soon ? LocalDate.of(2027, 1, 13) : LocalDate.of(2030, 4, 1);
                book.meter(new MeterId(meter), resource, flat, ALWAYS)
                        .verification(new MeterId(meter), new DateRange(SINCE, until), "свидетельство о поверке");
            }
        }
    }

    private static @Nullable String meter(DemoFlat flat, Resource resource) {
        return switch (resource) {
            case COLD_WATER -> flat.metered() ? "ХВ-" + flat.account() : null;
            case HOT_WATER -> flat.metered() ? "ГВ-" + flat.account() : null;
            default -> "ЭЛ-" + flat.account();
        };
    }

    /** What the house told in a month: readings, and what happened. */
    BookBuilder month(BillingPeriod month, LocalDate day) {
        var book = new BookBuilder();
        int number = month.monthsSince(FIRST) + 1;
        // 1003 forgot June: July settles it
        readings(book, day, number, month.equals(BillingPeriod.of(2026, 6)) ? "1003" : null);
        return book;
    }

    /** Readings of the n-th month: each the one before and what the month used, in thousandths. */
    private void readings(BookBuilder book, LocalDate day, int month, @Nullable String silent) {
        List<Long> cold = new ArrayList<>();
        List<Long> power = new ArrayList<>();
        for (DemoFlat each : flats) {
            long coldNow = 120_000 + sum(each, month, 1_450, 97);
            long hotNow = 80_000 + sum(each, month, 1_050, 61);
            long powerNow = 14_200_000L + sum(each, month, 52_000, 3_100) / 1_000 * 1_000;
            if (each.metered() && !each.account().equals(silent)) {
                reading(book, "ХВ-" + each.account(), day, coldNow, Unit.CUBIC_METRE);
                reading(book, "ГВ-" + each.account(), day, hotNow, Unit.CUBIC_METRE);
            }
            reading(book, "ЭЛ-" + each.account(), day, powerNow, Unit.KILOWATT_HOUR);
            cold.add(each.metered() ? coldNow : 120_000 + 4_050L * each.residents() * month);
            power.add(powerNow);
        }
        if (houseMeters) {
            long coldNow = cold.stream().mapToLong(Long::longValue).sum() + 2_900L * month;
            long powerNow = power.stream().mapToLong(Long::longValue).sum() + 213_000L * month;
            reading(book, "ОДПУ-ХВ", day, coldNow, Unit.CUBIC_METRE);
            reading(book, "ОДПУ-ЭЛ", day, powerNow, Unit.KILOWATT_HOUR);
            reading(book, "ОДПУ-Т", day, 1_000_000 + heat(month), Unit.GIGACALORIE);
        }
    }

    /** What a flat used by the end of the n-th month: more people more, every month a little otherwise. */
    private static long sum(DemoFlat flat, int months, long each, long wave) {
        long sum = 0;
        int own = Integer.parseInt(flat.number());
        for (int i = 1; i <= months; i++) {
            sum += each * flat.residents() + (own * 7L + i * 5L) % 11 * wave - wave * 5;
        }
        return sum;
    }

    /** Heat of the house by the end of the n-th month: none in summer, most in January. */
    private static long heat(int months) {
        long[] year = {2_100, 7_900, 10_400, 12_800, 14_300, 13_100, 11_200, 6_300, 1_200, 0, 0, 0};
        long sum = 0;
        for (int i = 0; i < months; i++) {
            sum += year[i % 12] + (i >= 12 ? 700 : 0);
        }
        return sum;
    }

    private static void reading(BookBuilder book, String meter, LocalDate day, long thousandths, Unit unit) {
        int scale = unit.equals(Unit.KILOWATT_HOUR) ? 0 : 3;
        long value = scale == 0 ? thousandths / 1_000 : thousandths;
        book.reading(new MeterId(meter), day, new Quantity(value, scale, unit));
    }

    /** What staff told in the days after a month. */
    BookBuilder events(BillingPeriod month) {
        var book = new BookBuilder();
        if (!houseMeters) {
            return book;
        }
        if (month.equals(FIRST)) {
            book.benefit(
                    DateRange.from(LocalDate.of(2025, 9, 1)),
                    new Benefit(
                            new PersonId("p-1"),
                            new AccountNumber("1003"),
                            new ServiceCode("upkeep"),
                            Quantity.parse("0.5", Unit.ONE),
                            null,
                            BenefitForm.DISCOUNT,
                            new TextRef("veteran"),
                            new TextRef("veteran-card")));
        }
        if (month.equals(BillingPeriod.of(2026, 10))) {
            book.breach(
                            new ServiceCode("cold"),
                            Breach.ofHouse(
                                    BreachKind.COLD_WATER_OFF,
                                    new BreachTime(
                                            LocalDateTime.of(2026, 10, 6, 6, 0),
                                            LocalDateTime.of(2026, 10, 7, 12, 0),
                                            null),
                                    null,
                                    new TextRef("act-17")))
                    .absence(
                            new PremisesId("2"),
                            new Absence(
                                    1,
                                    LocalDate.of(2026, 9, 3),
                                    LocalDate.of(2026, 9, 24),
                                    LocalDate.of(2026, 10, 12),
                                    AbsenceGround.ORDINARY,
                                    new TextRef("absence-2")));
        }
        return book;
    }

    static Map<TextRef, String> texts() {
        return Map.of(
                new TextRef("veteran"), "ветеран труда",
                new TextRef("veteran-card"), "удостоверение, выписка № 14",
                new TextRef("act-17"), "акт № 17 об отключении холодной воды",
                new TextRef("absence-2"), "заявление № 31, справка из санатория");
    }
}
