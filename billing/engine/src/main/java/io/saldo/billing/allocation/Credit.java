package io.saldo.billing.allocation;

import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;

/**
 * What makes a credit of a payment: nobody paid it, a bill or a document takes it off.
 *
 * @param debtor whose debt it takes off
 * @param takesOff what it takes off; what is left of it goes to other debts to the same creditor
 * @param kind the column of the movement: anything but money that came in
 */
public record Credit(DebtorId debtor, OwedFor takesOff, MovementKind kind, CreditCause cause) implements Canonical {
    public Credit {
        InvalidValueException.unless(
                kind == MovementKind.RECALCULATION
                        || kind == MovementKind.BENEFIT
                        || kind == MovementKind.CORRECTION
                        || kind == MovementKind.TRANSFER
                        || kind == MovementKind.WRITE_OFF,
                "kind of the credit",
                kind,
                "RECALCULATION, BENEFIT, CORRECTION, TRANSFER or WRITE_OFF");
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("debtor", debtor)
                .field("service", takesOff.service())
                .field("creditor", takesOff.creditor())
                .field("payee", takesOff.payee())
                .field("kind", kind)
                .field("cause", cause);
    }
}
