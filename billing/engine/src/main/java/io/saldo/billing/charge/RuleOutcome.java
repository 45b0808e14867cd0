package io.saldo.billing.charge;

import io.saldo.kernel.time.FactId;
import java.util.List;

/** What a rule says to a piece: charges, at least one, or why there can be none. */
public sealed interface RuleOutcome {

    record Charged(List<PieceCharge> charges) implements RuleOutcome {
        public Charged {
            charges = List.copyOf(charges);
        }

        public static Charged of(PieceCharge... charges) {
            return new Charged(List.of(charges));
        }
    }

    /**
     * There can be no charge.
     *
     * @param facts the facts behind it; empty when a fact is missing
     */
    record Refused(ParkReason reason, List<FactId> facts) implements RuleOutcome {
        public Refused {
            facts = List.copyOf(facts);
        }

        public Refused(ParkReason reason) {
            this(reason, List.of());
        }
    }
}
