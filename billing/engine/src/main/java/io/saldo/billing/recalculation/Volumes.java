package io.saldo.billing.recalculation;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.money.Exact;
import io.saldo.metering.consumption.Consumption;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums of volumes by resource and premises; a sum of zero is not there. */
final class Volumes {
    private final SortedMap<Resource, SortedMap<PremisesId, Exact>> sums = new TreeMap<>();

    static Volumes of(SortedMap<Resource, SortedMap<PremisesId, Exact>> map) {
        var volumes = new Volumes();
        volumes.add(map, 1);
        return volumes;
    }

    private void add(SortedMap<Resource, SortedMap<PremisesId, Exact>> map, int sign) {
        map.forEach((resource, premises) -> premises.forEach((id, volume) -> add(resource, id, volume.times(sign))));
    }

    private void add(Resource resource, PremisesId premises, Exact volume) {
        SortedMap<PremisesId, Exact> sum = sums.computeIfAbsent(resource, key -> new TreeMap<>());
        if (sum.merge(premises, volume, Exact::plus).signum() == 0) {
            sum.remove(premises);
            if (sum.isEmpty()) {
                sums.remove(resource);
            }
        }
    }

    void add(Volumes other) {
        add(other.sums, 1);
    }

    /** Own volumes of some resources, added or taken off. */
    void add(List<Consumption> consumptions, Set<Resource> resources, int sign) {
        for (Consumption each : consumptions) {
            if (resources.contains(each.resource())) {
                add(each.resource(), each.premises(), each.total().times(sign));
            }
        }
    }

    Volumes minus(Volumes other) {
        Volumes difference = of(sums);
        difference.add(other.sums, -1);
        return difference;
    }

    SortedMap<Resource, SortedMap<PremisesId, Exact>> map() {
        return sums;
    }
}
