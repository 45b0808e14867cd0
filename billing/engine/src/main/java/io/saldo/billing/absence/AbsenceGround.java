package io.saldo.billing.absence;

/** What is told of an absence besides its days: it decides which services it lowers. */
public enum AbsenceGround {
    /** Nothing: it lowers what is charged by the norm because no meter can be installed. */
    ORDINARY,
    /**
     * The meter is out of order and is being repaired (п. 86): it lowers what is charged by the norm in its place as
     * well.
     */
    METER_UNDER_REPAIR,
    /** Everybody was away by force majeure (п. 86, 97): it lowers whatever is charged by the norm. */
    FORCE_MAJEURE
}
