package io.saldo.billing.statement;

import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One service in the calculation.
 *
 * @param service name of the service
 * @param performer name of whoever answers for it
 * @param unit of the volumes
 * @param ownVolume individual consumption; null where the service has none
 * @param commonVolume the part of the common-house consumption; null where the service has none
 * @param method how the volume was determined
 * @param tariff roubles a unit, as decreed; the last one where it changed inside the month
 */
public record ServiceRow(
        String service,
        String performer,
        Unit unit,
        @Nullable Exact ownVolume,
        @Nullable Exact commonVolume,
        VolumeMethod method,
        Quantity tariff,
        RowAmounts amounts) {}
