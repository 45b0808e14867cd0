/** Prices (тарифы): what a unit of a service costs, by date. */
@NullMarked
package io.saldo.billing.tariff;

import org.jspecify.annotations.NullMarked;
