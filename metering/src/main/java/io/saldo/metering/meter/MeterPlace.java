package io.saldo.metering.meter;

import io.saldo.kernel.account.PremisesId;

/** Where a meter stands. */
public sealed interface MeterPlace {

    /** In premises: an individual meter (ИПУ). */
    record InPremises(PremisesId premises) implements MeterPlace {}

    /** On an input of the house or behind one: a common-house meter (ОДПУ) of a metering group. */
    record Common(GroupId group, CommonRole role) implements MeterPlace {}
}
