package io.saldo.metering.meter;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;

/**
 * That the performer was not let in to check the meters of a resource (недопуск): it holds from the day of the act to
 * the day of the check.
 *
 * @param repeated whether it is the second refusal or a later one: then no average stands in first (Rules 354,
 *     п. 60(2))
 * @param act the act of refusal
 */
public record AccessRefusal(Resource resource, boolean repeated, TextRef act) implements Canonical {
    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("resource", resource).field("repeated", repeated).field("act", act);
    }
}
