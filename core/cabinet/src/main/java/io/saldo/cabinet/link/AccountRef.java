package io.saldo.cabinet.link;

import io.saldo.kernel.account.AccountNumber;

/** An account wherever a resident meets it: two organizations may give one number each. */
public record AccountRef(OrganizationId organization, AccountNumber number) {
    @Override
    public String toString() {
        return organization + "/" + number;
    }
}
