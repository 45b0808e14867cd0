package io.saldo.billing.store;

import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Moment;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What closed a month, in one small row: enough to tell later whether facts, rules, law or results are still those.
 *
 * @param sealing 1, and one more each time the month was annulled and closed again
 * @param known up to where facts were known, of the house and of its organization
 * @param library the version that calculated
 * @param counts of accounts, lines, allocations, statements read
 * @param totals of money, by what they sum
 * @param fingerprints of what was read ({@code facts}), of the law and its rules ({@code law}), of what was handed on
 *     to the month ({@code before}), of the bill ({@code results})
 * @param before the fingerprint of the manifest of the month before; null for the first month of the books
 */
public record Manifest(
        HouseId house,
        BillingPeriod period,
        int sealing,
        Moment known,
        String library,
        SortedMap<String, Long> counts,
        SortedMap<String, Kopecks> totals,
        SortedMap<String, Fingerprint> fingerprints,
        @Nullable Fingerprint before)
        implements Canonical {
    public Manifest {
        InvalidValueException.unless(sealing >= 1, "sealing", sealing, "1 or more");
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
        fingerprints = Collections.unmodifiableSortedMap(new TreeMap<>(fingerprints));
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(this);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("period", period)
                .field("sealing", sealing)
                .field("known", known)
                .field("library", library)
                .map("counts", counts)
                .map("totals", totals)
                .map("fingerprints", fingerprints)
                .field("before", before);
    }
}
