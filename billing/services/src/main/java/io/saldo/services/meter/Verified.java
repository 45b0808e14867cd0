package io.saldo.services.meter;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.CalendarDay;
import io.saldo.services.constraint.Required;
import io.saldo.services.constraint.Words;
import java.time.LocalDate;

/**
 * The verification of a meter.
 *
 * @param last the last day it may be billed by
 */
public record Verified(
        @Required @CalendarDay LocalDate last,

        @Required @Words(max = 200) String certificate) implements Canonical {
    public Verified {
        certificate = Text.code(certificate);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("last", last).field("certificate", certificate);
    }
}
