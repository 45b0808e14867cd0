/**
 * The turnover sheet (оборотная ведомость): what was owed, charged, changed and paid, by service, creditor and payee.
 *
 * <p>Start with {@link io.saldo.services.sheet.SheetService}. A sheet is read from closed months and stored nowhere: it
 * is the sum of the movements of its accounts.
 */
@NullMarked
package io.saldo.services.sheet;

import org.jspecify.annotations.NullMarked;
