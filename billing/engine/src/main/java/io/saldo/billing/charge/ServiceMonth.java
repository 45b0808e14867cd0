package io.saldo.billing.charge;

import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;

/**
 * A service of the house as one month knows it: its prices and norms by day, bound once for all premises.
 *
 * @param tariff in roubles a unit of the service
 * @param norm in units of the service a person, or a m² of common rooms for common electricity
 */
public record ServiceMonth(Service service, Spans<Tariff> tariff, Spans<Norm> norm) {
    public ServiceMonth {
        Unit unit = service.kind().unit();
        for (Span<Tariff> span : tariff.list()) {
            Unit met = span.value().price().unit();
            InvalidValueException.unless(
                    met.equals(Unit.RUB.per(unit)),
                    "unit of tariff " + span.source(),
                    met,
                    Unit.RUB.per(unit).toString());
        }
        Unit base = service.kind() == ServiceKind.COMMON_ELECTRICITY ? Unit.SQUARE_METRE : Unit.PERSON;
        for (Span<Norm> span : norm.list()) {
            Unit met = span.value().value().unit();
            InvalidValueException.unless(
                    met.equals(unit.per(base)),
                    "unit of norm " + span.source(),
                    met,
                    unit.per(base).toString());
        }
    }
}
