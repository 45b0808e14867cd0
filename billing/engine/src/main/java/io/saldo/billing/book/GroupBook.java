package io.saldo.billing.book;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Described;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.MeteringGroup;

/**
 * A metering group and the days it stands.
 *
 * @param described what it serves; the group of the first day of a month holds for the month
 */
public record GroupBook(Described<MeteringGroup> described) {
    public GroupBook {
        GroupId id = described.latest().id();
        for (MeteringGroup each : described.all()) {
            InvalidValueException.unless(each.id().equals(id), "group", each.id(), id.toString());
        }
    }

    /** A group described once, known from the beginning. */
    public GroupBook(MeteringGroup group, DateRange days) {
        this(Described.once(new FactId("described:group:" + group.id()), days, group));
    }

    /** As it was described last. */
    public MeteringGroup group() {
        return described.latest();
    }

    /** The days of what stands; only after {@link Described#asOf}. */
    public DateRange days() {
        return described.facts().facts().get(0).range();
    }
}
