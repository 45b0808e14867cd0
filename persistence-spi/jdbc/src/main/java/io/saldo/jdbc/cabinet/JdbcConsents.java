package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.consent.Consent;
import io.saldo.cabinet.consent.ConsentStore;
import io.saldo.jdbc.Columns;
import io.saldo.jdbc.Exact;
import io.saldo.jdbc.OpenUnit;
import io.saldo.kernel.canonical.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

record JdbcConsents(OpenUnit unit) implements ConsentStore {
    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getString("user_id"),
                row.getString("edition"),
                new Fingerprint(row.getString("text")),
                Columns.instant(row, "given"),
                row.getObject("withdrawn") == null ? null : Columns.instant(row, "withdrawn"));
    }

    @Override
    public void add(Consent consent) {
        unit.checkWriting();
        Exact.instant("moment of consent", consent.given());
        Exact.text("edition", consent.edition());
        unit.update("""
                        insert into <s>.cabinet_consent (user_id, edition, text, given, withdrawn)
                        values (:user, :edition, :text, :given, :withdrawn)
                        """)
                .bind("user", consent.user())
                .bind("edition", consent.edition())
                .bind("text", consent.text().hex())
                .bind("given", Columns.instant(consent.given()))
                .bind("withdrawn", Columns.instant(consent.withdrawn()))
                .execute();
    }

    @Override
    public List<Consent> of(String user) {
        return unit.query("select * from <s>.cabinet_consent where user_id = :user order by seq")
                .bind("user", user)
                .map((row, context) -> consent(row))
                .list();
    }

    @Override
    public void withdraw(String user, Instant at) {
        unit.checkWriting();
        Exact.instant("moment of withdrawal", at);
        unit.update("update <s>.cabinet_consent set withdrawn = :at where user_id = :user and withdrawn is null")
                .bind("user", user)
                .bind("at", Columns.instant(at))
                .execute();
    }
}
