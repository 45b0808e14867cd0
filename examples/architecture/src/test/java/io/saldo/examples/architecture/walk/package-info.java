/**
 * The walk of one charge, measured: {@link io.saldo.examples.architecture.walk.MeteredFlat} bills one flat,
 * {@link io.saldo.examples.architecture.walk.Recorder} says which classes of the product had an instruction executed,
 * {@link io.saldo.examples.architecture.walk.Walk} which files must be opened to follow it.
 */
@NullMarked
package io.saldo.examples.architecture.walk;

import org.jspecify.annotations.NullMarked;
