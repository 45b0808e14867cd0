package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.password.PasswordHash;
import io.saldo.cabinet.user.Contacts;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.Login;
import io.saldo.cabinet.user.PersonName;
import io.saldo.cabinet.user.Phone;
import io.saldo.cabinet.user.Saved;
import io.saldo.cabinet.user.Standing;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserId;
import io.saldo.cabinet.user.UserStore;
import io.saldo.jdbc.Columns;
import io.saldo.jdbc.Exact;
import io.saldo.jdbc.OpenUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** Users. The e-mail of an active one is a row of its own, so that who wants it second waits and finds it taken. */
record JdbcUsers(OpenUnit unit) implements UserStore {
    private static final String SELECT = "select u.* from <s>.cabinet_user u ";
    private static final String INSERT = """
            insert into <s>.cabinet_user (id, login, login_key, password, surname, name, patronymic, email, phone,
                registered, pending_until, active_since, found_by, version)
            values (:id, :login, :login_key, :password, :surname, :name, :patronymic, :email, :phone,
                :registered, :pending_until, :active_since, :found_by, 1) on conflict do nothing
            """;
    private static final String UPDATE = """
            update <s>.cabinet_user set login = :login, login_key = :login_key, password = :password,
                surname = :surname, name = :name, patronymic = :patronymic, email = :email, phone = :phone,
                registered = :registered, pending_until = :pending_until, active_since = :active_since,
                found_by = :found_by, version = version + 1
            where id = :id
            """;

    private static User user(ResultSet row) throws SQLException {
        return new User(
                new UserId(row.getString("id")),
                new Login(row.getString("login")),
                new PasswordHash(row.getString("password")),
                new Contacts(
                        new PersonName(row.getString("surname"), row.getString("name"), row.getString("patronymic")),
                        new EmailAddress(row.getString("email")),
                        new Phone(row.getString("phone"))),
                Columns.instant(row, "registered"),
                row.getObject("pending_until") == null
                        ? new Standing.Active(Columns.instant(row, "active_since"))
                        : new Standing.Pending(Columns.instant(row, "pending_until")),
                row.getLong("version"));
    }

    private static Update bound(Update statement, User user) {
        PersonName name = user.contacts().name();
        return statement
                .bind("id", user.id().value())
                .bind("login", user.login().value())
                .bind("login_key", user.login().key())
                .bind("password", user.password().text())
                .bind("surname", name.surname())
                .bind("name", name.name())
                .bind("patronymic", Columns.text(name.patronymic()))
                .bind("email", user.contacts().email().value())
                .bind("phone", user.contacts().phone().value())
                .bind("registered", Columns.instant(user.registered()))
                .bind("found_by", user.foundBy())
                .bind(
                        "pending_until",
                        Columns.instant(user.standing() instanceof Standing.Pending pending ? pending.until() : null))
                .bind(
                        "active_since",
                        Columns.instant(user.standing() instanceof Standing.Active active ? active.since() : null));
    }

    private static void check(User user) {
        Exact.text("password hash", user.password().text());
        Exact.instant("moment of registration", user.registered());
        Exact.instant(
                "standing",
                user.standing() instanceof Standing.Pending pending
                        ? pending.until()
                        : ((Standing.Active) user.standing()).since());
    }

    @Override
    public Optional<User> find(UserId id) {
        return unit.query(SELECT + "where u.id = :id")
                .bind("id", id.value())
                .map((row, context) -> user(row))
                .findOne();
    }

    @Override
    public Optional<User> byLogin(Login login) {
        return unit.query(SELECT + "where u.login_key = :key")
                .bind("key", login.key())
                .map((row, context) -> user(row))
                .findOne();
    }

    @Override
    public Optional<User> byEmail(EmailAddress email) {
        return unit.query(SELECT + "join <s>.cabinet_email e on e.user_id = u.id where e.email_key = :key")
                .bind("key", email.key())
                .map((row, context) -> user(row))
                .findOne();
    }

    @Override
    public boolean add(User user) {
        unit.checkWriting();
        check(user);
        return unit.waiting(
                        "login " + user.login(),
                        () -> bound(unit.update(INSERT), user).execute())
                == 1;
    }

    @Override
    public Saved save(User user) {
        unit.checkWriting();
        check(user);
        return unit.waiting("user " + user.id(), () -> {
            Optional<Long> version = unit.query("select version from <s>.cabinet_user where id = :id for update")
                    .bind("id", user.id().value())
                    .mapTo(Long.class)
                    .findOne();
            if (version.isEmpty() || version.get() != user.version()) {
                return Saved.STALE;
            }
            if (user.isActive() && !takesEmail(user)) {
                return Saved.EMAIL_TAKEN;
            }
            bound(unit.update(UPDATE), user).execute();
            return Saved.SAVED;
        });
    }

    /** Makes the e-mail the user's, in place of the one before it. */
    private boolean takesEmail(User user) {
        String key = user.contacts().email().key();
        List<String> before = unit.query("select email_key from <s>.cabinet_email where user_id = :user")
                .bind("user", user.id().value())
                .mapTo(String.class)
                .list();
        if (before.contains(key)) {
            return true;
        }
        int taken = unit.update(
                        "insert into <s>.cabinet_email (email_key, user_id) values (:key, :user) on conflict do nothing")
                .bind("key", key)
                .bind("user", user.id().value())
                .execute();
        if (taken == 1) {
            unit.update("delete from <s>.cabinet_email where user_id = :user and email_key != :key")
                    .bind("user", user.id().value())
                    .bind("key", key)
                    .execute();
        }
        return taken == 1;
    }

    @Override
    public void erase(UserId id) {
        unit.checkWriting();
        unit.waiting(
                "user " + id,
                () -> unit.update("delete from <s>.cabinet_user where id = :id")
                        .bind("id", id.value())
                        .execute());
    }

    @Override
    public List<User> search(String text, int atMost) {
        return unit.query(SELECT + "where position(:text in u.found_by) > 0 order by u.found_by, u.id limit :most")
                .bind("text", text)
                .bind("most", atMost)
                .map((row, context) -> user(row))
                .list();
    }

    @Override
    public List<User> lapsed(Instant now, int atMost) {
        return unit.query(SELECT + "where u.pending_until <= :now order by u.registered, u.id limit :most")
                .bind("now", Columns.instant(now))
                .bind("most", atMost)
                .map((row, context) -> user(row))
                .list();
    }
}
