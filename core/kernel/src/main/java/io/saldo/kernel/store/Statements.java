package io.saldo.kernel.store;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.time.Known;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What was stated, shelf by shelf. It only ever grows (P-7): what is wrong is corrected or withdrawn by a further
 * statement.
 */
public interface Statements {

    /**
     * Takes shelves until the unit ends, in their order, and gives for each the moment to state at: later than every
     * moment of that shelf that anybody has seen or can still see (P-5). A shelf taken by another unit is waited for; a
     * shelf nobody has stated on yet is made. Called once a unit.
     *
     * @throws IllegalStateException where the unit has taken shelves already
     * @throws StoreBusyException where a shelf was not got in time
     */
    SortedMap<ShelfId, Known> open(Collection<ShelfId> shelves);

    /**
     * Keeps facts, each known at the moment {@link #open} gave for the shelf or a later one of the same instant.
     *
     * <p>A fact that repeats one kept under its id is kept already, whenever it became known (P-7). The first one that
     * cannot be kept ends the call before anything of it is written, and is answered (P-7, P-8).
     *
     * @throws IllegalStateException where the shelf is not open, or a fact is known at another moment
     * @throws io.saldo.kernel.error.InvalidValueException for what cannot be kept exactly (P-4), before anything of the
     *     call is written
     */
    Keeping state(ShelfId shelf, List<Statement> facts);

    /**
     * What was known of a shelf at a moment, as far as it is wanted: now and in ten years the same (P-6). In order of
     * {@link Statement#id}.
     */
    List<Statement> asOf(ShelfId shelf, Known moment, Reach reach);

    /** The moment of the last statement of a shelf; empty where nothing was stated. */
    Optional<Known> last(ShelfId shelf);

    /** How many statements are kept of a shelf by a moment. */
    long count(ShelfId shelf, Known moment);

    /** The houses of which anything was stated. */
    SortedSet<HouseId> houses();

    /**
     * Gives an account number to a house. It belongs to one house of the organization for good (P-14).
     *
     * @return the house that has it: this one, or another one that had it before
     */
    HouseId giveNumber(AccountNumber account, HouseId house);

    Optional<HouseId> houseOf(AccountNumber account);
}
