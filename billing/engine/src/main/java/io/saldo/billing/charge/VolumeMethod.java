package io.saldo.billing.charge;

/** How a volume was determined, as the document must tell (Rules 354, п. 69). */
public enum VolumeMethod {
    /** By the meter of the premises. */
    METER,
    /** By the average of earlier months. */
    AVERAGE,
    /** By the consumption norm. */
    NORM,
    /** By the common-house meter. */
    COMMON_METER,
    /** By the area of the premises. */
    AREA,
    /** By the metered or normed volume of another service, as sewage by cold water. */
    OTHER_SERVICE,
    /** One for each premises. */
    PREMISES,
    /** By the number of people. */
    PERSONS,
    /** By the containers taken away from the house. */
    CONTAINERS,
    /** As a document states it: a charge made once, a recalculation, a benefit, a volume determined by others. */
    STATED
}
