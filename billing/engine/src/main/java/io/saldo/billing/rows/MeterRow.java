package io.saldo.billing.rows;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.meter.MeteringGroup;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.AverageCause;
import io.saldo.metering.reading.PastVolume;
import java.time.LocalDate;
import java.util.List;

/** Of meters and metering groups. */
public sealed interface MeterRow extends Row {
    /** A metering group, on the days it stands. */
    record OfGroup(MeteringGroup group) implements MeterRow {
        @Override
        public String code() {
            return "metering-group";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("group", group);
        }

        @Override
        public boolean isDescription() {
            return true;
        }

        @Override
        public Object about() {
            return group.id();
        }

        @Override
        public List<Reference> references() {
            return Reference.each("premises of the group", group.premises());
        }

        @Override
        public List<Object> defines() {
            return List.of(group.id());
        }
    }

    /** A meter; the days it is in use are its own. */
    record OfMeter(Meter meter) implements MeterRow {
        @Override
        public String code() {
            return "meter";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("meter", meter);
        }

        @Override
        public boolean isDescription() {
            return true;
        }

        @Override
        public Object about() {
            return meter.id();
        }

        @Override
        public List<Reference> references() {
            return place(meter);
        }

        @Override
        public List<Object> defines() {
            return List.of(meter.id());
        }
    }

    /** A reading of a register. */
    record Reading(MeterId meter, Zone zone, Quantity value) implements MeterRow {
        @Override
        public String code() {
            return "reading";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("meter", meter).field("zone", zone).field("value", value);
        }

        @Override
        public Object about() {
            return List.of(meter, zone);
        }

        @Override
        public List<Reference> references() {
            return Reference.to("meter", meter);
        }

        @Override
        public LocalDate happened(DateRange days) {
            return days.from();
        }
    }

    /** The days a meter may be billed by, with its certificate. */
    record Verification(MeterId meter, String certificate) implements MeterRow {
        @Override
        public String code() {
            return "verification";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("meter", meter).field("certificate", certificate);
        }

        @Override
        public Object about() {
            return meter;
        }

        @Override
        public List<Reference> references() {
            return Reference.to("meter", meter);
        }

        @Override
        public LocalDate happened(DateRange days) {
            return days.from();
        }
    }

    /** A volume of a month billed before, in another system. */
    record Before(MeterId meter, PastVolume volume) implements MeterRow {
        @Override
        public String code() {
            return "past-volume";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("meter", meter).object("volume", volume);
        }

        @Override
        public Object about() {
            return meter;
        }

        @Override
        public List<Reference> references() {
            return Reference.to("meter", meter);
        }
    }

    /**
     * For how many periods in a row a meter could not be billed by when its house was taken over from another
     * system.
     */
    record Averaged(MeterId meter, AverageCause cause, int periods) implements MeterRow {
        public Averaged {
            InvalidValueException.unless(periods > 0, "periods of " + meter, periods, "one or more");
        }

        @Override
        public String code() {
            return "averaged-before";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("meter", meter).field("cause", cause).field("periods", periods);
        }

        @Override
        public Object about() {
            return List.of(meter, cause);
        }

        @Override
        public List<Reference> references() {
            return Reference.to("meter", meter);
        }
    }

    /** A common volume below zero that nobody was charged for when its house was taken over from another system. */
    record Carried(GroupId group, Exact volume) implements MeterRow {
        public Carried {
            InvalidValueException.unless(volume.signum() < 0, "volume carried over by " + group, volume, "below zero");
        }

        @Override
        public String code() {
            return "carried-before";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("group", group).field("volume", volume);
        }

        @Override
        public Object about() {
            return group;
        }

        /** A group of the whole house is nowhere told. */
        @Override
        public List<Reference> references() {
            for (Resource resource : Resource.values()) {
                if (group.equals(GroupId.wholeHouse(resource))) {
                    return Reference.none();
                }
            }
            return Reference.to("group", group);
        }
    }

    private static List<Reference> place(Meter meter) {
        if (meter.place() instanceof MeterPlace.InPremises in) {
            return Reference.to("premises", in.premises());
        }
        GroupId group = ((MeterPlace.Common) meter.place()).group();
        boolean whole = group.equals(GroupId.wholeHouse(meter.resource()));
        return whole ? Reference.none() : Reference.to("group", group);
    }
}
