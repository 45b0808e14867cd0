package io.saldo.resident.charge;

import io.saldo.billing.statement.PaymentDocument;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.resident.book.Door;
import java.util.List;

/**
 * «Начисления» of closed months. Safe for use by many threads. Refused: {@code SESSION_ENDED}; {@code NOT_FOUND} also
 * for a month that is not closed.
 */
public interface AccountCharges {
    static AccountCharges of(Door door) {
        return new ChargesOfBooks(door);
    }

    /** The closed months, the oldest first. */
    Outcome<List<BillingPeriod>> months(LinkedAccount account);

    /** What was posted in each of these months, as far as they are closed; the oldest first. */
    Outcome<List<MonthTotal>> totals(LinkedAccount account, BillingPeriod from, BillingPeriod to);

    Outcome<MonthCharges> charges(LinkedAccount account, BillingPeriod month);

    /** How the lines of a service were calculated; empty where the month has none. */
    Outcome<List<Explanation>> explain(LinkedAccount account, BillingPeriod month, ServiceCode service, Texts texts);

    /**
     * «Почему изменилось»: the difference to an earlier closed month. Refused besides where the account had another
     * debtor in one of the two.
     */
    Outcome<MonthChange> why(LinkedAccount account, BillingPeriod before, BillingPeriod after);

    /** The payment documents of the debtor for a month; none where nothing stood and nothing moved. */
    Outcome<List<PaymentDocument>> documents(LinkedAccount account, BillingPeriod month);
}
