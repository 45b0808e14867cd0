package io.saldo.billing.store;

import org.jspecify.annotations.Nullable;

/**
 * A document and whether it holds.
 *
 * @param withdrawal null while it holds
 */
public record KeptDocument(
        IssuedDocument document, @Nullable Withdrawal withdrawal) {
    public boolean stands() {
        return withdrawal == null;
    }
}
