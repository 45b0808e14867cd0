package io.saldo.testkit;

/** What not every store has. It is declared, never discovered. */
public enum Capability {
    /** It counts the rows that it reads. */
    COUNTS_ROWS_READ,
    /** Units of different houses go on side by side. */
    HOUSES_SIDE_BY_SIDE,
    /** It outlives the process: opened anew, it has what was kept. */
    OUTLIVES_THE_PROCESS,
    /** Several processes may have it open at a time. */
    SEVERAL_PROCESSES,
    /** It writes in a transaction of the host. */
    TRANSACTION_OF_THE_HOST,
    /** The run-time role may not change what is sealed, whatever it sends. */
    ROLES
}
