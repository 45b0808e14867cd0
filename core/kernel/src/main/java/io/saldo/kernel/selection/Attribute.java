package io.saldo.kernel.selection;

/** What a tariff or norm may depend on. Values are codes; for counts a value as {@code 4+} fits four and more. */
public enum Attribute {
    /** Region (субъект РФ). */
    REGION,
    /** One house. */
    HOUSE,
    /** Performer of the service (исполнитель). */
    PERFORMER,
    /** Category of whoever pays: HOUSEHOLD (население) or another that a decree names. */
    PAYER,
    /** Class of amenities of the premises (степень благоустройства). */
    AMENITY,
    /** Stove: GAS, ELECTRIC. */
    STOVE,
    /** How water is warmed in the premises: GAS, ELECTRIC; not given where hot water is supplied. */
    WATER_HEATER,
    /** How the premises are heated by their own means: GAS, ELECTRIC; not given where heat is supplied. */
    HEATER,
    /**
     * INDIVIDUAL where the project of the house, or a legal conversion, excludes central heating from the premises; not
     * given otherwise.
     */
    HEATING,
    /** Number of rooms. */
    ROOMS,
    /** Number of people who count for the fee. */
    RESIDENTS,
    /** Zone of the day. */
    ZONE,
    /** Range of the monthly volume, from 1. */
    RANGE,
    /** Month of the year, 1…12. */
    MONTH,
    /**
     * What a resource is used for, or what a coefficient expresses: COOKING, WATER_HEATING, SPACE_HEATING; QUALITY,
     * CONFORMITY.
     */
    PURPOSE
}
