package io.saldo.billing.statement;

import io.saldo.billing.allocation.Payment;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Line;
import java.util.List;

/**
 * What of an account's month is one debtor's.
 *
 * @param rows of the movement
 * @param payments that are theirs, of whatever month
 */
record DebtorMonth(DocumentPayer payer, List<Movement> rows, List<Line> lines, List<Payment> payments) {}
