package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.throttle.Attempts;
import io.saldo.cabinet.throttle.Subject;
import io.saldo.jdbc.Columns;
import io.saldo.jdbc.Exact;
import io.saldo.jdbc.OpenUnit;
import java.time.Instant;
import org.jdbi.v3.core.statement.SqlStatement;

/** Counters. A unit that has counted holds the row until it ends, and so the next one counts on from it. */
record JdbcAttempts(OpenUnit unit) implements Attempts {
    private static final String OF_SUBJECT = " where tried = :tried and subject = :subject";
    private static final String ONE = OF_SUBJECT + " and begun = :begun";

    /** How often a counter may be found by nobody and be there when it is made. */
    private static final int TRIES = 5;

    private static <S extends SqlStatement<S>> S bound(S statement, Subject subject) {
        return statement.bind("tried", subject.tried().name()).bind("subject", subject.key());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Subject subject, Instant window) {
        return bound(statement, subject).bind("begun", Columns.instant(window));
    }

    @Override
    public int count(Subject subject, Instant window) {
        unit.checkWriting();
        Exact.instant("window", window);
        for (int i = 0; i < TRIES; i++) {
            if (unit.waiting("counter of " + subject.tried(), () -> countOnce(subject, window)) == 1) {
                return counted(subject, window);
            }
        }
        throw new IllegalStateException("a counter of " + subject.tried() + " comes and goes");
    }

    private int countOnce(Subject subject, Instant window) {
        int changed = add(subject, window, 1);
        return changed == 1
                ? 1
                : bound(
                                unit.update("insert into <s>.cabinet_attempt (tried, subject, begun, number)"
                                        + " values (:tried, :subject, :begun, 1) on conflict do nothing"),
                                subject,
                                window)
                        .execute();
    }

    private int add(Subject subject, Instant window, int more) {
        return bound(unit.update("update <s>.cabinet_attempt set number = number + :more" + ONE), subject, window)
                .bind("more", more)
                .execute();
    }

    @Override
    public void takeBack(Subject subject, Instant window) {
        unit.checkWriting();
        add(subject, window, -1);
    }

    @Override
    public int counted(Subject subject, Instant window) {
        return bound(unit.query("select number from <s>.cabinet_attempt" + ONE), subject, window)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    @Override
    public void forget(Subject subject) {
        bound(unit.update("delete from <s>.cabinet_attempt" + OF_SUBJECT), subject)
                .execute();
    }

    @Override
    public void prune(Instant before) {
        unit.update("delete from <s>.cabinet_attempt where begun < :before")
                .bind("before", Columns.instant(before))
                .execute();
    }
}
