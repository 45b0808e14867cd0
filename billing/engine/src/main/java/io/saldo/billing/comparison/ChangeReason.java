package io.saldo.billing.comparison;

/** Why one bill differs from another. A closed set; the parts of every difference sum to it exactly. */
public enum ChangeReason {
    /** Another price (тариф). */
    PRICE,
    /** Another volume: readings, an average, a norm, an area. */
    VOLUME,
    /** The service was charged for other days of the month. */
    DAYS,
    /** Another number of residents, where the volume goes by people. */
    RESIDENTS,
    /** Another part in what the house used. */
    HOUSE_SHARE,
    /** The service is in one of the two bills alone. */
    SERVICE,
    /** Multiplying factor for a missing meter (повышающий коэффициент). */
    MULTIPLYING_FACTOR,
    /** Value-added tax. */
    VAT,
    /** Charges made once. */
    ONE_OFF,
    /** What an inspection found: another reading, use without leave. */
    INSPECTION,
    /** Temporary absence. */
    ABSENCE,
    /** Quality and interruptions. */
    QUALITY,
    /** Recalculation of earlier months, by late facts or by a document (перерасчёт). */
    RECALCULATION,
    /** Benefits (льготы). */
    BENEFITS,
    /** Penalties (пени). */
    PENALTY,
    /** What rounding to kopecks leaves. */
    ROUNDING
}
