package io.saldo.billing.charge;

import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bill. Once posted it never changes.
 *
 * @param performer who answers for the service
 * @param payee who collects the money
 * @param basis what it was charged for
 * @param unrounded what would be charged without rounding, in roubles
 * @param amount what is charged
 * @param derivation why so much; replaying it gives the amount
 * @param cause what reopened the month that a recalculation is about, or the document that corrects it; null for any
 *     other line
 */
public record Line(
        LineId id,
        PartyId performer,
        PartyId payee,
        LineBasis basis,
        Exact unrounded,
        Kopecks amount,
        Derivation derivation,
        @Nullable Cause cause)
        implements Canonical {

    /** A line that no late fact caused. */
    public Line(
            LineId id,
            PartyId performer,
            PartyId payee,
            LineBasis basis,
            Exact unrounded,
            Kopecks amount,
            Derivation derivation) {
        this(id, performer, payee, basis, unrounded, amount, derivation, null);
    }

    /** The account's part of the volume, as in {@link #basis()}. */
    public Exact volume() {
        return basis.volume();
    }

    /** The rounding result of some lines: their sum less their unrounded sum rounded once. It stands on no account. */
    public static Kopecks rounding(Collection<Line> lines) {
        Kopecks sum = Kopecks.ZERO;
        Exact unrounded = Exact.ZERO;
        for (Line line : lines) {
            sum = sum.plus(line.amount());
            unrounded = unrounded.plus(line.unrounded());
        }
        return sum.minus(Kopecks.halfUp(unrounded));
    }

    /**
     * Whether a calculation makes it, so that charging the month again makes it anew; the others are stated by a
     * document. A benefit may be either: what grants it, or what states its amount, is its ground.
     */
    public boolean isCalculated() {
        return id.kind().isCalculated()
                || (id.kind() == LineKind.BENEFIT && basis.ground().condition() == Condition.BENEFIT_GRANTED);
    }

    /**
     * Whether replaying the derivation, down to the facts, gives the amount, and every operand on the way is what it
     * claims.
     */
    public boolean replays() {
        return derivation.replay().equals(amount.roubles())
                && derivation.mismatches().isEmpty();
    }

    /** Identity, parties, basis, amount and cause; not the derivation, whose facts have fingerprints of their own. */
    @Override
    public void writeFields(CanonicalWriter out) {
        out.object("id", id)
                .field("performer", performer)
                .field("payee", payee)
                .object("basis", basis)
                .field("unrounded", unrounded)
                .field("amount", amount)
                .object("cause", cause);
    }
}
