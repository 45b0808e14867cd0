package io.saldo.billing.store;

import org.jspecify.annotations.Nullable;

/**
 * That a month was closed.
 *
 * @param annulment null while it stands
 */
public record Seal(Manifest manifest, @Nullable Annulment annulment) {
    public boolean stands() {
        return annulment == null;
    }
}
