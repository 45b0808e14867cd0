package io.saldo.billing.quality;

/** What a row of the annex asks besides the measurement. */
public enum Circumstance {
    ORDINARY,
    /** An accident on a dead-end main (авария на тупиковой магистрали): water may be off for longer at once. */
    DEAD_END_MAIN,
    /** The yearly maintenance of hot-water networks (плановое отключение горячей воды). */
    YEARLY_MAINTENANCE,
    /** Electricity has two independent sources (два источника питания): it may be off for less. */
    TWO_SOURCES,
    /** A corner room (угловая комната). */
    CORNER_ROOM,
    /** A region whose coldest five days are at −31 °C or below. */
    COLD_REGION,
    /** A corner room of such a region. */
    CORNER_ROOM_OF_COLD_REGION
}
