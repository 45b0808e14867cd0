package io.saldo.billing.charge;

import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.time.Spans;

/** On what terms premises have a service: who performs it and is paid, and which accounts share it, day by day. */
public record ServiceTerms(Spans<ServiceAgreement> agreement, Spans<AccountDivision> division) {}
