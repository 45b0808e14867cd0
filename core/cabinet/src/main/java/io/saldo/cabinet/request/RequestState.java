package io.saldo.cabinet.request;

/** Where a request stands, by its last step. */
public enum RequestState {
    /** It has a number. What the catalogue prices is agreed with that. */
    ACCEPTED,
    /** The organization names a price, and the resident says whether it holds. */
    PRICED,
    /** The resident agrees with the price. */
    AGREED,
    /** It is done, and charged. */
    DONE,
    /** The organization refuses, with a reason. */
    REFUSED,
    /** The resident does not want it any more. */
    WITHDRAWN;

    /** Whether anything may follow. */
    public boolean isOpen() {
        return this == ACCEPTED || this == PRICED || this == AGREED;
    }
}
