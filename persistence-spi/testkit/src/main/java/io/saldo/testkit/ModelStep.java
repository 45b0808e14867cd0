package io.saldo.testkit;

/**
 * One step of a script: a unit of one thing.
 *
 * @param thing which fact, key, message or month
 * @param content what is said of it
 * @param kept whether the unit ends well
 */
record ModelStep(Kind kind, int thing, int content, boolean kept) {
    enum Kind {
        STATE,
        CORRECT,
        WITHDRAW,
        SEAL,
        SEAL_OTHER,
        ANNUL,
        KEY,
        NUMBER,
        MESSAGE
    }
}
