package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.link.AccountLink;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.LinkEnd;
import io.saldo.cabinet.link.LinkId;
import io.saldo.cabinet.link.LinkStore;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.link.ProofKind;
import io.saldo.cabinet.user.UserId;
import io.saldo.jdbc.Columns;
import io.saldo.jdbc.Exact;
import io.saldo.jdbc.OpenUnit;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

record JdbcLinks(OpenUnit unit) implements LinkStore {
    private static final String SELECT = "select * from <s>.cabinet_link ";
    private static final String OF_ACCOUNT = "organization = :organization and account = :account and standing = true";

    private static AccountLink link(ResultSet row) throws SQLException {
        return new AccountLink(
                new LinkId(row.getString("id")),
                new UserId(row.getString("user_id")),
                new AccountRef(
                        new OrganizationId(row.getString("organization")), new AccountNumber(row.getString("account"))),
                new DebtorId(row.getString("debtor")),
                ProofKind.valueOf(row.getString("proof")),
                Columns.instant(row, "since"),
                end(row));
    }

    private static @Nullable LinkEnd end(ResultSet row) throws SQLException {
        return row.getObject("ended") == null
                ? null
                : new LinkEnd(
                        Columns.instant(row, "ended"),
                        LinkEnd.Cause.valueOf(row.getString("end_cause")),
                        row.getString("ended_by"));
    }

    private static <S extends SqlStatement<S>> S bound(S statement, AccountRef account) {
        return statement
                .bind("organization", account.organization().value())
                .bind("account", account.number().value());
    }

    @Override
    public boolean add(AccountLink link) {
        unit.checkWriting();
        if (!link.stands()) {
            throw new IllegalArgumentException("a link that has ended is not added: " + link.id());
        }
        Exact.instant("begin of a link", link.since());
        Exact.text("account", link.account().number().value());
        Exact.text("debtor", link.debtor().value());
        return unit.waiting(
                        "link to " + link.account(),
                        () -> bound(unit.update("""
                                insert into <s>.cabinet_link (id, user_id, organization, account, debtor, proof, since,
                                    standing)
                                values (:id, :user, :organization, :account, :debtor, :proof, :since, true)
                                on conflict do nothing
                                """), link.account())
                                .bind("id", link.id().value())
                                .bind("user", link.user().value())
                                .bind("debtor", link.debtor().value())
                                .bind("proof", link.proof().name())
                                .bind("since", Columns.instant(link.since()))
                                .execute())
                == 1;
    }

    @Override
    public Optional<AccountLink> find(LinkId id) {
        return unit.query(SELECT + "where id = :id")
                .bind("id", id.value())
                .map((row, context) -> link(row))
                .findOne();
    }

    @Override
    public Optional<AccountLink> standing(UserId user, AccountRef account) {
        return bound(unit.query(SELECT + "where user_id = :user and " + OF_ACCOUNT), account)
                .bind("user", user.value())
                .map((row, context) -> link(row))
                .findOne();
    }

    @Override
    public List<AccountLink> of(UserId user) {
        return unit.query(SELECT + "where user_id = :user and standing = true order by seq")
                .bind("user", user.value())
                .map((row, context) -> link(row))
                .list();
    }

    @Override
    public List<AccountLink> to(AccountRef account) {
        return bound(unit.query(SELECT + "where " + OF_ACCOUNT + " order by seq"), account)
                .map((row, context) -> link(row))
                .list();
    }

    @Override
    public boolean end(LinkId id, LinkEnd end) {
        unit.checkWriting();
        Exact.instant("end of a link", end.at());
        Exact.text("who ended a link", end.by());
        return unit.waiting(
                        "link " + id,
                        () -> unit.update("""
                                update <s>.cabinet_link set standing = null, ended = :ended, end_cause = :cause,
                                    ended_by = :by
                                where id = :id and standing = true
                                """)
                                .bind("id", id.value())
                                .bind("ended", Columns.instant(end.at()))
                                .bind("cause", end.cause().name())
                                .bind("by", end.by())
                                .execute())
                == 1;
    }
}
