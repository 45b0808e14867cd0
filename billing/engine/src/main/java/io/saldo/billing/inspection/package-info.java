/**
 * What inspections of premises find (акты проверки): a meter that shows another volume than was billed, a connection
 * that nobody allowed, a meter that was tampered with. Facts alone; {@code billing.charge} makes lines of their own of
 * them, beside the ordinary charge of the service.
 */
@NullMarked
package io.saldo.billing.inspection;

import org.jspecify.annotations.NullMarked;
