package io.saldo.jdbc;

import io.saldo.billing.store.Annulment;
import io.saldo.billing.store.Manifest;
import io.saldo.billing.store.Seal;
import io.saldo.jdbc.Shelves.Sight;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Known;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** The seals of one house, as far as a unit sees them. */
final class SealTable {
    /** Of a seal {@code m}: that it is seen and stands. */
    static final String STANDS = """
            m.known_at <= :upTo and not exists (select 1 from <s>.annulment a
                where a.shelf = m.shelf and a.seal = m.ordinal and a.known_at <= :upTo)
            """;

    private static final String STANDING =
            "select m.ordinal, m.manifest, m.due from <s>.sealed_month m where m.shelf = :shelf and " + STANDS;

    private static final String SEALS = """
            select m.ordinal, m.manifest, a.decided_at, a.author, a.reason from <s>.sealed_month m
            left join <s>.annulment a on a.shelf = m.shelf and a.seal = m.ordinal and a.known_at <= :upTo
            where m.shelf = :shelf and m.known_at <= :upTo
            """;

    private final Unit unit;
    private final Sight sight;

    /** A month that stands. */
    record Standing(int seal, Manifest manifest, LocalDate due) {}

    SealTable(Unit unit, Sight sight) {
        this.unit = unit;
        this.sight = sight;
    }

    Sight sight() {
        return sight;
    }

    /** A query of this house, which names what it may see {@code :upTo}. */
    Query query(String sql) {
        return unit.query(sql).bind("shelf", sight.id()).bind("upTo", Columns.instant(Columns.bounded(sight.upTo())));
    }

    private Standing standing(ResultSet row) throws SQLException {
        return new Standing(row.getInt("ordinal"), manifest(row), row.getObject("due", LocalDate.class));
    }

    private Manifest manifest(ResultSet row) throws SQLException {
        return unit.json().read(row.getString("manifest"), Manifest.class);
    }

    Optional<Standing> last() {
        return query(STANDING + " order by m.ordinal desc limit 1")
                .map((row, context) -> standing(row))
                .findOne();
    }

    Optional<Standing> of(BillingPeriod period) {
        return query(STANDING + " and m.posted = :posted order by m.ordinal desc limit 1")
                .bind("posted", Columns.number(period))
                .map((row, context) -> standing(row))
                .findOne();
    }

    /** How often a month was sealed. */
    int sealings(BillingPeriod period) {
        return query(
                        "select count(*) from <s>.sealed_month where shelf = :shelf and known_at <= :upTo and posted = :posted")
                .bind("posted", Columns.number(period))
                .mapTo(Integer.class)
                .one();
    }

    int next() {
        return unit.query("select coalesce(max(ordinal) + 1, 0) from <s>.sealed_month where shelf = :shelf")
                .bind("shelf", sight.id())
                .mapTo(Integer.class)
                .one();
    }

    List<Seal> all() {
        return seals(query(SEALS + " order by m.ordinal"));
    }

    List<Seal> all(BillingPeriod period) {
        return seals(
                query(SEALS + " and m.posted = :posted order by m.ordinal").bind("posted", Columns.number(period)));
    }

    private List<Seal> seals(Query query) {
        return query.map((row, context) -> seal(row)).list();
    }

    private Seal seal(ResultSet row) throws SQLException {
        String author = row.getString("author");
        return new Seal(
                manifest(row),
                author == null
                        ? null
                        : new Annulment(Columns.instant(row, "decided_at"), author, row.getString("reason")));
    }

    void insert(int ordinal, Instant known, Manifest manifest, LocalDate due) {
        unit.update("""
                        insert into <s>.sealed_month
                            (shelf, ordinal, posted, sealing, known_at, fingerprint, manifest, due)
                        values (:shelf, :ordinal, :posted, :sealing, :known, :fingerprint, :manifest, :due)
                        """)
                .bind("shelf", sight.id())
                .bind("ordinal", ordinal)
                .bind("posted", Columns.number(manifest.period()))
                .bind("sealing", manifest.sealing())
                .bind("known", Columns.instant(known))
                .bind("fingerprint", manifest.fingerprint().hex())
                .bind("manifest", unit.json().write(manifest, Manifest.class))
                .bind("due", Columns.day(due))
                .execute();
    }

    void annul(int ordinal, Known known, Annulment decision) {
        unit.update("""
                        insert into <s>.annulment (shelf, seal, known_at, decided_at, author, reason)
                        values (:shelf, :seal, :known, :decided, :author, :reason)
                        """)
                .bind("shelf", sight.id())
                .bind("seal", ordinal)
                .bind("known", Columns.instant(known.at()))
                .bind("decided", Columns.instant(decision.at()))
                .bind("author", decision.author())
                .bind("reason", decision.reason())
                .execute();
    }
}
