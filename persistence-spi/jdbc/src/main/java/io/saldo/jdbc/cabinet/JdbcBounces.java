package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.mailing.Bounce;
import io.saldo.cabinet.mailing.BounceStore;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.UserId;
import io.saldo.jdbc.Columns;
import io.saldo.jdbc.Exact;
import io.saldo.jdbc.OpenUnit;
import java.util.Optional;

record JdbcBounces(OpenUnit unit) implements BounceStore {
    @Override
    public void put(UserId user, Bounce bounce) {
        unit.checkWriting();
        Exact.instant("moment of a bounce", bounce.at());
        Exact.text("reason of a bounce", bounce.reason());
        forget(user);
        unit.waiting(
                "bounce of " + user,
                () -> unit.update("""
                                insert into <s>.cabinet_bounce (user_id, email, at, reason)
                                values (:user, :email, :at, :reason) on conflict do nothing
                                """)
                        .bind("user", user.value())
                        .bind("email", bounce.email().value())
                        .bind("at", Columns.instant(bounce.at()))
                        .bind("reason", bounce.reason())
                        .execute());
    }

    @Override
    public Optional<Bounce> of(UserId user) {
        return unit.query("select * from <s>.cabinet_bounce where user_id = :user")
                .bind("user", user.value())
                .map((row, context) -> new Bounce(
                        new EmailAddress(row.getString("email")), Columns.instant(row, "at"), row.getString("reason")))
                .findOne();
    }

    @Override
    public void forget(UserId user) {
        unit.update("delete from <s>.cabinet_bounce where user_id = :user")
                .bind("user", user.value())
                .execute();
    }
}
