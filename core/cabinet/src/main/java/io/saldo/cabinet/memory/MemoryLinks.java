package io.saldo.cabinet.memory;

import io.saldo.cabinet.link.AccountLink;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.LinkEnd;
import io.saldo.cabinet.link.LinkId;
import io.saldo.cabinet.link.LinkStore;
import io.saldo.cabinet.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record MemoryLinks(MemoryUnit unit) implements LinkStore {
    private Stream<AccountLink> standing() {
        return unit.reading().links.values().stream().filter(AccountLink::stands);
    }

    @Override
    public boolean add(AccountLink link) {
        if (standing(link.user(), link.account()).isPresent()) {
            return false;
        }
        unit.writing().links.put(link.id(), link);
        return true;
    }

    @Override
    public Optional<AccountLink> find(LinkId id) {
        return Optional.ofNullable(unit.reading().links.get(id));
    }

    @Override
    public Optional<AccountLink> standing(UserId user, AccountRef account) {
        return standing()
                .filter(link -> link.user().equals(user) && link.account().equals(account))
                .findFirst();
    }

    @Override
    public List<AccountLink> of(UserId user) {
        return standing().filter(link -> link.user().equals(user)).toList();
    }

    @Override
    public List<AccountLink> to(AccountRef account) {
        return standing().filter(link -> link.account().equals(account)).toList();
    }

    @Override
    public boolean end(LinkId id, LinkEnd end) {
        AccountLink link = unit.writing().links.get(id);
        if (link == null || !link.stands()) {
            return false;
        }
        unit.writing()
                .links
                .put(
                        id,
                        new AccountLink(
                                id, link.user(), link.account(), link.debtor(), link.proof(), link.since(), end));
        return true;
    }
}
