package io.saldo.billing.binding;

import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.Timeline;

/** A service with its tariffs and norms. A norm for more than a month is allowed for waste alone, whose formula divides it. */
public record ServiceBook(Service service, Timeline<Tariff> tariffs, Timeline<Norm> norms) {
    public ServiceBook {
        for (Fact<Norm> fact : norms.facts()) {
            Norm norm = fact.value();
            InvalidValueException.unless(
                    norm == null || norm.months() == 1 || service.kind() == ServiceKind.WASTE,
                    "months of norm " + fact.id(),
                    norm == null ? "" : norm.months(),
                    "1: a norm for a year is divided for waste only");
        }
    }
}
