package io.saldo.spi.page;

import io.saldo.kernel.canonical.Fingerprint;

/**
 * A table of the store that only grows: names of types, formulas, editions, units and other words that the pages of all
 * houses share. An entry is found by the SHA-256 of its bytes and named in pages by a number that the store gives, for
 * good. An entry must be kept no later than the first page that names it.
 */
public interface Dictionary {
    /**
     * The number of an entry, from 0; one kept before keeps its number.
     *
     * @param fingerprint of the bytes
     */
    int put(Fingerprint fingerprint, byte[] entry);

    /**
     * The bytes of an entry, never to be changed.
     *
     * @throws UnreadablePageException where no entry has the number
     */
    byte[] entry(int number);
}
