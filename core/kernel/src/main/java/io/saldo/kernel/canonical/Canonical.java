package io.saldo.kernel.canonical;

/**
 * A value with one written form. Equal values write the same text; different values of one type write different texts.
 */
public interface Canonical {

    /** Writes the fields, always in the same order, inside the object that the caller has opened. */
    void writeFields(CanonicalWriter out);
}
