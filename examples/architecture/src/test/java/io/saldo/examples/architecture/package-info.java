/**
 * The rules of the house as tests over all modules: {@code ArrowsTest} who knows whom, {@code HouseRulesTest} what a
 * review would look for, {@code PlainValuesTest} and {@code StaticStateTest} that a bill is all there and nothing
 * outlives a run, {@code SecondWayTest} names, {@code WideCommentsTest} the width of comments, {@code walk} how much
 * must be opened to follow one charge.
 */
@NullMarked
package io.saldo.examples.architecture;

import org.jspecify.annotations.NullMarked;
