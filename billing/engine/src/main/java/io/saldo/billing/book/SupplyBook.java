package io.saldo.billing.book;

import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.time.Described;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Shelf;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is supplied, and by whom: most of it an organization states for all its houses.
 *
 * @param parties of one id at most one of the house itself, which holds before the one of its organization
 */
public record SupplyBook(List<Described<Party>> parties, List<ServiceBook> services) {
    public SupplyBook {
        parties = List.copyOf(parties);
        services = List.copyOf(services);
    }

    /** A party as known at a moment; none where nobody described it by then. */
    public Optional<Party> party(PartyId id, Moment moment) {
        return parties.stream()
                .filter(each -> each.latest().id().equals(id))
                .sorted(Comparator.comparing(
                        (Described<Party> each) -> each.facts().shelf() == Shelf.ORGANIZATION))
                .flatMap(each -> each.asOf(moment).stream())
                .map(Described::latest)
                .findFirst();
    }
}
