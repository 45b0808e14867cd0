package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.CodeEditionStore;
import io.saldo.jdbc.OpenUnit;
import org.jdbi.v3.core.statement.SqlStatement;

/** Editions. A unit that renews one holds the row until it ends, and so the next one counts on from it. */
record JdbcCodeEditions(OpenUnit unit) implements CodeEditionStore {
    private static final String ONE = " where organization = :organization and account = :account";

    @Override
    public int of(AccountRef account) {
        return bound(unit.query("select edition from <s>.cabinet_code_edition" + ONE), account)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    @Override
    public int renew(AccountRef account) {
        unit.checkWriting();
        unit.waiting(
                "codes of " + account,
                () -> bound(
                                unit.update("insert into <s>.cabinet_code_edition (organization, account, edition)"
                                        + " values (:organization, :account, 0) on conflict do nothing"),
                                account)
                        .execute());
        unit.waiting(
                "codes of " + account,
                () -> bound(unit.update("update <s>.cabinet_code_edition set edition = edition + 1" + ONE), account)
                        .execute());
        return of(account);
    }

    private static <S extends SqlStatement<S>> S bound(S statement, AccountRef account) {
        return statement
                .bind("organization", account.organization().value())
                .bind("account", account.number().value());
    }
}
