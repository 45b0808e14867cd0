package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.token.TokenHash;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.MailToken;
import io.saldo.cabinet.user.MailTokenStore;
import io.saldo.cabinet.user.Purpose;
import io.saldo.cabinet.user.UserId;
import io.saldo.jdbc.Columns;
import io.saldo.jdbc.Exact;
import io.saldo.jdbc.OpenUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** Links of letters. Used by whoever deletes the row. */
record JdbcMailTokens(OpenUnit unit) implements MailTokenStore {
    private static final String BY_HASH = " where hash = :hash and purpose = :purpose";

    /** How often a token may be put that another unit puts or forgets just then. */
    private static final int TRIES = 5;

    private static MailToken token(ResultSet row) throws SQLException {
        String email = row.getString("email");
        return new MailToken(
                new TokenHash(row.getString("hash")),
                Purpose.valueOf(row.getString("purpose")),
                new UserId(row.getString("user_id")),
                email == null ? null : new EmailAddress(email),
                Columns.instant(row, "valid_until"));
    }

    private static <S extends SqlStatement<S>> S bound(S statement, TokenHash hash, Purpose purpose) {
        return statement.bind("hash", hash.hex()).bind("purpose", purpose.name());
    }

    private static Update bound(Update statement, MailToken token) {
        EmailAddress email = token.email();
        return bound(statement, token.hash(), token.purpose())
                .bind("user", token.user().value())
                .bind("email", Columns.text(email == null ? null : email.value()))
                .bind("until", Columns.instant(token.until()));
    }

    @Override
    public void put(MailToken token) {
        unit.checkWriting();
        Exact.instant("end of a link", token.until());
        for (int i = 0; i < TRIES; i++) {
            if (unit.waiting("letters of " + token.user(), () -> putOnce(token)) == 1) {
                return;
            }
        }
        throw new IllegalStateException("a link of " + token.user() + " comes and goes: is it put twice?");
    }

    /** In the place of the one before it, or where there was none. */
    private int putOnce(MailToken token) {
        int changed = bound(unit.update("""
                        update <s>.cabinet_mail_token set hash = :hash, email = :email, valid_until = :until
                        where user_id = :user and purpose = :purpose
                        """), token).execute();
        if (changed == 1) {
            return 1;
        }
        return bound(unit.update("""
                        insert into <s>.cabinet_mail_token (user_id, purpose, hash, email, valid_until)
                        values (:user, :purpose, :hash, :email, :until) on conflict do nothing
                        """), token).execute();
    }

    @Override
    public Optional<MailToken> find(TokenHash hash, Purpose purpose) {
        return bound(unit.query("select * from <s>.cabinet_mail_token" + BY_HASH), hash, purpose)
                .map((row, context) -> token(row))
                .findOne();
    }

    @Override
    public Optional<MailToken> use(TokenHash hash, Purpose purpose) {
        unit.checkWriting();
        Optional<MailToken> found = find(hash, purpose);
        return found.filter(token -> unit.waiting(
                        "a link of " + token.user(),
                        () -> bound(unit.update("delete from <s>.cabinet_mail_token" + BY_HASH), hash, purpose)
                                .execute())
                == 1);
    }

    @Override
    public void forget(UserId user, Purpose purpose) {
        unit.update("delete from <s>.cabinet_mail_token where user_id = :user and purpose = :purpose")
                .bind("user", user.value())
                .bind("purpose", purpose.name())
                .execute();
    }

    @Override
    public void forget(UserId user) {
        unit.update("delete from <s>.cabinet_mail_token where user_id = :user")
                .bind("user", user.value())
                .execute();
    }

    @Override
    public void prune(Instant now) {
        unit.update("delete from <s>.cabinet_mail_token where valid_until <= :now")
                .bind("now", Columns.instant(now))
                .execute();
    }
}
