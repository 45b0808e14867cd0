package io.saldo.kernel.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The door to one book: all that is done in one unit is kept whole or not at all.
 *
 * <p>Nothing given by {@code S} is used after the unit has ended. A unit is not opened inside a unit of the same book.
 * {@code work} may be run again from its beginning by a store that retries conflicts, and so does nothing that cannot
 * be done twice: no letter is sent, nothing outside is changed.
 *
 * @param <S> the ports of the book
 */
public interface UnitOfWork<S> {

    /**
     * Kept when {@code work} returns, forgotten when it throws (P-1). Inside a transaction of the host the host decides
     * (P-20). What {@code work} throws comes out unchanged.
     */
    <T extends @Nullable Object> T write(Function<? super S, T> work);

    /**
     * Everything read inside comes from one moment (P-2). Writing inside is an error of the program, which the store
     * throws.
     */
    <T extends @Nullable Object> T read(Function<? super S, T> work);
}
