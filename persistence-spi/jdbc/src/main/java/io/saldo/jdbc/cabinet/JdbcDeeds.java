package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.staff.Deed;
import io.saldo.cabinet.staff.DeedStore;
import io.saldo.cabinet.staff.StaffId;
import io.saldo.jdbc.Columns;
import io.saldo.jdbc.Exact;
import io.saldo.jdbc.OpenUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

record JdbcDeeds(OpenUnit unit) implements DeedStore {
    private static final String SELECT = "select * from <s>.cabinet_deed ";
    private static final String ORDER = " order by at desc, seq desc limit :most";

    private static Deed deed(ResultSet row) throws SQLException {
        return new Deed(
                Columns.instant(row, "at"),
                new StaffId(row.getString("staff")),
                row.getString("action"),
                row.getString("about"),
                row.getString("note"),
                new Origin(row.getString("address"), row.getString("device")));
    }

    @Override
    public void add(Deed deed) {
        unit.checkWriting();
        Exact.instant("moment of a deed", deed.at());
        Exact.text("what was done", deed.action());
        Exact.text("what it was done to", deed.about());
        Exact.text("reason", deed.note());
        Exact.text("address", deed.origin().address());
        Exact.text("device", deed.origin().device());
        unit.update("""
                        insert into <s>.cabinet_deed (at, staff, action, about, note, address, device)
                        values (:at, :staff, :action, :about, :note, :address, :device)
                        """)
                .bind("at", Columns.instant(deed.at()))
                .bind("staff", deed.by().value())
                .bind("action", deed.action())
                .bind("about", deed.about())
                .bind("note", deed.note())
                .bind("address", deed.origin().address())
                .bind("device", deed.origin().device())
                .execute();
    }

    @Override
    public List<Deed> latest(int atMost) {
        return unit.query(SELECT + ORDER)
                .bind("most", atMost)
                .map((row, context) -> deed(row))
                .list();
    }

    @Override
    public List<Deed> about(String about, int atMost) {
        return unit.query(SELECT + "where about = :about" + ORDER)
                .bind("about", about)
                .bind("most", atMost)
                .map((row, context) -> deed(row))
                .list();
    }
}
