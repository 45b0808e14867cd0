package io.saldo.kernel.time;

/** What holds for some days of a month, and the fact that says so. */
public record Span<T>(DateRange days, T value, FactId source) {}
