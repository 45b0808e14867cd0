package io.saldo.kernel.account;

/** How resources used for common property (КР на СОИ) are determined (Housing Code, ст. 156 ч. 9.2, 9.3). */
public enum CommonResourcesMethod {
    /** By the norm and the area of common rooms. */
    BY_NORM,
    /** Monthly by the common meter, by decision of the owners' meeting. */
    BY_METER
}
