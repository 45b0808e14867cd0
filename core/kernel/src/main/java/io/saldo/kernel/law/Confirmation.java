package io.saldo.kernel.law;

/** How sure a statement about the law is. Unconfirmed ones are shown as such wherever they are used. */
public enum Confirmation {
    /** A public source was read and is named. */
    SOURCED,
    /** Generally known law; no source is cited. */
    KNOWN,
    /** Wording, number or date is not certain. */
    UNCONFIRMED
}
