package io.saldo.billing.comparison;

import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;

/** A part of the difference of two bills: what one reason did to one service. Never zero. */
public record BillChange(ServiceCode service, ChangeReason reason, Kopecks amount) {}
