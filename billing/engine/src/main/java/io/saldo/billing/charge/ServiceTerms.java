package io.saldo.billing.charge;

import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.time.Spans;

/** On what terms premises have a service: who performs it and is paid, and which accounts share it, day by day. */
public record ServiceTerms(Spans<ServiceAgreement> agreement, Spans<AccountDivision> division) {

    /** Whether we bill the service on some day of the month. */
    public boolean isOurs() {
        return agreement.list().stream().anyMatch(span -> span.value().billing() == Billing.OURS);
    }
}
