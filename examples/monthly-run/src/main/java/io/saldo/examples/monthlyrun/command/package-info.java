/** The commands. Each reads a folder, bills it by the same pure function, and shows one side of the result. */
@NullMarked
package io.saldo.examples.monthlyrun.command;

import org.jspecify.annotations.NullMarked;
