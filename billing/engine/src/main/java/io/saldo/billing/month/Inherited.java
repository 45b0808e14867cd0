package io.saldo.billing.month;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.money.Exact;
import io.saldo.metering.house.Distribution;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What other months leave to this one.
 *
 * @param carry what the month before handed on
 * @param late volumes of earlier months that became known after their house volume was divided: the common meter counts
 *     them here, by resource and premises; below zero for a volume taken back
 * @param given distributions that stand as they were posted, because no fact about the house reopened them; a closed
 *     month alone has them
 */
public record Inherited(
        Carry carry,
        SortedMap<Resource, SortedMap<PremisesId, Exact>> late,
        SortedMap<ServiceCode, List<Distribution>> given)
        implements Canonical {
    public static final Inherited NOTHING = of(Carry.NONE);

    public Inherited {
        SortedMap<Resource, SortedMap<PremisesId, Exact>> volumes = new TreeMap<>();
        late.forEach((resource, premises) ->
                volumes.put(resource, Collections.unmodifiableSortedMap(new TreeMap<>(premises))));
        late = Collections.unmodifiableSortedMap(volumes);
        SortedMap<ServiceCode, List<Distribution>> posted = new TreeMap<>();
        given.forEach((service, list) -> posted.put(service, List.copyOf(list)));
        given = Collections.unmodifiableSortedMap(posted);
    }

    public static Inherited of(Carry carry) {
        return new Inherited(carry, new TreeMap<>(), new TreeMap<>());
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.object("carry", carry).map("late", late).map("given", given);
    }
}
