package io.saldo.resident.payment;

import io.saldo.kernel.store.CommandLog;

/** The ports of orders, inside one unit. */
public record OrderBooks(OrderStore orders, CommandLog commands) {}
