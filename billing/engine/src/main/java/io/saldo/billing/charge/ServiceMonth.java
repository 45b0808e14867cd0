package io.saldo.billing.charge;

import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.time.Spans;

/** A service of the house as one month knows it: its prices and norms by day, bound once for all premises. */
public record ServiceMonth(Service service, Spans<Tariff> tariff, Spans<Norm> norm) {}
