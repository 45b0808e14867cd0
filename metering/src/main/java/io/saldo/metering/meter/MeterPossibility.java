package io.saldo.metering.meter;

/**
 * Whether a meter could be installed in premises (техническая возможность установки); an act of inspection says when
 * not.
 */
public enum MeterPossibility {
    POSSIBLE,
    /** An act says that there is no technical possibility. */
    IMPOSSIBLE
}
