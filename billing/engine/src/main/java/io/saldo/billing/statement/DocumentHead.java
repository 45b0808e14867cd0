package io.saldo.billing.statement;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what the document is about.
 *
 * @param number the number of the document
 * @param payer the name of whoever is to pay; joined here, never a part of facts
 * @param address of the premises, with the number of the flat
 * @param area of the premises, in m²; null where it is in dispute
 * @param residents n of the formulas
 * @param due the day up to which the month is to be paid, included
 * @param countedUntil the last day whose payments are counted
 */
public record DocumentHead(
        String number,
        AccountNumber account,
        BillingPeriod period,
        String payer,
        String address,
        @Nullable Quantity area,
        int residents,
        LocalDate due,
        LocalDate countedUntil) {}
