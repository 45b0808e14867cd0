package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.password.PasswordHash;
import io.saldo.cabinet.staff.CodeState;
import io.saldo.cabinet.staff.StaffId;
import io.saldo.cabinet.staff.StaffMember;
import io.saldo.cabinet.staff.StaffRole;
import io.saldo.cabinet.staff.StaffStore;
import io.saldo.cabinet.user.Login;
import io.saldo.jdbc.Columns;
import io.saldo.jdbc.Exact;
import io.saldo.jdbc.OpenUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

record JdbcStaff(OpenUnit unit) implements StaffStore {
    private static final String SELECT = "select * from <s>.cabinet_staff ";

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                new StaffId(row.getString("id")),
                new Login(row.getString("login")),
                row.getString("name"),
                StaffRole.valueOf(row.getString("role")),
                new PasswordHash(row.getString("password")),
                row.getObject("initial_until") == null ? null : Columns.instant(row, "initial_until"),
                new CodeState(row.getInt("code_edition"), row.getLong("code_step")),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    private static Update bound(Update statement, StaffMember member) {
        return statement
                .bind("id", member.id().value())
                .bind("name", member.name())
                .bind("role", member.role().name())
                .bind("password", member.password().text())
                .bind("initial_until", Columns.instant(member.initialUntil()))
                .bind("edition", member.code().edition())
                .bind("step", member.code().lastStep())
                .bind("active", member.active());
    }

    private static void check(StaffMember member) {
        Exact.text("name", member.name());
        Exact.text("password hash", member.password().text());
        Instant until = member.initialUntil();
        if (until != null) {
            Exact.instant("end of a password", until);
        }
    }

    @Override
    public Optional<StaffMember> find(StaffId id) {
        return unit.query(SELECT + "where id = :id")
                .bind("id", id.value())
                .map((row, context) -> member(row))
                .findOne();
    }

    @Override
    public Optional<StaffMember> byLogin(Login login) {
        return unit.query(SELECT + "where login_key = :key")
                .bind("key", login.key())
                .map((row, context) -> member(row))
                .findOne();
    }

    @Override
    public List<StaffMember> all() {
        return unit.query(SELECT + "order by seq")
                .map((row, context) -> member(row))
                .list();
    }

    @Override
    public boolean add(StaffMember member) {
        unit.checkWriting();
        check(member);
        return unit.waiting(
                        "login " + member.login(),
                        () -> bound(unit.update("""
                                                insert into <s>.cabinet_staff (id, login, login_key, name, role,
                                                    password, initial_until, code_edition, code_step, active, version)
                                                values (:id, :login, :login_key, :name, :role, :password,
                                                    :initial_until, :edition, :step, :active, 1) on conflict do nothing
                                                """), member)
                                .bind("login", member.login().value())
                                .bind("login_key", member.login().key())
                                .execute())
                == 1;
    }

    @Override
    public boolean save(StaffMember member) {
        unit.checkWriting();
        check(member);
        return unit.waiting(
                        "staff " + member.id(),
                        () -> bound(unit.update("""
                                                update <s>.cabinet_staff set name = :name, role = :role,
                                                    password = :password, initial_until = :initial_until,
                                                    code_edition = :edition, code_step = :step, active = :active,
                                                    version = version + 1
                                                where id = :id and version = :version
                                                """), member)
                                .bind("version", member.version())
                                .execute())
                == 1;
    }

    @Override
    public boolean useCode(StaffId id, long step) {
        unit.checkWriting();
        return unit.waiting(
                        "staff " + id,
                        () -> unit.update("""
                                update <s>.cabinet_staff set code_step = :step where id = :id and code_step < :step
                                """)
                                .bind("id", id.value())
                                .bind("step", step)
                                .execute())
                == 1;
    }
}
