/**
 * The front door: a host tells what it knows of a house row by row, and gets the book that a month is bound from.
 *
 * <p>Start with {@link io.saldo.billing.rows.BookBuilder}. Rows come in any order: what one names may be told after
 * it. {@link io.saldo.billing.rows.BookBuilder#check} lists every row that names what nobody told, that stands twice,
 * or that corrects nothing, each as a {@link io.saldo.billing.rows.BookFault}; a book is made of rows without faults.
 *
 * <p>A row is a fact: it has an id, the days it holds for, the moment it became known, and may replace or withdraw an
 * earlier one. What a row does not say is found out by one rule each, so that the same rows give the same book:
 *
 * <ul>
 *   <li>the id: kind, thing, first day and number, as {@code reading:101-c/WHOLE_DAY:2025-02-25:1}. The number counts
 *       the rows of one kind, thing and day in the order they were told. Orders, adjustments, payments and reversals
 *       have an id of their own and keep it;
 *   <li>the moment: of what happens on a day (a reading, a payment, an act) the end of that day; of what is agreed or
 *       decreed, the beginning of time; of a correction, at least just after what it corrects.
 * </ul>
 *
 * <p>Rows stand in five tables by what they are about ({@code HouseRow}, {@code PremisesRow}, {@code MeterRow},
 * {@code MoneyRow}, {@code RegistryRow}); each says itself which ids it defines and which it names, under which code it
 * is kept ({@link io.saldo.billing.rows.RowKind}), and what its written form is. {@code binding} does not know this
 * package: a host may fill a {@link io.saldo.billing.book.HouseBook} by hand as well.
 */
@NullMarked
package io.saldo.billing.rows;

import org.jspecify.annotations.NullMarked;
