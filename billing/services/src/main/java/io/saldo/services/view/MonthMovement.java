package io.saldo.services.view;

import io.saldo.billing.balance.Movement;
import io.saldo.kernel.time.BillingPeriod;

/** A row of the movement of an account in a closed month. */
public record MonthMovement(BillingPeriod month, Movement row) {}
