package io.saldo.testkit;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.Keeping;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.store.Statements;
import io.saldo.kernel.time.Known;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/** Hands everything on. */
class RightStatements implements Statements {
    final Statements right;

    RightStatements(Statements right) {
        this.right = right;
    }

    @Override
    public SortedMap<ShelfId, Known> open(Collection<ShelfId> shelves) {
        return right.open(shelves);
    }

    @Override
    public Keeping state(ShelfId shelf, List<Statement> facts) {
        return right.state(shelf, facts);
    }

    @Override
    public List<Statement> asOf(ShelfId shelf, Known moment, Reach reach) {
        return right.asOf(shelf, moment, reach);
    }

    @Override
    public Optional<Known> last(ShelfId shelf) {
        return right.last(shelf);
    }

    @Override
    public long count(ShelfId shelf, Known moment) {
        return right.count(shelf, moment);
    }

    @Override
    public SortedSet<HouseId> houses() {
        return right.houses();
    }

    @Override
    public HouseId giveNumber(AccountNumber account, HouseId house) {
        return right.giveNumber(account, house);
    }

    @Override
    public Optional<HouseId> houseOf(AccountNumber account) {
        return right.houseOf(account);
    }
}
