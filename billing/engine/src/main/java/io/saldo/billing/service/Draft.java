package io.saldo.billing.service;

import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.store.SealedMonth;

/**
 * A month as it would be closed now. Nothing was written.
 *
 * @param month what the bill was made from
 * @param sealed the bill, and all that closing it keeps
 */
public record Draft(HouseMonth month, SealedMonth sealed) {}
