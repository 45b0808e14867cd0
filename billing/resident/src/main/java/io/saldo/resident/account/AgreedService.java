package io.saldo.resident.account;

import io.saldo.billing.charge.Band;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.quantity.Quantity;
import java.time.LocalDate;

/**
 * A service with its supplier and the price in force; one of several prices has a row of its own.
 *
 * @param performer the name of who answers for it
 * @param band the part of the day or of the volume that the price is for
 * @param tariff roubles a unit
 * @param since the first day of the price
 * @param basis the act that sets it
 */
public record AgreedService(
        ServiceCode service,
        String name,
        String performer,
        Band band,
        Quantity tariff,
        LocalDate since,
        String basis) {}
