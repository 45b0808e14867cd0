package io.saldo.kernel.account;

/** Why accounts share what their premises owe in such parts. */
public enum ShareBasis {
    OWNERSHIP,
    PERSONS,
    AREA,
    AGREEMENT
}
