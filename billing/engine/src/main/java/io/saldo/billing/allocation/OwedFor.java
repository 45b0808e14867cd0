package io.saldo.billing.allocation;

import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;

/** What a debt is for, whom it is owed to, and who collects it. */
public record OwedFor(ServiceCode service, PartyId creditor, PartyId payee) {}
