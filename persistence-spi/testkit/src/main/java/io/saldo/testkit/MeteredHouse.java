package io.saldo.testkit;

import io.saldo.billing.penalty.PenaltyRegime;
import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.service.Closed;
import io.saldo.billing.service.Register;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.billing.service.Stating;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.meter.MeterId;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A house as a host lives with it, through the services alone: upkeep at 20.00 roubles a m², cold water by a meter at
 * 40.00 roubles a m³ in the first of two flats, of 50 and 40 m². The meter is read on every 23rd, 5 m³ a month.
 */
final class MeteredHouse {
    static final BillingPeriod FIRST = BillingPeriod.of(2025, 1);
    static final AccountNumber METERED = new AccountNumber("2001");
    static final AccountNumber PLAIN = new AccountNumber("2002");
    private static final DateRange DAYS = DateRange.from(LocalDate.of(2024, 12, 1));
    private static final PartyId COMPANY = new PartyId("company");
    private static final ServiceCode UPKEEP = new ServiceCode("upkeep");
    private static final ServiceCode WATER = new ServiceCode("water");
    private static final MeterId METER = new MeterId("m-1");

    final HouseId id = new HouseId("h-year");
    final Register register;
    final SaldoBilling billing;
    private final TestClock clock;

    MeteredHouse(StoreUnderTest store) {
        var books = store.persistence().of("org");
        clock = store.clock();
        register = Register.of(books);
        billing = SaldoBilling.of(books, clock);
        clock.set(DAYS.from().atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** What a host's tables show of it before the first month. */
    BookBuilder picture() {
        BookBuilder rows = new BookBuilder()
                .house(id, ZoneOffset.UTC, DAYS)
                .party(COMPANY)
                .service(UPKEEP, ServiceKind.MAINTENANCE, "Содержание")
                .service(WATER, ServiceKind.COLD_WATER, "Холодная вода")
                .tariff(UPKEEP, DAYS, Quantity.parse("20.00", Unit.RUB.per(Unit.SQUARE_METRE)), "meeting")
                .tariff(WATER, DAYS, Quantity.parse("40.00", Unit.RUB.per(Unit.CUBIC_METRE)), "order");
        flat(rows, METERED, "50").agreement(premises(METERED), WATER, COMPANY, DAYS);
        flat(rows, PLAIN, "40");
        return rows.meter(METER, Resource.COLD_WATER, premises(METERED), DAYS)
                .as("reading--1")
                .reading(METER, FIRST.previous().first().withDayOfMonth(23), cubicMetres(10));
    }

    /** The same after a month of that number: its reading is among the rows. */
    BookBuilder picture(int month) {
        LocalDate day = month(month).first().withDayOfMonth(23);
        return picture().as("reading-" + month).reading(METER, day, shown(month));
    }

    private static BookBuilder flat(BookBuilder rows, AccountNumber number, String area) {
        var flat = premises(number);
        return rows.flat(flat)
                .as("area-" + number)
                .area(flat, DAYS, Quantity.parse(area, Unit.SQUARE_METRE))
                .residents(flat, DAYS, 1)
                .agreement(flat, UPKEEP, COMPANY, DAYS)
                .account(number, DAYS)
                .share(flat, number, DAYS)
                .penaltyRegime(number, PenaltyRegime.NONE);
    }

    private static PremisesId premises(AccountNumber number) {
        return new PremisesId(number.value());
    }

    private static Quantity cubicMetres(int value) {
        return Quantity.of(value, Unit.CUBIC_METRE);
    }

    static BillingPeriod month(int number) {
        return FIRST.plus(number);
    }

    Stating state(String key, BookBuilder rows) {
        return register.state(id, rows, new CommandKey("state", key)).orElseThrow();
    }

    /** The meter is read on the 23rd of a month of that number. */
    void read(int month) {
        LocalDate day = month(month).first().withDayOfMonth(23);
        clock.set(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
        state("reading-" + month, new BookBuilder().as("reading-" + month).reading(METER, day, shown(month)));
    }

    private static Quantity shown(int month) {
        return cubicMetres(15 + 5 * month);
    }

    /** It turns out that the meter showed less on the 23rd of a month. */
    void misread(int month, int less) {
        LocalDate day = month(month).first().withDayOfMonth(23);
        var value = cubicMetres(15 + 5 * month - less);
        state(
                "misread-" + month,
                new BookBuilder()
                        .as("misread-" + month)
                        .replacing("reading-" + month)
                        .reading(METER, day, value));
    }

    /** It turns out that the second flat has always been of another size. */
    void areaWas(String area) {
        state(
                "area",
                new BookBuilder()
                        .as("area-measured")
                        .replacing("area-" + PLAIN)
                        .area(premises(PLAIN), DAYS, Quantity.parse(area, Unit.SQUARE_METRE)));
    }

    void paid(int month, String roubles) {
        LocalDate day = month(month).first().withDayOfMonth(10);
        state(
                "paid-" + month,
                new BookBuilder().payment("paid-" + month, METERED, COMPANY, day, Kopecks.parse(roubles)));
    }

    /** Closes a month in the night after it. */
    Closed close(int month, String key) {
        clock.set(month(month).next().first().atTime(3, 0).toInstant(ZoneOffset.UTC));
        return billing.close(id, month(month), new CommandKey("close", key)).orElseThrow();
    }

    /** A month without anything late: the meter is read, the month closed. */
    HouseBill pass(int month) {
        read(month);
        close(month, "month-" + month);
        return billing.reprint(id, month(month)).orElseThrow();
    }
}
