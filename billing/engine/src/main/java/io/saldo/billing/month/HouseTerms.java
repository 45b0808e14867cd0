package io.saldo.billing.month;

import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.time.Spans;

/** The decisions about the house that hold in the month. The one in force on the first day decides the month. */
public record HouseTerms(Spans<HeatingPayment> heatingPayment, Spans<CommonResourcesMethod> commonResources) {}
