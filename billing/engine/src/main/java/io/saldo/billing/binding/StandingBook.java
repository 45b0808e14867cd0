package io.saldo.billing.binding;

import io.saldo.billing.book.AccountBook;
import io.saldo.billing.book.GroupBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.MeterBook;
import io.saldo.billing.book.MeteringBook;
import io.saldo.billing.book.PremisesBook;
import io.saldo.billing.book.ServiceBook;
import io.saldo.billing.book.SupplyBook;
import io.saldo.kernel.account.Premises;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.time.Described;
import io.saldo.kernel.time.Timeline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A book with the things that stood at a moment, each as it was described then: what was described later, or withdrawn,
 * is not in it. Accounts stay, because lines that were posted to one which was withdrawn still are somebody's.
 */
final class StandingBook {
    private final HouseBook book;
    private final Knowledge knowledge;
    private final Places places;

    StandingBook(HouseBook book, Knowledge knowledge, Places places) {
        this.book = book;
        this.knowledge = knowledge;
        this.places = places;
    }

    HouseBook standing() {
        List<ServiceBook> services = all(book.services(), this::service);
        List<PremisesBook> premises = all(book.premises(), this::premises);
        List<AccountBook> accounts = all(book.accounts(), this::account);
        List<MeterBook> meters = all(book.metering().meters(), this::meter);
        List<GroupBook> groups = all(book.metering().groups(), this::group);
        if (!isItself(services, book.services())) {
            Set<ServiceCode> standing = new HashSet<>();
            services.forEach(each -> standing.add(each.service().code()));
            premises = all(premises, each -> Optional.of(supplied(each, standing)));
        }
        return new HouseBook(
                book.house(),
                new SupplyBook(book.supply().parties(), services),
                premises,
                accounts,
                new MeteringBook(meters, groups),
                book.money(),
                book.carry(),
                book.law(),
                book.workingDays());
    }

    /** The list itself where nothing of it is another than it was described last. */
    private static <T> List<T> all(List<T> things, Function<T, Optional<T>> as) {
        List<T> standing = new ArrayList<>(things.size());
        boolean same = true;
        for (T thing : things) {
            Optional<T> stood = as.apply(thing);
            same &= stood.isPresent() && isItself(stood.get(), thing);
            stood.ifPresent(standing::add);
        }
        return same ? things : standing;
    }

    private Optional<ServiceBook> service(ServiceBook each) {
        return stood(each.described(), FactKind.SERVICE, Place.HOUSE)
                .map(described -> isItself(described, each.described())
                        ? each
                        : new ServiceBook(
                                described,
                                each.tariffs(),
                                each.norms(),
                                each.breaches(),
                                each.supplied(),
                                each.invoices()));
    }

    private Optional<PremisesBook> premises(PremisesBook each) {
        var premises = each.premises();
        return stood(premises.purpose(), FactKind.PREMISES, places.of(premises.id()))
                .map(described -> isItself(described, premises.purpose())
                        ? each
                        : each.of(new Premises(premises.id(), described, premises.area(), premises.occupancy())));
    }

    private static PremisesBook supplied(PremisesBook each, Set<ServiceCode> services) {
        if (services.containsAll(each.agreements().keySet())) {
            return each;
        }
        SortedMap<ServiceCode, Timeline<ServiceAgreement>> agreements = new TreeMap<>(each.agreements());
        agreements.keySet().retainAll(services);
        return each.of(agreements);
    }

    private Optional<AccountBook> account(AccountBook each) {
        return Optional.of(stood(each.described(), FactKind.ACCOUNT, Place.OURS)
                .filter(described -> !isItself(described, each.described()))
                .map(described -> new AccountBook(described, each.debtor(), each.benefits()))
                .orElse(each));
    }

    private Optional<MeterBook> meter(MeterBook each) {
        return stood(each.described(), FactKind.METER, places.of(each.meter()))
                .map(described -> isItself(described, each.described())
                        ? each
                        : new MeterBook(described, each.readings(), each.verified(), each.past()));
    }

    private Optional<GroupBook> group(GroupBook each) {
        return stood(each.described(), FactKind.GROUP, Place.HOUSE)
                .map(described -> isItself(described, each.described()) ? each : new GroupBook(described));
    }

    private <T> Optional<Described<T>> stood(Described<T> described, FactKind kind, Place place) {
        return described.asOf(knowledge.of(kind, place));
    }

    /** The object itself: what is described as it was last need not be made anew. */
    private static boolean isItself(Object one, Object other) {
        return one == other;
    }
}
