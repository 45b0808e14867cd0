/**
 * «Движение финансов» and payments. Start with {@link io.saldo.resident.money.AccountMoney}. Sums of rows and
 * of columns
 * agree, and the opening of a month is the closing of the one before.
 */
@NullMarked
package io.saldo.resident.money;

import org.jspecify.annotations.NullMarked;
