/**
 * The content of what a resident gets: the payment document (платёжный документ), after the sections of the sample form (Приказ Минстроя № 43/пр). How it
 * looks on paper is not decided here.
 *
 * <p>Start with {@link io.saldo.billing.statement.PaymentDocument}.
 */
@NullMarked
package io.saldo.billing.statement;

import org.jspecify.annotations.NullMarked;
