package io.saldo.kernel.store;

import io.saldo.kernel.canonical.Fingerprint;

/** The keys of commands, each kept with the unit of its effect and for good (P-15). */
public interface CommandLog {

    /**
     * Takes a key for a content. Where another unit has taken the same key and not ended yet, this waits until it has.
     *
     * @param content the fingerprint of the command without its key and without any secret: a fingerprint of a password
     *     could be guessed
     */
    Taken take(CommandKey key, Fingerprint content);

    /**
     * Keeps the result of a key that this unit was the first to take; without it a repeated command gets the empty
     * text. A result holds no secret and no personal data, since it is never erased.
     *
     * @throws IllegalStateException where this unit has not taken the key first, or a result is kept already
     */
    void done(CommandKey key, String result);

    /**
     * Gives back a key that this unit was the first to take: the command was refused and had no effect, and may come
     * again, mended, under the same key.
     *
     * @throws IllegalStateException where this unit has not taken the key first
     */
    void giveBack(CommandKey key);
}
