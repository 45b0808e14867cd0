package io.saldo.billing.charge;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import java.util.Optional;

/** On what terms premises have a service: who performs it and is paid, and which accounts share it, day by day. */
public record ServiceTerms(Spans<ServiceAgreement> agreement, Spans<AccountDivision> division) {

    /** Whether we bill the service on some day of the month. */
    public boolean isOurs() {
        for (Span<ServiceAgreement> span : agreement.list()) {
            if (span.value().billing() == Billing.OURS) {
                return true;
            }
        }
        return false;
    }

    /** Whether the account shares the service on some day of the month. */
    public boolean isShared(AccountNumber account) {
        return division.list().stream().anyMatch(span -> span.value().shares().containsKey(account));
    }

    /** On how many of these days the service is agreed, whoever bills it. */
    public int agreedDays(DateRange days) {
        int agreed = 0;
        for (Span<ServiceAgreement> span : agreement.list()) {
            agreed += span.days().intersection(days).map(DateRange::days).orElse(0);
        }
        return agreed;
    }

    /** The agreement of the last days on which we bill. */
    public Optional<ServiceAgreement> lastOfOurs() {
        return agreement.list().stream()
                .map(Span::value)
                .filter(agreed -> agreed.billing() == Billing.OURS)
                .reduce((first, second) -> second);
    }
}
