package io.saldo.billing.store;

import io.saldo.kernel.store.CommandLog;
import io.saldo.kernel.store.Outbox;
import io.saldo.kernel.store.Persons;
import io.saldo.kernel.store.Statements;

/**
 * The ports of the books of one organization: what was stated, what was decided, what was issued, whom it is about, and
 * what every book needs. Nothing of another organization is seen through them (P-17).
 */
public record BillingStore(
        Statements statements,
        Months months,
        Documents documents,
        Persons persons,
        CommandLog commands,
        Outbox outbox) {}
