package io.saldo.metering.consumption;

/** How a volume was determined, and why so. */
public enum ConsumptionMethod {
    /** By the meter. */
    METER,
    /** By the average month: no reading was handed in (Rules 354, п. 59). */
    AVERAGE,
    /** By the norm: no meter, and an act says that none can be installed. */
    NORM_METER_IMPOSSIBLE,
    /** By the norm: no meter, though one could be installed. A multiplying factor raises the fee. */
    NORM_METER_POSSIBLE,
    /** By the norm: no reading for longer than the average may be used (п. 60). Without a multiplying factor. */
    NORM_AFTER_AVERAGE,
    /**
     * By the norm: the meter has failed, or its verification has ended, for longer than the average may be used
     * (п. 60). A multiplying factor raises the fee.
     */
    NORM_AFTER_FAILURE,
    /**
     * By the norm: the performer was not let in for longer than the average may be used (п. 60, 60(2)), or to a meter
     * of electricity again (п. 60(3)). A multiplying factor raises the fee.
     */
    NORM_AFTER_REFUSAL,
    /** By the norm: the readings cannot be used. Keeps the place in a distribution; the account is parked. */
    NORM_IN_DISPUTE,
    /** As others determined it: the supplier tells the volume of premises it bills itself. */
    STATED,
    /** By calculation (п. 43): premises where nobody lives without a meter, or whose average may be used no longer. */
    CALCULATED;

    public boolean isNorm() {
        return this != METER && this != AVERAGE && this != STATED && this != CALCULATED;
    }

    /** Whether a multiplying factor raises the fee by the norm. */
    public boolean isRaised() {
        return this == NORM_METER_POSSIBLE || this == NORM_AFTER_FAILURE || this == NORM_AFTER_REFUSAL;
    }
}
