package io.saldo.billing.statement;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;

/**
 * Whom and what the document is about.
 *
 * @param number of the document: no other of the house and month has it, and composing again gives it again
 * @param identifiers of the account in ГИС ЖКХ
 * @param premises of a former debtor only the address: who lives there now is none of their business
 * @param due the day up to which the month is to be paid, included
 * @param countedUntil the last day whose payments are counted
 */
public record DocumentHead(
        String number,
        DocumentPurpose purpose,
        AccountNumber account,
        AccountIdentifiers identifiers,
        BillingPeriod period,
        DocumentPayer payer,
        DocumentPremises premises,
        LocalDate due,
        LocalDate countedUntil) {}
