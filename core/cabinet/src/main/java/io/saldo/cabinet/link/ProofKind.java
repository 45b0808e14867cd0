package io.saldo.cabinet.link;

/** What a link was proved by. */
public enum ProofKind {
    CODE,
    SUM
}
