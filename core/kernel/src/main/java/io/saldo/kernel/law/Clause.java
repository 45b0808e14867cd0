package io.saldo.kernel.law;

/**
 * A place in an act.
 *
 * @param act the act
 * @param point the place as lawyers cite it, in Russian: «прил. 2, ф. 4(1)», «п. 59»
 */
public record Clause(Act act, String point) {}
