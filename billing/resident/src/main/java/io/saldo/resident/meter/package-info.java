/**
 * «Показания счётчиков»: the meters of the premises of an account, and readings handed in. Start with
 * {@link io.saldo.resident.meter.AccountMeters}.
 *
 * <p>What is handed in is checked before it is stated, so that nobody learns from the bill that a reading did
 * not count.
 * A second reading of one register in the same month replaces the first by a correction; the first stays to be read. A
 * reading outside the window is kept with its day, and counted at the latest in the document of the month after.
 */
@NullMarked
package io.saldo.resident.meter;

import org.jspecify.annotations.NullMarked;
