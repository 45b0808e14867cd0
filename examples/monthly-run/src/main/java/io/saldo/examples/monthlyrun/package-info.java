/**
 * The command line over Saldo: bill a month of a house, explain and check it, tell what late facts change and why two
 * bills differ, suppose other facts. {@link io.saldo.examples.monthlyrun.Main} is the entry; each command is a class of
 * {@code command}, the files of a house are read by {@code folder}.
 */
@NullMarked
package io.saldo.examples.monthlyrun;

import org.jspecify.annotations.NullMarked;
