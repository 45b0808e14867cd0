package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.number.Numbers;
import io.saldo.jdbc.OpenUnit;
import org.jdbi.v3.core.statement.SqlStatement;

/** Numbers. A unit that takes one holds the row until it ends, and so the next one counts on from it. */
record JdbcNumbers(OpenUnit unit) implements Numbers {
    private static final String ONE = " where organization = :organization and series = :series and year_of = :year";

    /** How often a series may be found by nobody and be there when it is made. */
    private static final int TRIES = 5;

    @Override
    public int next(OrganizationId organization, String series, int year) {
        unit.checkWriting();
        for (int i = 0; i < TRIES; i++) {
            if (unit.waiting("numbers of " + series, () -> takenOnce(organization, series, year)) == 1) {
                return bound(unit.query("select number from <s>.cabinet_number" + ONE), organization, series, year)
                        .mapTo(Integer.class)
                        .one();
            }
        }
        throw new IllegalStateException("the numbers of " + series + " come and go");
    }

    private int takenOnce(OrganizationId organization, String series, int year) {
        int changed = bound(
                        unit.update("update <s>.cabinet_number set number = number + 1" + ONE),
                        organization,
                        series,
                        year)
                .execute();
        return changed == 1
                ? 1
                : bound(
                                unit.update("insert into <s>.cabinet_number (organization, series, year_of, number)"
                                        + " values (:organization, :series, :year, 1) on conflict do nothing"),
                                organization,
                                series,
                                year)
                        .execute();
    }

    private static <S extends SqlStatement<S>> S bound(
            S statement, OrganizationId organization, String series, int year) {
        return statement
                .bind("organization", organization.value())
                .bind("series", series)
                .bind("year", year);
    }
}
