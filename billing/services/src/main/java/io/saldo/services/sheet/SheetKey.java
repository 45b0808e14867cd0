package io.saldo.services.sheet;

import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a sheet is about.
 *
 * @param service null for money that waits for debts to arise (авансы)
 */
public record SheetKey(
        PartyId payee, PartyId creditor, @Nullable ServiceCode service) implements Comparable<SheetKey> {
    private static final Comparator<SheetKey> ORDER = Comparator.comparing(SheetKey::payee)
            .thenComparing(SheetKey::creditor)
            .thenComparing(SheetKey::service, Comparator.nullsLast(Comparator.naturalOrder()));

    @Override
    public int compareTo(SheetKey other) {
        return ORDER.compare(this, other);
    }
}
