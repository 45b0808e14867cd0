package io.saldo.billing.charging;

import io.saldo.billing.charge.AccountDivision;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.time.DateRange;

/** What premises owe for a service on some days: one piece, its charge, on whose terms, and who shares it. */
public record PremisesCharge(
        DateRange days, ServiceAgreement agreement, AccountDivision division, PieceCharge charge) {}
