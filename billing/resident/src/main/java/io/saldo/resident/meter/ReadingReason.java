package io.saldo.resident.meter;

/** Why a reading is not taken. A closed list: a page has an answer to each. */
public enum ReadingReason {
    /** No number. */
    NOT_A_NUMBER,
    /** More decimals or digits than a meter has. */
    TOO_MANY_DIGITS,
    /** The premises have no such meter now. */
    UNKNOWN_METER,
    /** Lower than the reading before it. */
    LOWER_THAN_PREVIOUS,
    /** Its verification has ended, or it has failed: it may not be billed by. */
    METER_UNFIT,
    /** Somebody of the organization has read the meter on this very day, and read another number. */
    READ_BY_OTHERS,
    /** Much more than usual, and nobody has said that it is right. */
    UNLIKELY
}
