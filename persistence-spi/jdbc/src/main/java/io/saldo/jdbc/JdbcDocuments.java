package io.saldo.jdbc;

import io.saldo.billing.store.DocumentNumber;
import io.saldo.billing.store.Documents;
import io.saldo.billing.store.IssuedDocument;
import io.saldo.billing.store.Issuing;
import io.saldo.billing.store.KeptDocument;
import io.saldo.billing.store.Withdrawal;
import io.saldo.billing.store.Withdrawing;
import io.saldo.jdbc.Shelves.Sight;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Known;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

record JdbcDocuments(Unit unit) implements Documents {
    private static final String KEPT = """
            select h.house, d.number, d.kind, d.account, d.debtor, d.about, d.issued_at, d.form, d.content, d.known_at,
                w.known_at as withdrawn_known_at, w.decided_at, w.author, w.reason, w.replaced_by
            from <s>.issued d join <s>.shelf h on h.id = d.shelf
            left join <s>.withdrawal w on w.organization = d.organization and w.number = d.number
            where d.organization = :organization and\s""";

    /** With the moments of its house at which it was issued and withdrawn. */
    private record Row(
            IssuedDocument document,
            Instant known,
            @Nullable Withdrawal withdrawal,
            Instant withdrawn) {}

    private Row row(ResultSet row) throws SQLException {
        var document = new IssuedDocument(
                new DocumentNumber(row.getString("number")),
                row.getString("kind"),
                new HouseId(row.getString("house")),
                new AccountNumber(row.getString("account")),
                new DebtorId(row.getString("debtor")),
                Columns.period(row.getInt("about")),
                Columns.instant(row, "issued_at"),
                row.getString("form"),
                JsonForm.inflated(row.getBytes("content"), "document"));
        Instant known = Columns.instant(row, "known_at");
        String author = row.getString("author");
        if (author == null) {
            return new Row(document, known, null, known);
        }
        String replacedBy = row.getString("replaced_by");
        var withdrawal = new Withdrawal(
                Columns.instant(row, "decided_at"),
                author,
                row.getString("reason"),
                replacedBy == null ? null : new DocumentNumber(replacedBy));
        return new Row(document, known, withdrawal, Columns.instant(row, "withdrawn_known_at"));
    }

    private List<KeptDocument> kept(Query query) {
        return query.bind("organization", unit.organization()).map((row, context) -> row(row)).list().stream()
                .flatMap(each -> seen(each).stream())
                .toList();
    }

    /** As far as this unit sees the house. */
    private Optional<KeptDocument> seen(Row row) {
        Instant upTo = unit.shelves()
                .sight(ShelfId.of(row.document().house()))
                .map(Sight::upTo)
                .orElse(Instant.MIN);
        if (row.known().isAfter(upTo)) {
            return Optional.empty();
        }
        return Optional.of(new KeptDocument(row.document(), row.withdrawn().isAfter(upTo) ? null : row.withdrawal()));
    }

    @Override
    public Issuing issue(IssuedDocument document) {
        unit.checkWriting();
        ShelfId shelf = ShelfId.of(document.house());
        Known given = unit.shelves().opened(shelf);
        Sight sight = unit.shelves().sight(shelf).orElseThrow();
        Exact.value("document", document);
        Exact.instant("issued", document.issued());
        Exact.period("period", document.period());
        String named = "document " + document.number();
        int rows = unit.waiting(named, () -> insert(document, sight, given));
        if (rows == 1) {
            return new Issuing.Issued();
        }
        IssuedDocument standing = find(document.number()).orElseThrow().document();
        return standing.equals(document) ? new Issuing.Repeated() : new Issuing.OtherContent(standing);
    }

    private int insert(IssuedDocument document, Sight sight, Known given) {
        return unit.update("""
                        insert into <s>.issued (organization, number, shelf, known_at, kind, account, debtor, about,
                            issued_at, form, content)
                        values (:organization, :number, :shelf, :known, :kind, :account, :debtor, :about,
                            :issued, :form, :content) on conflict do nothing
                        """)
                .bind("organization", unit.organization())
                .bind("number", document.number().value())
                .bind("shelf", sight.id())
                .bind("known", Columns.instant(given.at()))
                .bind("kind", document.kind())
                .bind("account", document.account().value())
                .bind("debtor", document.debtor().value())
                .bind("about", Columns.number(document.period()))
                .bind("issued", Columns.instant(document.issued()))
                .bind("form", document.form())
                .bind("content", JsonForm.deflated(document.content(), "document"))
                .execute();
    }

    @Override
    public Withdrawing withdraw(HouseId house, DocumentNumber number, Withdrawal decision) {
        unit.checkWriting();
        Known given = unit.shelves().opened(ShelfId.of(house));
        Exact.value("withdrawal", decision);
        Exact.instant("at", decision.at());
        KeptDocument document = find(number)
                .filter(each -> each.document().house().equals(house))
                .orElse(null);
        if (document == null) {
            return new Withdrawing.Unknown();
        }
        Withdrawal standing = document.withdrawal();
        if (standing != null) {
            return new Withdrawing.Before(standing);
        }
        DocumentNumber replacedBy = decision.replacedBy();
        unit.update("""
                        insert into <s>.withdrawal
                            (organization, number, known_at, decided_at, author, reason, replaced_by)
                        values (:organization, :number, :known, :decided, :author, :reason, :replacedBy)
                        """)
                .bind("organization", unit.organization())
                .bind("number", number.value())
                .bind("known", Columns.instant(given.at()))
                .bind("decided", Columns.instant(decision.at()))
                .bind("author", decision.author())
                .bind("reason", decision.reason())
                .bind("replacedBy", Columns.text(replacedBy == null ? null : replacedBy.value()))
                .execute();
        return new Withdrawing.Withdrawn();
    }

    @Override
    public Optional<KeptDocument> find(DocumentNumber number) {
        return kept(unit.query(KEPT + "d.number = :number").bind("number", number.value())).stream()
                .findFirst();
    }

    @Override
    public List<KeptDocument> of(AccountNumber account, BillingPeriod from, BillingPeriod to) {
        return kept(unit.query(KEPT + "d.account = :account and d.about between :from and :to")
                        .bind("account", account.value())
                        .bind("from", Columns.number(from))
                        .bind("to", Columns.number(to)))
                .stream()
                .sorted(Comparator.comparing(
                                (KeptDocument each) -> each.document().period())
                        .thenComparing(each -> each.document().number()))
                .toList();
    }

    @Override
    public long standing(HouseId house, BillingPeriod period) {
        return unit.shelves()
                .sight(ShelfId.of(house))
                .map(sight -> standing(sight, period))
                .orElse(0L);
    }

    private long standing(Sight sight, BillingPeriod period) {
        return unit.query("""
                        select count(*) from <s>.issued d
                        where d.shelf = :shelf and d.about = :about and d.known_at <= :upTo
                            and not exists (select 1 from <s>.withdrawal w where w.organization = d.organization
                                and w.number = d.number and w.known_at <= :upTo)
                        """)
                .bind("shelf", sight.id())
                .bind("about", Columns.number(period))
                .bind("upTo", Columns.instant(Columns.bounded(sight.upTo())))
                .mapTo(Long.class)
                .one();
    }
}
