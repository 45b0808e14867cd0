package io.saldo.billing.charge;

import java.util.Collection;

/**
 * What a correction is by its nature (Housing Code, ст. 155 ч. 14: penalties are of what was due). The order is that in
 * which one of several decides.
 */
public enum Nature {
    /** A court decided: what it says of penalties it says itself. */
    COURT,
    /** What was charged was never due: it is taken back with its penalties, from the day it was due. */
    ERROR,
    /** Something became known or happened later: what was charged was due until then. */
    CIRCUMSTANCE;

    /**
     * That of a correction which several facts caused: of an error and a circumstance an error, since nobody can tell
     * them apart in one sum.
     */
    public static Nature of(Collection<Nature> several) {
        Nature first = CIRCUMSTANCE;
        for (Nature each : several) {
            first = each.compareTo(first) < 0 ? each : first;
        }
        return first;
    }
}
