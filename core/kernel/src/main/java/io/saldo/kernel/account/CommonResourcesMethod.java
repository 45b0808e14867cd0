package io.saldo.kernel.account;

/** How resources used for common property (КР на СОИ) are determined (Housing Code, ст. 156 ч. 9.2, 9.3). */
public enum CommonResourcesMethod {
    /** By the norm and the area of common rooms. */
    BY_NORM,
    /** Monthly by the common meter, by decision of the owners' meeting. */
    BY_METER,
    /** By the average month of the house, by decision of the owners' meeting; corrected by the meter later. */
    BY_AVERAGE,
    /**
     * Monthly by the common meter, but no more than the norm gives (Rules 354, п. 44); what is above falls to the
     * performer.
     */
    BY_METER_UP_TO_NORM
}
