package io.saldo.metering.consumption;

/** How a volume was determined, and why so. */
public enum ConsumptionMethod {
    /** By the meter. */
    METER,
    /** By the average month: no reading was handed in (Rules 354, п. 59). */
    AVERAGE,
    /** By the norm: no meter, and an act says that none can be installed. */
    NORM_METER_IMPOSSIBLE,
    /** By the norm: no meter, though one could be installed. The only method under which a multiplying factor raises the fee. */
    NORM_METER_POSSIBLE,
    /** By the norm: no reading for longer than the average may be used (п. 60). */
    NORM_AFTER_AVERAGE,
    /** By the norm: the readings contradict each other. Keeps the place in a distribution; the account is parked. */
    NORM_IN_DISPUTE;

    public boolean isNorm() {
        return this != METER && this != AVERAGE;
    }
}
