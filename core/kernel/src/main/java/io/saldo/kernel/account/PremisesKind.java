package io.saldo.kernel.account;

/** What premises are. */
public enum PremisesKind {
    /** A flat or a house for living (жилое помещение). */
    RESIDENTIAL,
    /** A shop, an office, a parking place (нежилое помещение). */
    NON_RESIDENTIAL,
    /** A room of a communal flat (комната в коммунальной квартире). */
    COMMUNAL_ROOM,
    /** Rooms that belong to all (помещения общего имущества); their area is S^ои. */
    COMMON_ROOMS;

    /** Whether its area counts in S^об, the area of all residential and non-residential premises. */
    public boolean countsInHouseArea() {
        return this != COMMON_ROOMS;
    }
}
