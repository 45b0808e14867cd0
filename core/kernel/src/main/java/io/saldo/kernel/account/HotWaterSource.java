package io.saldo.kernel.account;

/** Where the hot water of a house comes from. */
public enum HotWaterSource {
    /** Supplied: its heat component is charged by the norm of heat for a cubic metre. */
    SUPPLIED,
    /**
     * Made by the equipment of the house: its heat is what the equipment spent, divided by the hot water used (Rules
     * 354, п. 54).
     */
    MADE_IN_HOUSE
}
