/**
 * Reads a house kept as a folder: one JSON file and some CSV files.
 *
 * <p>{@link io.saldo.examples.monthlyrun.folder.HouseFolder#read} gives the house, or all that is wrong with the files at once: each problem names file, line,
 * field, value and remedy. A class for each file says which columns it has.
 */
@NullMarked
package io.saldo.examples.monthlyrun.folder;

import org.jspecify.annotations.NullMarked;
