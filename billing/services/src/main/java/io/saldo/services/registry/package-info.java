/**
 * Payments by files of banks (реестры платежей): read, placed on accounts, and what could not be placed.
 *
 * <p>Start with {@link io.saldo.services.registry.RegistryService}. {@link io.saldo.services.registry.RegistryForm}
 * lists the forms that are read, each by the facts that are known of it; {@code RegistryReader} reads them. A row is
 * recognised by the number that the bank gave its operation: the same row again, in the same file or another one, is no
 * second payment. The law of a file: placed + known before + unidentified + refused as unreadable = its sum, to the
 * kopeck.
 */
@NullMarked
package io.saldo.services.registry;

import org.jspecify.annotations.NullMarked;
