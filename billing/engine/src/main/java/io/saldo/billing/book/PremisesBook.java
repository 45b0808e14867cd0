package io.saldo.billing.book;

import io.saldo.billing.absence.Absence;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.Premises;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.MeterPossibility;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Premises with all that was ever stated about them.
 *
 * @param possibility whether a meter could be installed, by resource
 * @param agreements services agreed, by service
 * @param shares of the accounts, for services that have none of their own
 * @param serviceShares of the accounts, by service: rent and capital repair of a municipal flat, a communal flat by
 *     persons and by area
 * @param attributes what tariffs and norms are chosen by
 * @param stated volumes that others determined, each a fact of one whole month, by resource
 * @param absences of some who live there. Two at one time are of different people: only the links of correction count
 * @param acts what inspections found, and volumes by calculation
 */
public record PremisesBook(
        Premises premises,
        Map<Resource, Timeline<MeterPossibility>> possibility,
        SortedMap<ServiceCode, Timeline<ServiceAgreement>> agreements,
        SortedMap<AccountNumber, Timeline<AccountShare>> shares,
        SortedMap<ServiceCode, SortedMap<AccountNumber, Timeline<AccountShare>>> serviceShares,
        Timeline<Attributes> attributes,
        Map<Resource, Timeline<Quantity>> stated,
        Timeline<Absence> absences,
        ActBook acts) {
    public PremisesBook {
        possibility = Map.copyOf(possibility);
        agreements = Collections.unmodifiableSortedMap(new TreeMap<>(agreements));
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        SortedMap<ServiceCode, SortedMap<AccountNumber, Timeline<AccountShare>>> byService = new TreeMap<>();
        serviceShares.forEach((service, accounts) ->
                byService.put(service, Collections.unmodifiableSortedMap(new TreeMap<>(accounts))));
        serviceShares = Collections.unmodifiableSortedMap(byService);
        stated = Map.copyOf(stated);
    }

    /** Premises whose accounts share all services alike, and of which nothing else is stated. */
    public PremisesBook(
            Premises premises,
            Map<Resource, Timeline<MeterPossibility>> possibility,
            SortedMap<ServiceCode, Timeline<ServiceAgreement>> agreements,
            SortedMap<AccountNumber, Timeline<AccountShare>> shares) {
        this(premises, possibility, agreements, shares, new TreeMap<>(), Timeline.empty(), Map.of());
    }

    /** Premises of which nobody was away. */
    public PremisesBook(
            Premises premises,
            Map<Resource, Timeline<MeterPossibility>> possibility,
            SortedMap<ServiceCode, Timeline<ServiceAgreement>> agreements,
            SortedMap<AccountNumber, Timeline<AccountShare>> shares,
            SortedMap<ServiceCode, SortedMap<AccountNumber, Timeline<AccountShare>>> serviceShares,
            Timeline<Attributes> attributes,
            Map<Resource, Timeline<Quantity>> stated) {
        this(
                premises,
                possibility,
                agreements,
                shares,
                serviceShares,
                attributes,
                stated,
                Timeline.empty(),
                ActBook.NONE);
    }

    /** The same of premises that stood as described. */
    public PremisesBook of(Premises described) {
        return new PremisesBook(
                described, possibility, agreements, shares, serviceShares, attributes, stated, absences, acts);
    }

    /** The same with other agreements. */
    public PremisesBook of(SortedMap<ServiceCode, Timeline<ServiceAgreement>> others) {
        return new PremisesBook(
                premises, possibility, others, shares, serviceShares, attributes, stated, absences, acts);
    }

    /** Every account that shares a service of the premises at some time. */
    public Set<AccountNumber> accounts() {
        Set<AccountNumber> accounts = new HashSet<>(shares.keySet());
        serviceShares.values().forEach(each -> accounts.addAll(each.keySet()));
        return accounts;
    }
}
