package io.saldo.resident.book;

import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.kernel.account.HouseId;

/** The names that facts do not hold: of people, premises, parties. A host keeps them where they can be erased. */
public interface Directories {
    DocumentDirectory of(HouseId house);
}
