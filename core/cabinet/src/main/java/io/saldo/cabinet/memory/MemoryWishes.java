package io.saldo.cabinet.memory;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.mailing.Wish;
import io.saldo.cabinet.mailing.WishKind;
import io.saldo.cabinet.mailing.WishStore;
import io.saldo.cabinet.user.UserId;
import java.util.Comparator;
import java.util.List;

record MemoryWishes(MemoryUnit unit) implements WishStore {
    @Override
    public void put(Wish wish) {
        unit.writing().wishes.add(wish);
    }

    @Override
    public boolean remove(Wish wish) {
        return unit.writing().wishes.remove(wish);
    }

    @Override
    public List<Wish> of(UserId user) {
        return unit.reading().wishes.stream()
                .filter(wish -> wish.user().equals(user))
                .sorted(Comparator.comparing((Wish wish) -> wish.account().toString())
                        .thenComparing(wish -> wish.kind().name()))
                .toList();
    }

    @Override
    public List<UserId> who(AccountRef account, WishKind kind) {
        return unit.reading().wishes.stream()
                .filter(wish -> wish.account().equals(account) && wish.kind() == kind)
                .map(Wish::user)
                .sorted(Comparator.comparing(UserId::value))
                .toList();
    }

    @Override
    public List<AccountRef> accounts(WishKind kind) {
        return unit.reading().wishes.stream()
                .filter(wish -> wish.kind() == kind)
                .map(Wish::account)
                .distinct()
                .sorted(Comparator.comparing(
                                (AccountRef each) -> each.organization().value())
                        .thenComparing(each -> each.number().value()))
                .toList();
    }

    @Override
    public void erase(UserId user) {
        unit.writing().wishes.removeIf(wish -> wish.user().equals(user));
    }
}
