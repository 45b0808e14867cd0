package io.saldo.metering.house;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.derivation.Operand;

/**
 * Premises that take part in a distribution by their area, whoever bills them.
 *
 * @param area S_i in m², the average by days where it changed inside the month
 */
public record Participant(PremisesId premises, Operand area) {}
