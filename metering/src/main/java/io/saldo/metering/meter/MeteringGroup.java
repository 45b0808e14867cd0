package io.saldo.metering.meter;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
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
public record MeteringGroup(GroupId id, Resource resource, Set<PremisesId> premises) {
    public MeteringGroup {
        SortedSet<PremisesId> sorted = new TreeSet<>(premises);
        premises = Collections.unmodifiableSortedSet(sorted);
    }
}
