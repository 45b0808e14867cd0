package io.saldo.metering.meter;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;

/** Where a meter stands. */
public sealed interface MeterPlace extends Canonical {

    /** In premises: an individual meter (ИПУ). */
    record InPremises(PremisesId premises) implements MeterPlace {

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("premises", premises);
        }
    }

    /** On an input of the house or behind one: a common-house meter (ОДПУ) of a metering group. */
    record Common(GroupId group, CommonRole role) implements MeterPlace {

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("group", group).field("role", role);
        }
    }
}
