package io.saldo.billing.statement;

import org.jspecify.annotations.Nullable;

/**
 * How ГИС ЖКХ knows an account.
 *
 * @param unified unified account number (единый лицевой счёт, ЕЛС); null where none is known
 * @param service identifier of housing and utility services (идентификатор ЖКУ); null where none is known
 */
public record AccountIdentifiers(
        @Nullable String unified, @Nullable String service) {
    public static final AccountIdentifiers NONE = new AccountIdentifiers(null, null);
}
