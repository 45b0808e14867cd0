package io.saldo.metering.reading;

/** Why an average stands in for a meter (Rules 354, п. 59). */
public enum AverageCause {
    /** No reading was handed in (п. 59 «б»). */
    NO_READING,
    /** The performer was not let in to check it (п. 59 «в»). */
    REFUSED,
    /** The meter failed, was lost, or its verification ended (п. 59 «а»). */
    FAILED
}
