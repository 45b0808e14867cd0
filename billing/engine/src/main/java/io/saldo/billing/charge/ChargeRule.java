package io.saldo.billing.charge;

import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Spans;
import java.util.List;
import java.util.Set;

/** A clause of the law that makes money of a volume: one class, one formula. Rules hold no state. */
public interface ChargeRule {

    /** Name, clause, dates in force. */
    Edition edition();

    /** The services it is for. */
    Set<ServiceKind> services();

    /** Whether it is for premises of this kind. */
    default boolean concerns(PremisesKind kind) {
        return true;
    }

    /** Whether it covers this case of its services. */
    default boolean covers(ServiceCase given) {
        return true;
    }

    /** The tables besides tariff, agreement and accounts whose changes cut the month. */
    List<Spans<?>> cuts(ServiceCase given);

    /**
     * The norms it looks at, so that rows which contradict each other are told as such and not as a norm that is
     * missing.
     */
    default List<Resolution<Norm>> norms(ServiceCase given) {
        return List.of();
    }

    /** The tariff that its pieces begin with; a rule of several bands looks the others up. */
    default Resolution<Tariff> tariff(ServiceCase given) {
        return given.tariff();
    }

    /** Why there is no charge for days without the tariff that the pieces begin with. */
    default ParkReason withoutTariff() {
        return ParkReason.NO_TARIFF;
    }

    /** The parts of a piece's fee that are charged for people being there; none where an absence lowers nothing. */
    default List<PersonPart> personParts(PieceBasis piece) {
        return List.of();
    }

    /** The charge of a piece through which none of these tables changes. */
    RuleOutcome charge(PieceBasis basis);
}
