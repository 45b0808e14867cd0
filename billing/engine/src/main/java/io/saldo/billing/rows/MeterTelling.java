package io.saldo.billing.rows;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.meter.MeteringGroup;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.AverageCause;
import io.saldo.metering.reading.PastVolume;
import java.time.LocalDate;

/** Tells of meters, their readings and their groups. */
abstract sealed class MeterTelling extends PremisesTelling permits BookBuilder {
    /** A meter. */
    public BookBuilder meter(Meter meter) {
        return told(meter.installed(), new MeterRow.OfMeter(meter));
    }

    /** A meter in premises. */
    public BookBuilder meter(MeterId meter, Resource resource, PremisesId premises, DateRange installed) {
        return told(
                installed,
                new MeterRow.OfMeter(new Meter(meter, resource, new MeterPlace.InPremises(premises), installed)));
    }

    /** A meter on an input of the whole house. */
    public BookBuilder commonMeter(MeterId meter, Resource resource, CommonRole role, DateRange installed) {
        return told(
                installed,
                new MeterRow.OfMeter(new Meter(
                        meter, resource, new MeterPlace.Common(GroupId.wholeHouse(resource), role), installed)));
    }

    /** A meter of a metering group. */
    public BookBuilder commonMeter(
            MeterId meter, Resource resource, GroupId group, CommonRole role, DateRange installed) {
        return told(
                installed,
                new MeterRow.OfMeter(new Meter(meter, resource, new MeterPlace.Common(group, role), installed)));
    }

    /** A metering group, on the days it stands. */
    public BookBuilder group(DateRange days, MeteringGroup group) {
        return told(days, new MeterRow.OfGroup(group));
    }

    /** A reading of a meter of one zone. */
    public BookBuilder reading(MeterId meter, LocalDate day, Quantity value) {
        return told(DateRange.day(day), new MeterRow.Reading(meter, Zone.WHOLE_DAY, value));
    }

    /** A reading of a register. */
    public BookBuilder reading(MeterId meter, Zone zone, LocalDate day, Quantity value) {
        return told(DateRange.day(day), new MeterRow.Reading(meter, zone, value));
    }

    /** The days a meter may be billed by, with its certificate. */
    public BookBuilder verification(MeterId meter, DateRange days, String certificate) {
        return told(days, new MeterRow.Verification(meter, certificate));
    }

    /** A volume of a month billed before, in another system. */
    public BookBuilder pastVolume(MeterId meter, PastVolume volume) {
        return told(volume.period().range(), new MeterRow.Before(meter, volume));
    }

    /**
     * For how many periods in a row a meter could not be billed by.
     *
     * @param opened the first day of the books
     */
    public BookBuilder averagedBefore(LocalDate opened, MeterId meter, AverageCause cause, int periods) {
        return told(DateRange.day(opened.minusDays(1)), new MeterRow.Averaged(meter, cause, periods));
    }

    /**
     * A common volume below zero that nobody was charged for.
     *
     * @param opened the first day of the books
     */
    public BookBuilder carriedBefore(LocalDate opened, GroupId group, Exact volume) {
        return told(DateRange.day(opened.minusDays(1)), new MeterRow.Carried(group, volume));
    }
}
