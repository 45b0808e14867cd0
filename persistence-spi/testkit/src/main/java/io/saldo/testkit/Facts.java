package io.saldo.testkit;

import io.saldo.billing.rows.MeterRow;
import io.saldo.billing.rows.PremisesRow;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Statements for tests. */
final class Facts {
    static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final DateRange SINCE = DateRange.from(DAY);

    private Facts() {}

    /** The area of a flat, since a day for good. */
    static Statement area(String id, Known known, String flat, int metres) {
        return area(new FactId(id), known, null, flat, metres);
    }

    static Statement area(FactId id, Known known, @Nullable FactId replaces, String flat, int metres) {
        return Statement.of(id, SINCE, known, replaces, areaOf(flat, metres));
    }

    /** The area of a flat, as somebody wrote it. */
    static Statement areaAsWritten(String id, Known known, String flat, String metres) {
        var area = new PremisesRow.Area(new PremisesId(flat), Quantity.parse(metres, Unit.SQUARE_METRE));
        return Statement.of(new FactId(id), SINCE, known, null, area);
    }

    private static PremisesRow.Area areaOf(String flat, int metres) {
        return new PremisesRow.Area(new PremisesId(flat), Quantity.parse(metres + ".5", Unit.SQUARE_METRE));
    }

    static Statement correction(String id, Known known, String replaces, String flat, int metres) {
        return area(new FactId(id), known, new FactId(replaces), flat, metres);
    }

    static Statement withdrawal(String id, Known known, Statement withdrawn) {
        return new Statement(
                withdrawn.code(), withdrawn.thing(), Fact.withdrawing(withdrawn.fact(), new FactId(id), known));
    }

    /** A reading, of one day. */
    static Statement reading(
            String id, Known known, @Nullable String replaces, String meter, LocalDate day, int value) {
        return Statement.of(
                new FactId(id),
                DateRange.day(day),
                known,
                replaces == null ? null : new FactId(replaces),
                new MeterRow.Reading(
                        new MeterId(meter), Zone.WHOLE_DAY, Quantity.parse(value + ".125", Unit.CUBIC_METRE)));
    }

    static Known later(Known known, int steps) {
        return new Known(known.at(), known.sequence() + steps);
    }
}
