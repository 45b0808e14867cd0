package io.saldo.billing.quality;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.GroupId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * That a service was off, or not of the quality the law wants, for a time.
 *
 * @param group the metering group whose premises it was about; null for the whole house, or where premises are listed
 * @param premises those it was about; empty for the whole house, or the group
 * @param measured what was measured: °C of the water or the room, MPa of a pressure; °C inside for heating that was
 *     off, °C outside for waste that was not taken away. Null where the kind measures nothing
 * @param document the act of inspection or the log of the dispatcher, as a document of the account names it
 */
public record Breach(
        BreachKind kind,
        BreachTime time,
        @Nullable GroupId group,
        Set<PremisesId> premises,
        @Nullable Exact measured,
        Circumstance circumstance,
        TextRef document)
        implements Canonical {
    public Breach {
        premises = Collections.unmodifiableSortedSet(new TreeSet<>(premises));
        InvalidValueException.unless(
                group == null || premises.isEmpty(), "premises", premises, "none where a group is named");
        InvalidValueException.unless(
                measured != null || !kind.isMeasured(),
                "measured",
                kind,
                "what was measured, for a breach of this kind");
    }

    /** About the whole house, in ordinary circumstances. */
    public static Breach ofHouse(BreachKind kind, BreachTime time, @Nullable Exact measured, TextRef document) {
        return new Breach(kind, time, null, Set.of(), measured, Circumstance.ORDINARY, document);
    }

    public boolean touches(BillingPeriod period) {
        return time.touches(period);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("kind", kind)
                .object("time", time)
                .field("group", group)
                .list("premises", premises)
                .field("measured", measured)
                .field("circumstance", circumstance)
                .field("document", document);
    }

    /** Whether it reached all premises of the house. */
    public boolean isOfWholeHouse() {
        return group == null && premises.isEmpty();
    }
}
