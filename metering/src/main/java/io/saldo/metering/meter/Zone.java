package io.saldo.metering.meter;

/** The part of the day that a register of a meter counts (зона суток). */
public enum Zone {
    /** Одноставочный учёт. */
    WHOLE_DAY,
    /** День: 7–23. */
    DAY,
    /** Ночь: 23–7. */
    NIGHT,
    /** Пик: 7–10, 17–21. */
    PEAK,
    /** Полупик: 10–17, 21–23. */
    HALF_PEAK
}
