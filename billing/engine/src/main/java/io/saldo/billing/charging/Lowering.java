package io.saldo.billing.charging;

import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * What lowers the fee of a piece, one thing after another: never by more than is left of it.
 *
 * <p>{@code R = 0 − min([P × …]; Pл)}: P the fee, exact or rounded as the law's row says; Pл what is left of the
 * rounded fee. The brackets are the rounding.
 */
final class Lowering {
    static final Symbol FEE = new Symbol("feeLowered", "P");
    private static final Symbol LEFT = new Symbol("feeLeft", "Pл");
    private static final Symbol NOTHING = new Symbol("nothing", "0");

    private final PieceCharge charge;
    private final LoweringTerms terms;
    private final List<PieceCharge> taken = new ArrayList<>();

    Lowering(PieceCharge charge, LoweringTerms terms) {
        this.charge = charge;
        this.terms = terms;
    }

    PieceCharge charge() {
        return charge;
    }

    /** P. */
    private Operand fee() {
        if (!terms.fromRounded() && charge.derivation() instanceof Derivation.Calculated calculated) {
            return new Operand(
                    FEE,
                    charge.unrounded(),
                    Unit.RUB,
                    new Origin.Derived(new Derivation.Calculated(
                            calculated.edition(), calculated.formula().unrounded(), calculated.operands())));
        }
        return new Operand(FEE, charge.amount().roubles(), Unit.RUB, new Origin.Derived(charge.derivation()));
    }

    private Operand left() {
        if (taken.isEmpty() || !terms.together()) {
            return new Operand(LEFT, charge.amount().roubles(), Unit.RUB, new Origin.Derived(charge.derivation()));
        }
        Exact left = charge.amount().roubles();
        List<Derivation> parts = new ArrayList<>(List.of(charge.derivation()));
        for (PieceCharge each : taken) {
            left = left.plus(each.amount().roubles());
            parts.add(each.derivation());
        }
        return new Operand(LEFT, left, Unit.RUB, new Origin.Derived(new Derivation.Summed(parts)));
    }

    /**
     * Takes a part of the fee off.
     *
     * @param part of the fee, by {@code operands}
     * @param share its value
     * @param ground why it is lowered
     * @param volume what the line says it is about, zero or more
     */
    void take(
            LineKind kind,
            Edition edition,
            Ground ground,
            Formula part,
            Exact share,
            Exact volume,
            List<Operand> operands) {
        Operand fee = fee();
        Operand left = left();
        Exact exact = fee.value().times(share);
        Kopecks amount = taken(fee.value(), share, Kopecks.halfUp(left.value()));
        if (amount.isZero()) {
            return;
        }
        List<Operand> all = new ArrayList<>(
                List.of(new Operand(NOTHING, Exact.ZERO, Unit.RUB, new Origin.FromFacts(List.of())), fee));
        all.addAll(operands);
        all.add(left);
        Formula formula = Formula.of(NOTHING)
                .minus(new Formula.Lesser(Formula.of(FEE).times(part).toKopecks(), Formula.of(LEFT)));
        LineBasis basis = charge.basis();
        taken.add(new PieceCharge(
                kind,
                basis.on(volume.negate(), List.of(ground)),
                exact.min(charge.unrounded()).negate(),
                amount.negate(),
                new Derivation.Calculated(edition, formula, all)));
    }

    /** {@code min([P × share]; left)}. */
    static Kopecks taken(Exact fee, Exact share, Kopecks left) {
        return Kopecks.halfUp(fee.times(share)).min(left);
    }

    /** What was taken off: lines below zero. */
    List<PieceCharge> taken() {
        return taken;
    }
}
