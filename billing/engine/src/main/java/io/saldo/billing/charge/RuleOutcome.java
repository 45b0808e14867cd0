package io.saldo.billing.charge;

import java.util.List;

/** What a rule says to a piece: charges, at least one, or why there can be none. */
public sealed interface RuleOutcome {

    record Charged(List<PieceCharge> charges) implements RuleOutcome {
        public Charged {
            charges = List.copyOf(charges);
        }

        static Charged of(PieceCharge... charges) {
            return new Charged(List.of(charges));
        }
    }

    record Refused(ParkReason reason) implements RuleOutcome {}
}
