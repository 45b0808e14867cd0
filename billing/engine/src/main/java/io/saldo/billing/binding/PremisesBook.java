package io.saldo.billing.binding;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.Premises;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.MeterPossibility;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Premises with all that was ever stated about them.
 *
 * @param possibility whether a meter could be installed, by resource
 * @param agreements services agreed, by service
 * @param shares of the accounts, by account; they hold for every service
 */
public record PremisesBook(
        Premises premises,
        Map<Resource, Timeline<MeterPossibility>> possibility,
        SortedMap<ServiceCode, Timeline<ServiceAgreement>> agreements,
        SortedMap<AccountNumber, Timeline<AccountShare>> shares) {
    public PremisesBook {
        possibility = Map.copyOf(possibility);
        agreements = Collections.unmodifiableSortedMap(new TreeMap<>(agreements));
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    }
}
