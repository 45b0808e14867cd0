package io.saldo.metering.house;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.time.FactId;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who takes part in a distribution of heat, and how.
 *
 * @param individually premises that the project, or a legal conversion, heats by their own means; their area is S^инд
 * @param metered own heat of the premises with a meter, in Gcal, as operands V_i
 */
public record HeatBasis(GroupBasis group, Set<PremisesId> individually, SortedMap<PremisesId, Operand> metered) {
    /** V_i: heat that falls to premises themselves. */
    public static final Symbol OWN_HEAT = new Symbol("ownHeat", "Vi");

    public HeatBasis {
        individually = Collections.unmodifiableSortedSet(new TreeSet<>(individually));
        SortedMap<PremisesId, Operand> own = new TreeMap<>(metered);
        own.keySet().removeAll(individually);
        metered = Collections.unmodifiableSortedMap(own);
    }

    /** Nobody has a meter of heat, nobody is heated by own means. */
    public static HeatBasis of(GroupBasis group) {
        return new HeatBasis(group, Set.of(), new TreeMap<>());
    }

    /** The decision by which premises are heated by their own means. */
    static FactId fact(PremisesId premises) {
        return new FactId("heated individually:" + premises);
    }

    public boolean isPlain() {
        return individually.isEmpty() && metered.isEmpty();
    }

    boolean isIndividual(Participant participant) {
        return individually.contains(participant.premises());
    }

    /** Whether every centrally heated participant has a meter. */
    boolean isMeteredWhole() {
        return group.participants().stream()
                .allMatch(each -> isIndividual(each) || metered.containsKey(each.premises()));
    }
}
