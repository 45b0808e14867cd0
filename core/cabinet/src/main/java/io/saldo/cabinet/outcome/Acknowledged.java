package io.saldo.cabinet.outcome;

import java.time.Instant;

/** A command was carried out, and when it was first. */
public record Acknowledged(Instant at) {}
