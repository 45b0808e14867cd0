/**
 * Reads a house kept as a folder: one JSON file and some tables, each in CSV or Excel.
 *
 * <p>{@link io.saldo.examples.monthlyrun.folder.HouseFolder#read} gives the house, or all that is wrong with the files
 * at once: each problem names file, line, field, value and remedy. A class for each file says which columns it has, and
 * of each row what it is about ({@code Subject}): a row that cannot be read is left out, and what it is about is parked
 * by a dispute that names the row ({@code UnreadRows}), so that nothing is billed as if the row had never been.
 *
 * <p>To add a column, name it where its file calls {@code Table.of} and read it from the row; to add a table, call
 * {@code Table.of} for it. Where it comes from, CSV or Excel, is {@code TableSource}'s business.
 */
@NullMarked
package io.saldo.examples.monthlyrun.folder;

import org.jspecify.annotations.NullMarked;
