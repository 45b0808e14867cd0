package io.saldo.billing.statement;

import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a service is measured by: its norm, and the volume of the whole house.
 *
 * @param service name of the service
 * @param norm in force in the month; null where the service has none
 * @param houseVolume what was distributed over the house; null where nothing was
 * @param unit of the house volume
 */
public record ReferenceRow(
        String service, @Nullable Norm norm, @Nullable Exact houseVolume, Unit unit) {}
