package io.saldo.billing.charge;

import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.house.Distribution;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What premises owe by the fee of their class. How it was made the rule says when it is asked. Immutable to the outside. */
final class ClassCharge implements Charge {
    private final ClassFee fee;
    private final int part;
    private final PremisesMonth premises;
    private final Map<ServiceKind, Consumption> known;
    private final Distribution.@Nullable Share share;
    private final Exact own;
    private final Kopecks amount;
    /** Made when somebody asks; every thread would make the same. */
    private @Nullable PieceCharge made;

    ClassCharge(
            ClassFee fee,
            int part,
            PremisesMonth premises,
            Map<ServiceKind, Consumption> known,
            Distribution.@Nullable Share share,
            Exact own,
            Kopecks amount) {
        this.fee = fee;
        this.part = part;
        this.premises = premises;
        this.known = known;
        this.share = share;
        this.own = own;
        this.amount = amount;
    }

    @Override
    public LineKind kind() {
        return LineKind.BASE;
    }

    @Override
    public Band band() {
        return fee.part(part).band();
    }

    @Override
    public Kopecks amount() {
        return amount;
    }

    @Override
    public Exact unrounded() {
        return own.times(fee.part(part).factor());
    }

    @Override
    public Exact volume() {
        return fee.number().isVolume() ? own : basis().volume();
    }

    @Override
    public LineBasis basis() {
        return made().basis();
    }

    @Override
    public Derivation derivation() {
        return made().derivation();
    }

    private PieceCharge made() {
        PieceCharge charge = made;
        if (charge == null) {
            charge = fee.explained(premises, known, share, part);
            if (!charge.amount().equals(amount)) {
                throw new IllegalStateException("the fee of a class is " + amount + ", its rule charges "
                        + charge.amount() + " for " + premises.id());
            }
            made = charge;
        }
        return charge;
    }
}
