package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.mailing.Wish;
import io.saldo.cabinet.mailing.WishKind;
import io.saldo.cabinet.mailing.WishStore;
import io.saldo.cabinet.user.UserId;
import io.saldo.jdbc.Exact;
import io.saldo.jdbc.OpenUnit;
import io.saldo.kernel.account.AccountNumber;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;

record JdbcWishes(OpenUnit unit) implements WishStore {
    private static <S extends SqlStatement<S>> S bound(S statement, Wish wish) {
        return statement
                .bind("user", wish.user().value())
                .bind("organization", wish.account().organization().value())
                .bind("account", wish.account().number().value())
                .bind("kind", wish.kind().name());
    }

    @Override
    public void put(Wish wish) {
        unit.checkWriting();
        Exact.text("account", wish.account().number().value());
        unit.waiting(
                "wishes of " + wish.user(), () -> bound(unit.update("""
                                insert into <s>.cabinet_wish (user_id, organization, account, kind)
                                values (:user, :organization, :account, :kind) on conflict do nothing
                                """), wish).execute());
    }

    @Override
    public boolean remove(Wish wish) {
        unit.checkWriting();
        return bound(unit.update("""
                        delete from <s>.cabinet_wish where user_id = :user and organization = :organization
                            and account = :account and kind = :kind
                        """), wish).execute() == 1;
    }

    @Override
    public List<Wish> of(UserId user) {
        return unit.query("select * from <s>.cabinet_wish where user_id = :user order by organization, account, kind")
                .bind("user", user.value())
                .map((row, context) -> new Wish(
                        user,
                        new AccountRef(
                                new OrganizationId(row.getString("organization")),
                                new AccountNumber(row.getString("account"))),
                        WishKind.valueOf(row.getString("kind"))))
                .list();
    }

    @Override
    public List<UserId> who(AccountRef account, WishKind kind) {
        return unit.query("""
                        select user_id from <s>.cabinet_wish where organization = :organization and account = :account
                            and kind = :kind order by user_id
                        """)
                .bind("organization", account.organization().value())
                .bind("account", account.number().value())
                .bind("kind", kind.name())
                .map((row, context) -> new UserId(row.getString("user_id")))
                .list();
    }

    @Override
    public List<AccountRef> accounts(WishKind kind) {
        return unit.query("""
                        select distinct organization, account from <s>.cabinet_wish where kind = :kind
                        order by organization, account
                        """)
                .bind("kind", kind.name())
                .map((row, context) -> new AccountRef(
                        new OrganizationId(row.getString("organization")), new AccountNumber(row.getString("account"))))
                .list();
    }

    @Override
    public void erase(UserId user) {
        unit.update("delete from <s>.cabinet_wish where user_id = :user")
                .bind("user", user.value())
                .execute();
    }
}
