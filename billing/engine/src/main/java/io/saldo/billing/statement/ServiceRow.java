package io.saldo.billing.statement;

import io.saldo.billing.charge.Band;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One service in the calculation, or one band of a service that has several prices.
 *
 * @param service name of the service
 * @param performer name of whoever answers for it
 * @param band the part of the day and of the volume that the row is for
 * @param unit of the volumes
 * @param ownVolume individual consumption; null where the service has none in the month
 * @param commonVolume the part of the common-house consumption; null where the service has none in the month
 * @param method how the volume was determined
 * @param tariff roubles a unit, as decreed; where it changed inside the month each has a row of its own; null where the
 *     month has no charge, only recalculations
 */
public record ServiceRow(
        String service,
        String performer,
        Band band,
        Unit unit,
        @Nullable Exact ownVolume,
        @Nullable Exact commonVolume,
        RowMethod method,
        @Nullable Quantity tariff,
        RowAmounts amounts) {}
