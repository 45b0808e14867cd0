package io.saldo.billing.charge;

import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bill. Once posted it never changes. What its explanation needs beyond the amount is made when it is asked for: most lines are posted and summed, few are explained.
 */
public final class Line implements Canonical {
    private final LineId id;
    private final PartyId performer;
    private final PartyId payee;
    private final Charge charge;
    private final @Nullable Cause cause;

    Line(LineId id, PartyId performer, PartyId payee, Charge charge, @Nullable Cause cause) {
        this.id = id;
        this.performer = performer;
        this.payee = payee;
        this.charge = charge;
        this.cause = cause;
    }

    /**
     * A line.
     *
     * @param performer who answers for the service
     * @param payee who collects the money
     * @param unrounded what would be charged without rounding, in roubles
     * @param amount what is charged
     * @param derivation why so much; replaying it gives the amount
     * @param cause what reopened the month that a recalculation is about; null for any other line
     */
    public Line(
            LineId id,
            PartyId performer,
            PartyId payee,
            LineBasis basis,
            Exact unrounded,
            Kopecks amount,
            Derivation derivation,
            @Nullable Cause cause) {
        this(id, performer, payee, new PieceCharge(id.kind(), basis, unrounded, amount, derivation), cause);
    }

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

    public LineId id() {
        return id;
    }

    /** What it was made of. */
    Charge charge() {
        return charge;
    }

    /** Who answers for the service. */
    public PartyId performer() {
        return performer;
    }

    /** Who collects the money. */
    public PartyId payee() {
        return payee;
    }

    /** What it was charged for. */
    public LineBasis basis() {
        return charge.basis();
    }

    /** The account's part of the volume, as in {@link #basis()}. */
    public Exact volume() {
        return charge.volume();
    }

    /** What would be charged without rounding, in roubles. */
    public Exact unrounded() {
        return charge.unrounded();
    }

    /** What is charged. */
    public Kopecks amount() {
        return charge.amount();
    }

    /** Why so much; replaying it gives the amount. */
    public Derivation derivation() {
        return charge.derivation();
    }

    /** What reopened the month that a recalculation is about; null for any other line. */
    public @Nullable Cause cause() {
        return cause;
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

    /** Whether replaying the derivation, down to the facts, gives the amount, and every operand on the way is what it claims. */
    public boolean replays() {
        Derivation derivation = derivation();
        return derivation.replay().equals(amount().roubles())
                && derivation.mismatches().isEmpty();
    }

    /** Identity, parties, volume and amount; not the derivation, whose facts have fingerprints of their own. */
    @Override
    public void writeFields(CanonicalWriter out) {
        LineBasis basis = basis();
        out.object("id", id)
                .field("performer", performer)
                .field("payee", payee)
                .field("volume", basis.volume())
                .field("method", basis.method())
                .field("tariff", basis.tariff())
                .field("amount", amount());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Line line
                        && id.equals(line.id)
                        && performer.equals(line.performer)
                        && payee.equals(line.payee)
                        && amount().equals(line.amount())
                        && Objects.equals(cause, line.cause)
                        && basis().equals(line.basis())
                        && unrounded().equals(line.unrounded())
                        && derivation().equals(line.derivation()));
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + amount().hashCode();
    }

    @Override
    public String toString() {
        return "Line[" + id + ", performer=" + performer + ", payee=" + payee + ", " + basis() + ", unrounded="
                + unrounded() + ", amount=" + amount() + ", derivation=" + derivation() + ", cause=" + cause + "]";
    }
}
