/**
 * What programs and staff look at, computed from the books and stored nowhere: accounts, their services, charges,
 * movement, meters, payments, documents, what waits.
 *
 * <p>Start with {@link io.saldo.services.view.ViewService}. What a resident may see stands in the module of residents,
 * behind the link of the account; these views ask nobody.
 */
@NullMarked
package io.saldo.services.view;

import org.jspecify.annotations.NullMarked;
