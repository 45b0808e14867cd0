package io.saldo.billing.book;

import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.Timeline;

/** What was ever stated of one service for one key of attributes: its tariffs, or its norms. */
public record RateBook<T>(Attributes key, Timeline<T> timeline) {}
