package io.saldo.metering.meter;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A metering group: the premises and common rooms that the common meters of one resource serve. A house without groups
 * of a resource is one group of it.
 *
 * @param premises those it serves, common rooms included
 */
public record MeteringGroup(GroupId id, Resource resource, Set<PremisesId> premises) implements Canonical {
    public MeteringGroup {
        SortedSet<PremisesId> sorted = new TreeSet<>(premises);
        premises = Collections.unmodifiableSortedSet(sorted);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("id", id).field("resource", resource).list("premises", premises);
    }
}
