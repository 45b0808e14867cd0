package io.saldo.billing.statement;

import io.saldo.kernel.account.BankDetails;
import io.saldo.kernel.account.Party;

/**
 * What goes to one payee: its bank details in force on the last day of the month, and the movement of what it collects.
 */
public record PayeePart(Party payee, BankDetails bank, DocumentTotals totals) {}
