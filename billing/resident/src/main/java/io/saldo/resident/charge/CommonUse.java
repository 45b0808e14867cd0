package io.saldo.resident.charge;

import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;

/**
 * What the house used together, and the part of it that falls to the account.
 *
 * @param whole what was divided over the premises
 * @param own the part of the account
 * @param amount what that part cost
 */
public record CommonUse(ServiceCode service, String name, Unit unit, Exact whole, Exact own, Kopecks amount) {}
