package io.saldo.testkit;

import static io.saldo.testkit.ServedHouse.COMPANY;
import static io.saldo.testkit.ServedHouse.UPKEEP;
import static io.saldo.testkit.ServedHouse.WATER;
import static io.saldo.testkit.ServedHouse.number;
import static io.saldo.testkit.ServedHouse.roubles;

import io.saldo.billing.allocation.ClaimForm;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.tariff.Vat;
import io.saldo.kernel.account.AccountKind;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.AverageCause;
import io.saldo.services.account.ChangeHolder;
import io.saldo.services.account.Holder;
import io.saldo.services.account.OpenAccount;
import io.saldo.services.account.Part;
import io.saldo.services.agreement.ConnectService;
import io.saldo.services.agreement.Parties;
import io.saldo.services.command.Recorded;
import io.saldo.services.house.AddHouse;
import io.saldo.services.house.DescribeService;
import io.saldo.services.meter.InstallMeter;
import io.saldo.services.meter.SubmitReading;
import io.saldo.services.premises.AddPremises;
import io.saldo.services.premises.CountResidents;
import io.saldo.services.rate.Price;
import io.saldo.services.rate.SetNorm;
import io.saldo.services.rate.SetTariff;
import io.saldo.services.takeover.OldRow;
import io.saldo.services.takeover.TakeOverHouse;
import io.saldo.services.takeover.TakeoverReport;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A house that another system billed up to December 2025: five flats of 50 m² with accounts 1 to 5, upkeep at 20.00
 * roubles a m² and cold water at 40.00 roubles a m³ by meters in flats 1, 4 and 5, last read in October 2025 after half
 * a year of 5 m³ a month. Account 2 has money, a former owner of account 3 has a debt under a court order.
 */
final class OldSystem {
    static final String HOUSE = "h-old";
    static final String LIFT = "lift";
    static final YearMonth FIRST = YearMonth.of(2026, 1);
    static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    static final YearMonth DECEMBER = YearMonth.of(2025, 12);
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);
    private static final LocalDate READ = LocalDate.of(2025, 10, 24);

    final ServedHouse books;

    OldSystem(StoreUnderTest store) {
        books = new ServedHouse(store);
        clock(LocalDate.of(2026, 1, 2));
        house();
        for (int flat = 1; flat <= 5; flat++) {
            flat(String.valueOf(flat));
        }
        meter("1", "70");
        meter("4", "20");
        meter("5", "500");
        done(books.services
                .accounts()
                .pass(new ChangeHolder(
                        books.stamp(), "3", LocalDate.of(2025, 7, 1), new Holder("d-new", "Новый Собственник"))));
    }

    void clock(LocalDate day) {
        books.clock.set(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    private static Recorded done(Outcome<Recorded> outcome) {
        return outcome.orElseThrow();
    }

    private void house() {
        var houses = books.services.houses();
        done(houses.add(new AddHouse(
                books.stamp(), HOUSE, "ул. Ягодная, д. 49", null, ZoneOffset.UTC, FIRST.atDay(1), "договор 7")));
        done(houses.describe(books.party(null, COMPANY)));
        done(houses.define(new DescribeService(books.stamp(), null, UPKEEP, ServiceKind.MAINTENANCE, "Содержание")));
        done(houses.define(new DescribeService(books.stamp(), null, WATER, ServiceKind.COLD_WATER, "Холодная вода")));
        done(houses.define(new DescribeService(books.stamp(), null, LIFT, ServiceKind.MAINTENANCE, "Лифт")));
        tariff(UPKEEP, "20.00");
        tariff(WATER, "40.00");
        done(books.services
                .rates()
                .set(new SetNorm(
                        books.stamp(), null, WATER, Map.of(), LONG_AGO, null, number("4"), "M3/PERSON", "приказ 2")));
    }

    private void tariff(String service, String price) {
        done(books.services
                .rates()
                .set(new SetTariff(
                        books.stamp(),
                        null,
                        service,
                        Map.of(),
                        LONG_AGO,
                        null,
                        new Price(number(price), null, Vat.INCLUDED),
                        "приказ 1")));
    }

    private void flat(String flat) {
        var premises = books.services.premises();
        done(premises.add(
                new AddPremises(books.stamp(), HOUSE, flat, PremisesKind.RESIDENTIAL, null, LONG_AGO, number("50"))));
        done(premises.count(new CountResidents(books.stamp(), HOUSE, flat, LONG_AGO, null, 1, 0, 1)));
        connect(flat, UPKEEP);
        done(books.services
                .accounts()
                .open(new OpenAccount(
                        books.stamp(),
                        HOUSE,
                        flat,
                        flat,
                        AccountKind.MANAGER,
                        LONG_AGO,
                        new Part(1, 1),
                        new Holder("d-" + flat, "Собственник Прежний"))));
    }

    private void connect(String flat, String service) {
        done(books.services
                .agreements()
                .connect(new ConnectService(
                        books.stamp(),
                        HOUSE,
                        flat,
                        service,
                        LONG_AGO,
                        null,
                        new Parties(COMPANY, COMPANY, COMPANY),
                        Billing.OURS)));
    }

    private void meter(String flat, String reading) {
        connect(flat, WATER);
        done(books.services
                .meters()
                .install(new InstallMeter(
                        books.stamp(),
                        HOUSE,
                        flat,
                        "m-" + flat,
                        Resource.COLD_WATER,
                        LocalDate.of(2025, 4, 24),
                        null,
                        null,
                        Map.of(Zone.WHOLE_DAY, number(reading)))));
    }

    void read(String flat, LocalDate day, String value) {
        done(books.services
                .meters()
                .submit(new SubmitReading(
                        books.stamp(), HOUSE, "m-" + flat, Zone.WHOLE_DAY, day, number(value), true)));
    }

    TakeoverReport take(List<OldRow> rows) {
        return books.services
                .takeover()
                .take(new TakeOverHouse(books.stamp(), HOUSE, FIRST, rows))
                .orElseThrow();
    }

    /** All that is right; of flat 5 nobody says what was billed for November and December. */
    static List<OldRow> rows() {
        List<OldRow> rows = new ArrayList<>(List.of(
                new OldRow.LastReading("m-1", Zone.WHOLE_DAY, READ, number("100")),
                new OldRow.LastReading("m-4", Zone.WHOLE_DAY, READ, number("50")),
                new OldRow.LastReading("m-5", Zone.WHOLE_DAY, READ, number("530")),
                new OldRow.OldClaim("3", "2-77/2025", ClaimForm.COURT_ORDER, READ, null, Set.of("B-1"), List.of()),
                debt("B-1", "3", "d-3", "1200.00"),
                new OldRow.Balance(
                        null,
                        "2",
                        new OldRow.Owed(null, null, COMPANY),
                        DECEMBER,
                        DebtKind.PRINCIPAL,
                        null,
                        null,
                        roubles("-500.00"))));
        for (String flat : List.of("1", "4")) {
            rows.addAll(averaged(flat));
        }
        return rows;
    }

    /** Two months of 5 m³ by the average. */
    static List<OldRow> averaged(String flat) {
        return List.of(
                new OldRow.BilledVolume("m-" + flat, Zone.WHOLE_DAY, NOVEMBER, number("5"), false),
                new OldRow.BilledVolume("m-" + flat, Zone.WHOLE_DAY, DECEMBER, number("5"), false),
                new OldRow.Averaged("m-" + flat, AverageCause.NO_READING, 2));
    }

    static OldRow.Balance debt(@Nullable String name, String account, @Nullable String debtor, String amount) {
        return new OldRow.Balance(
                name,
                account,
                new OldRow.Owed(UPKEEP, null, COMPANY),
                YearMonth.of(2025, 3),
                DebtKind.PRINCIPAL,
                debtor,
                null,
                roubles(amount));
    }

    /** What the system before posted for January, which it billed beside us. */
    static OldRow line(
            String account,
            String service,
            String amount,
            @Nullable String volume,
            @Nullable String tariff,
            @Nullable VolumeMethod method) {
        return new OldRow.PostedLine(
                account,
                service,
                FIRST,
                null,
                LineKind.BASE,
                roubles(amount),
                volume == null ? null : number(volume),
                tariff == null ? null : number(tariff),
                method);
    }
}
