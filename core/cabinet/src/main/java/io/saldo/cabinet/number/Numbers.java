package io.saldo.cabinet.number;

import io.saldo.cabinet.link.OrganizationId;

/** Numbers that people read, one after the other without a gap. */
public interface Numbers {

    /**
     * The next of a series in a year, from 1 on. A unit that takes one waits for the unit that took the one before; a
     * unit that fails gives its number back (P-19).
     *
     * @param series 1 to 20 small Latin letters
     */
    int next(OrganizationId organization, String series, int year);
}
