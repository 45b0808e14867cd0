package io.saldo.billing.service;

import io.saldo.kernel.store.Statement;
import java.util.List;

/**
 * How the picture of a house differs from what is stated of it.
 *
 * @param changes what would be stated, in order of ids: a statement that replaces or withdraws names what
 * @param same how many rows are stated already
 */
public record Picture(List<Statement> changes, int same) {
    public Picture {
        changes = List.copyOf(changes);
    }
}
