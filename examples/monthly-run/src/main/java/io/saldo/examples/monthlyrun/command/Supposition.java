package io.saldo.examples.monthlyrun.command;

import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.comparison.WhatIf;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.derivation.NumberText;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.error.SaldoException;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is supposed, as the options of the command line say it. What cannot be read, or names what the account does not
 * have, is refused with a remedy.
 */
final class Supposition {
    private static final Pattern PEOPLE = Pattern.compile("(?:(.+)=)?(\\d{1,3})");
    private static final Pattern READING =
            Pattern.compile("(.+?)(?:/([A-Za-z_]+))?=([0-9.,]+)(?:@(\\d{4}-\\d\\d-\\d\\d))?");
    private static final Pattern TARIFF = Pattern.compile("(.+)=([0-9.,]{1,20})");

    private final AccountNumber account;
    private final Texts texts;

    Supposition(AccountNumber account, Texts texts) {
        this.account = account;
        this.texts = texts;
    }

    /** {@code 3}, or {@code 5=3} where the account has several premises. */
    HouseMonth people(HouseMonth month, String text) {
        Matcher said = read(PEOPLE, text, "cli.whatIfPeople");
        List<PremisesMonth> own = premises(month);
        String named = said.group(1);
        List<PremisesMonth> meant = own.stream()
                .filter(each -> named == null || each.id().value().equals(named))
                .toList();
        if (meant.size() != 1) {
            throw refused("cli.whatIfPremises", text, names(own.stream().map(PremisesMonth::id)));
        }
        PremisesMonth premises = meant.get(0);
        int owners = premises.occupancy().list().stream()
                .mapToInt(span -> span.value().owners())
                .max()
                .orElse(1);
        return WhatIf.people(month, premises.id(), new Occupancy(Integer.parseInt(said.group(2)), 0, owners));
    }

    private List<PremisesMonth> premises(HouseMonth month) {
        return month.facts().premises().stream()
                .filter(each -> each.terms().values().stream().anyMatch(terms -> terms.isShared(account)))
                .toList();
    }

    private static String names(Stream<PremisesId> premises) {
        return premises.map(PremisesId::value).sorted().collect(Collectors.joining(", "));
    }

    /** {@code ХВ-101=430,5@2026-10-24}, {@code Э-5/DAY=1200}. */
    HouseMonth reading(HouseMonth month, String text) {
        Matcher said = read(READING, text, "cli.whatIfReading");
        List<MeterMonth> registers =
                premises(month).stream().flatMap(each -> each.meters().stream()).toList();
        Zone zone = said.group(2) == null ? Zone.WHOLE_DAY : zone(said.group(2), text);
        MeterMonth register = registers.stream()
                .filter(each -> each.meter().id().value().equals(said.group(1)) && each.zone() == zone)
                .findFirst()
                .orElseThrow(() -> refused(
                        "cli.whatIfMeter",
                        text,
                        registers.stream().map(Supposition::name).sorted().collect(Collectors.joining(", "))));
        LocalDate day = said.group(4) == null ? lastRead(register) : day(said.group(4), text);
        if (!register.period().contains(day)) {
            throw refused("cli.whatIfReading", text);
        }
        Quantity value = quantity(said.group(3), register.meter().resource().unit(), text);
        Optional<DatedReading> before = register.readings().stream()
                .filter(each -> each.day().isBefore(day))
                .max(Comparator.comparing(DatedReading::day));
        if (before.filter(each -> each.value().exact().compareTo(value.exact()) > 0)
                .isPresent()) {
            throw refused(
                    "cli.whatIfLower",
                    text,
                    new NumberText(texts).number(before.get().value().exact()));
        }
        return WhatIf.reading(month, register.meter().id(), zone, day, value);
    }

    private static String name(MeterMonth register) {
        String meter = register.meter().id().value();
        return register.zone() == Zone.WHOLE_DAY ? meter : meter + "/" + register.zone();
    }

    private static LocalDate lastRead(MeterMonth register) {
        return register.readings().stream()
                .map(DatedReading::day)
                .filter(register.period()::contains)
                .max(Comparator.naturalOrder())
                .orElse(register.period().last());
    }

    private Zone zone(String name, String text) {
        return Stream.of(Zone.values())
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> refused("cli.whatIfReading", text));
    }

    private LocalDate day(String day, String text) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw refused("cli.whatIfReading", text);
        }
    }

    /** {@code cold-water=50}: one price for the whole month, for the unit and with the tax that the service has now. */
    HouseMonth tariff(HouseMonth month, String text) {
        Matcher said = read(TARIFF, text, "cli.whatIfTariff");
        ServiceMonth service = month.facts().services().stream()
                .filter(each -> each.service().code().value().equals(said.group(1)))
                .findFirst()
                .orElseThrow(() -> refused(
                        "cli.whatIfService",
                        text,
                        month.facts().services().stream()
                                .map(each -> each.service().code().value())
                                .collect(Collectors.joining(", "))));
        ServiceCode code = service.service().code();
        List<Tariff> now = service.tariff().rows().stream()
                .flatMap(row -> row.spans().list().stream())
                .map(span -> span.value())
                .toList();
        Unit unit = now.isEmpty()
                ? Unit.RUB.per(service.service().kind().units().get(0))
                : now.get(0).price().unit();
        Quantity price = quantity(said.group(2), unit, text);
        Tariff tariff = now.isEmpty()
                ? new Tariff(price, "")
                : new Tariff(price, null, now.get(0).vat(), now.get(0).source());
        return WhatIf.tariff(month, code, tariff);
    }

    private Quantity quantity(String number, Unit unit, String text) {
        try {
            return Quantity.parse(number.replace(',', '.'), unit);
        } catch (InvalidValueException e) {
            throw refused("cli.whatIfNumber", text);
        }
    }

    private Matcher read(Pattern pattern, String text, String remedy) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw refused(remedy, text);
        }
        return matcher;
    }

    private SaldoException refused(String remedy, String... arguments) {
        return new SaldoException(texts.format(remedy, (Object[]) arguments));
    }
}
