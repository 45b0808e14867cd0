package io.saldo.billing.charge;

/**
 * Why an account, premises or a service of a house is parked. What it means and what to do is in the bundle, under
 * {@code park.<NAME>}.
 */
public enum ParkReason {
    /** Facts exclude each other, and none says that it replaces the other. */
    CONTRADICTORY_FACTS,
    /** A reading is lower than an earlier one. */
    READING_REFUSED,
    /**
     * A reading after months billed without one: what was billed for them has to be taken off, which needs
     * recalculation.
     */
    READING_AFTER_GAP,
    /** The area is not stated for some day of the month. */
    NO_AREA,
    /** For some day nobody says who lives or owns there. */
    NO_OCCUPANCY,
    /** No account is open for premises that we bill. */
    NO_ACCOUNT,
    /** The shares of the accounts of premises do not sum to one. */
    SHARES_NOT_WHOLE,
    /** The tariff is not set for some day. */
    NO_TARIFF,
    /** A zone of the day or a range of the volume has no price. */
    NO_TARIFF_OF_BAND,
    /** The norm is not set for some day. */
    NO_NORM,
    /** The book of the law says nothing for the month. */
    NO_LAW,
    /** Premises where nobody lives have no meter to go by, and no volume by calculation (п. 43) is told. */
    NO_CALCULATED_VOLUME,
    /** No rule in force covers the case. */
    NO_RULE,
    /** Nobody says what suppliers invoiced for the common property of the house. */
    NO_INVOICE,
    /** The reading of a common-house meter is missing. */
    NO_HOUSE_READING,
    /** Own volumes of premises of the group cannot be told, so nobody knows what the common property used. */
    NO_OWN_VOLUMES,
    /** The premises are in no metering group of the resource. */
    NO_GROUP,
    /** Two services supply the premises with the same thing. */
    TWO_SERVICES,
    /**
     * Distributors of heat cover too little of the house, counted nothing, or their flat shares an account with other
     * premises: the year is not divided by them.
     */
    DISTRIBUTORS_NOT_USED,
    /** An adjustment names a service that the account does not have in the month. */
    NO_AGREEMENT,
    /**
     * A benefit counts within a limit that is not of the volume charged, or within the norm of a service that has none.
     */
    NO_BENEFIT_LIMIT,
    /** The owners' or the region's decision that chooses the method is missing. */
    NO_DECISION,
    /** Something stated about it could not be read where it is kept. */
    UNREADABLE_ROW
}
