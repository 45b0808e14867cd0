package io.saldo.services.view;

import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.time.DateRange;
import java.util.List;

/**
 * A service of an account on a day.
 *
 * @param name of the service; its code where nobody describes it
 * @param days on which it is agreed so
 * @param tariffs that hold on the day, those of the house where it has its own: several where the price depends on
 *     attributes, on the part of the day or on the volume
 */
public record ServiceCard(
        PremisesId premises, ServiceAgreement agreement, String name, DateRange days, List<Tariff> tariffs) {
    public ServiceCard {
        tariffs = List.copyOf(tariffs);
    }
}
