package io.saldo.metering.meter;

/** What a common meter counts of its group. */
public enum CommonRole {
    /** What comes in at an input: added to the volume of the group. */
    ADDED,
    /** What others take behind it: subtracted from the volume of the group. */
    SUBTRACTED,
    /** What common property uses, and nothing else. */
    COMMON_NEEDS
}
