package io.saldo.kernel.derivation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The posted lines that a derivation stands on. */
final class Leaves {
    private final Set<Derivation> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Origin.OfLine> lines = new LinkedHashSet<>();

    private Leaves() {}

    static List<Origin.OfLine> of(Derivation derivation) {
        var leaves = new Leaves();
        leaves.add(derivation);
        return List.copyOf(leaves.lines);
    }

    private void add(Derivation derivation) {
        if (!seen.add(derivation)) {
            return;
        }
        if (derivation instanceof Derivation.Calculated calculated) {
            calculated.operands().forEach(operand -> add(operand.origin()));
        } else if (derivation instanceof Derivation.Summed summed) {
            summed.parts().forEach(this::add);
        } else if (derivation instanceof Derivation.Total total) {
            total.terms().forEach(term -> add(term.origin()));
        } else if (derivation instanceof Derivation.Apportioned part) {
            add(part.whole());
        }
    }

    private void add(Origin origin) {
        if (origin instanceof Origin.OfLine line) {
            lines.add(line);
        } else if (origin instanceof Origin.Derived derived) {
            add(derived.derivation());
        }
    }
}
