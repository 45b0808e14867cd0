package io.saldo.testkit;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.billing.store.BillingStore;
import io.saldo.billing.tariff.Vat;
import io.saldo.kernel.account.AccountKind;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyRole;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.Zone;
import io.saldo.services.SaldoServices;
import io.saldo.services.account.Holder;
import io.saldo.services.account.OpenAccount;
import io.saldo.services.account.Part;
import io.saldo.services.agreement.ConnectService;
import io.saldo.services.agreement.Parties;
import io.saldo.services.command.OwedTo;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Stamp;
import io.saldo.services.house.AddHouse;
import io.saldo.services.house.BankAccount;
import io.saldo.services.house.DescribeParty;
import io.saldo.services.house.DescribeService;
import io.saldo.services.meter.InstallMeter;
import io.saldo.services.premises.AddPremises;
import io.saldo.services.premises.CountResidents;
import io.saldo.services.rate.Price;
import io.saldo.services.rate.SetTariff;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.money.MonetaryAmount;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.javamoney.moneta.Money;
import org.jspecify.annotations.Nullable;

/**
 * Two houses told by commands alone: upkeep at 20.00 roubles a m² and cold water at 40.00 roubles a m³ for flat 1 of 50
 * m² with a meter, account 1001; flat 2 of 40 m², account 1002; flat 3 without an account. The second house has one
 * flat.
 */
final class ServedHouse {
    static final String HOUSE = "h-1";
    static final String OTHER = "h-2";
    static final String COMPANY = "company";
    static final String UPKEEP = "upkeep";
    static final String WATER = "water";
    static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    static final BillingPeriod MONTH = BillingPeriod.of(2026, 9);
    static final OwedTo OWED = new OwedTo(UPKEEP, COMPANY, COMPANY);
    static final Validator VALIDATOR = validator(Locale.ENGLISH);

    final UnitOfWork<BillingStore> books;
    final SaldoServices services;
    final SaldoBilling billing;
    final TestClock clock;
    private final AtomicInteger keys = new AtomicInteger();

    ServedHouse(StoreUnderTest store) {
        clock = store.clock();
        books = store.persistence().of("org");
        services = SaldoServices.of(books, clock, VALIDATOR);
        billing = SaldoBilling.of(books, clock);
        clock.set(FIRST.minusMonths(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    static Validator validator(Locale language) {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.forLanguageTag("ru"), Locale.ENGLISH), language, false))
                .buildValidatorFactory()
                .getValidator();
    }

    static MonetaryAmount roubles(String amount) {
        return Money.of(new BigDecimal(amount), "RUB");
    }

    static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    /** The services over the same books, through a unit of work that does something of its own. */
    SaldoServices through(UnitOfWork<BillingStore> unit) {
        return SaldoServices.of(unit, clock, VALIDATOR);
    }

    Stamp stamp() {
        return new Stamp("k-" + keys.incrementAndGet(), "staff-7");
    }

    private static Recorded done(Outcome<Recorded> outcome) {
        return outcome.orElseThrow();
    }

    /** Tells both houses, bills September 2026, and comes to the middle of November. */
    ServedHouse begin() {
        tell();
        clock.set(MONTH.next().first().atTime(3, 0).toInstant(ZoneOffset.UTC));
        billing.close(new HouseId(HOUSE), MONTH, new CommandKey("close", "september"))
                .orElseThrow();
        clock.set(LocalDate.of(2026, 11, 15).atTime(12, 0).toInstant(ZoneOffset.UTC));
        return this;
    }

    private void tell() {
        var houses = services.houses();
        for (String house : new String[] {HOUSE, OTHER}) {
            done(houses.add(new AddHouse(
                    stamp(), house, "ул. Полевая, д. " + house, null, ZoneOffset.UTC, FIRST, "договор 1")));
        }
        done(houses.describe(party(null, COMPANY)));
        done(houses.define(new DescribeService(stamp(), null, UPKEEP, ServiceKind.MAINTENANCE, "Содержание")));
        done(houses.define(new DescribeService(stamp(), null, WATER, ServiceKind.COLD_WATER, "Холодная вода")));
        tariff(UPKEEP, "20.00");
        tariff(WATER, "40.00");
        flat(HOUSE, "1", "50");
        flat(HOUSE, "2", "40");
        flat(HOUSE, "3", "30");
        flat(OTHER, "1", "60");
        account("1", "1001");
        account("2", "1002");
        done(services.agreements().connect(connect("1", WATER)));
        done(services.meters()
                .install(new InstallMeter(
                        stamp(),
                        HOUSE,
                        "1",
                        "m-1",
                        Resource.COLD_WATER,
                        FIRST,
                        null,
                        null,
                        Map.of(Zone.WHOLE_DAY, number("100")))));
    }

    DescribeParty party(@Nullable String house, String code) {
        return party(house, code, "ООО «Уют»");
    }

    DescribeParty party(@Nullable String house, String code, String name) {
        return new DescribeParty(
                stamp(),
                house,
                code,
                PartyRole.MANAGER,
                name,
                "7707083893",
                "770701001",
                "+7 495 000-00-00",
                new BankAccount("40702810400000000001", "Банк", "044525225", "30101810400000000225"));
    }

    private void tariff(String service, String price) {
        done(services.rates()
                .set(new SetTariff(
                        stamp(),
                        null,
                        service,
                        Map.of(),
                        FIRST,
                        null,
                        new Price(number(price), null, Vat.INCLUDED),
                        "order 1")));
    }

    private void flat(String house, String flat, String area) {
        done(services.premises()
                .add(new AddPremises(stamp(), house, flat, PremisesKind.RESIDENTIAL, null, FIRST, number(area))));
        done(services.premises().count(new CountResidents(stamp(), house, flat, FIRST, null, 1, 0, 1)));
        done(services.agreements()
                .connect(new ConnectService(
                        stamp(),
                        house,
                        flat,
                        UPKEEP,
                        FIRST,
                        null,
                        new Parties(COMPANY, COMPANY, COMPANY),
                        Billing.OURS)));
    }

    ConnectService connect(String flat, String service) {
        return new ConnectService(
                stamp(), HOUSE, flat, service, FIRST, null, new Parties(COMPANY, COMPANY, COMPANY), Billing.OURS);
    }

    private void account(String flat, String number) {
        done(services.accounts().open(open(HOUSE, flat, number)));
    }

    OpenAccount open(String house, String flat, @Nullable String number) {
        return new OpenAccount(
                stamp(),
                house,
                flat,
                number,
                AccountKind.MANAGER,
                FIRST,
                new Part(1, 1),
                new Holder("d-" + house + "-" + flat, "Иванова Мария Петровна"));
    }
}
