package io.saldo.resident.charge;

import io.saldo.billing.statement.RowMethod;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service in one month.
 *
 * @param volume what was charged for; null where the month has no charge of it, only recalculations
 * @param method how the volume was determined; null where there is none
 * @param tariffs the prices, one where it is the same for all of the volume
 */
public record ServiceCharge(
        ServiceCode service,
        String name,
        String performer,
        @Nullable Exact volume,
        Unit unit,
        @Nullable RowMethod method,
        List<Quantity> tariffs,
        ChargeAmounts amounts) {
    public ServiceCharge {
        tariffs = List.copyOf(tariffs);
    }
}
