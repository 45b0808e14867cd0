/**
 * Tariffs and norms chosen by a key of attributes: a decree sets a price for flats with electric stoves, another one
 * for a zone of the day, a third for one house.
 *
 * <p>{@link io.saldo.kernel.selection.Selection} holds the rows of one service; the most specific row that fits wins,
 * and two equally specific rows are a contradiction, because nobody can say which was meant. It is asked once for every
 * class of premises, not for every premises: {@link io.saldo.kernel.selection.Attributes} is the key of a class.
 */
@NullMarked
package io.saldo.kernel.selection;

import org.jspecify.annotations.NullMarked;
