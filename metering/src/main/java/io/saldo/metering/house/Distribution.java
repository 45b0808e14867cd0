package io.saldo.metering.house;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.metering.meter.GroupId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the volume of a house was divided.
 *
 * @param whole the volume of the month
 * @param carried what the month leaves to later months minus what it took over from earlier ones; negative when a minus
 *     is left over
 * @param borne what nobody is charged for and nobody carries: above the norm up to which residents pay; below zero for
 *     a saving that nobody can take. It falls to the performer
 * @param ground why it was divided so
 * @param shares one for every participant, in order of premises; they sum to {@code whole − carried − borne}
 */
public record Distribution(
        GroupId group, Resource resource, Exact whole, Exact carried, Exact borne, Ground ground, List<Share> shares)
        implements Canonical {
    public Distribution {
        shares = shares.stream().sorted(Comparator.comparing(Share::premises)).toList();
    }

    /** All of it falls to the participants, now or in later months. */
    public Distribution(
            GroupId group, Resource resource, Exact whole, Exact carried, Ground ground, List<Share> shares) {
        this(group, resource, whole, carried, Exact.ZERO, ground, shares);
    }

    /**
     * The part of premises.
     *
     * @param metered whether the whole was measured by a common meter, or set by a norm
     */
    public record Share(PremisesId premises, Exact volume, boolean metered, Derivation derivation)
            implements Canonical {
        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("premises", premises).field("volume", volume).field("metered", metered);
        }
    }

    /**
     * The part of premises; empty where they take no part.
     *
     * @param likely where it stands if all premises of the house take part: looked at first
     */
    public Optional<Share> share(PremisesId premises, int likely) {
        if (likely >= 0 && likely < shares.size()) {
            Share share = shares.get(likely);
            if (share.premises().equals(premises)) {
                return Optional.of(share);
            }
        }
        return share(premises);
    }

    /** The part of premises; empty where they take no part. */
    public Optional<Share> share(PremisesId premises) {
        int low = 0;
        for (int high = shares.size() - 1; low <= high; ) {
            int middle = (low + high) >>> 1;
            int order = shares.get(middle).premises().compareTo(premises);
            if (order == 0) {
                return Optional.of(shares.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("group", group)
                .field("resource", resource)
                .field("whole", whole)
                .field("carried", carried)
                .field("borne", borne)
                .object("ground", ground)
                .array("shares", shares);
    }
}
