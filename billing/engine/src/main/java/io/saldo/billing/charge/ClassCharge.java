package io.saldo.billing.charge;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import org.jspecify.annotations.Nullable;

/** What premises owe by the fee of their class. How it was made the rule says when it is asked. Immutable to the outside. */
final class ClassCharge implements Charge {
    private final SteadyEntries entries;
    private final int entry;
    /** Made when somebody asks; every thread would make the same. */
    private volatile @Nullable Charge made;

    ClassCharge(SteadyEntries entries, int entry) {
        this.entries = entries;
        this.entry = entry;
    }

    @Override
    public LineKind kind() {
        return entries.kind(entry);
    }

    @Override
    public Band band() {
        return made().band();
    }

    @Override
    public Kopecks amount() {
        return entries.kopecks(entry);
    }

    @Override
    public Exact unrounded() {
        return made().unrounded();
    }

    @Override
    public Exact volume() {
        Exact known = entries.volume(entry);
        return known == null ? made().volume() : known;
    }

    @Override
    public LineBasis basis() {
        return made().basis();
    }

    @Override
    public Derivation derivation() {
        return made().derivation();
    }

    private Charge made() {
        Charge charge = made;
        if (charge == null) {
            charge = entries.explained(entry);
            made = charge;
        }
        return charge;
    }
}
