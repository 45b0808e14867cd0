package io.saldo.kernel.account;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;

/**
 * Who lives in premises, as numbers.
 *
 * @param permanent people who live there permanently
 * @param temporary people who live there for a time
 * @param owners owners of the premises
 */
public record Occupancy(int permanent, int temporary, int owners) implements Canonical {
    public Occupancy {
        InvalidValueException.unless(permanent >= 0, "permanent", permanent, "zero or more");
        InvalidValueException.unless(temporary >= 0, "temporary", temporary, "zero or more");
        InvalidValueException.unless(owners >= 0, "owners", owners, "zero or more");
    }

    /** n of the formulas: permanent and temporary residents, or the owners where nobody lives (Rules 354, п. 56(2)). */
    public int payers() {
        return permanent + temporary > 0 ? permanent + temporary : owners;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("permanent", permanent).field("temporary", temporary).field("owners", owners);
    }
}
