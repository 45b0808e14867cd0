package io.saldo.kernel.derivation;

import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A derivation that is made when somebody asks for it: most are never read. It never leaves what holds it. */
final class Deferred implements Derivation {
    private final Supplier<Derivation> how;
    /** Every thread would make the same. */
    private @Nullable Derivation made;

    Deferred(Supplier<Derivation> how) {
        this.how = how;
    }

    @Override
    public Derivation made() {
        Derivation known = made;
        if (known == null) {
            known = how.get();
            made = known;
        }
        return known;
    }

    @Override
    public Exact replay(Formula.RoundingListener roundings) {
        return made().replay(roundings);
    }

    @Override
    public Unit unit() {
        return made().unit();
    }

    @Override
    public List<Operand> mismatches() {
        return made().mismatches();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Derivation derivation && made().equals(derivation.made());
    }

    @Override
    public int hashCode() {
        return made().hashCode();
    }

    @Override
    public String toString() {
        return made().toString();
    }
}
