package io.saldo.metering.meter;

import io.saldo.kernel.account.PremisesId;

/** Where a meter stands. */
public sealed interface MeterPlace {

    /** In premises: an individual meter (ИПУ). */
    record InPremises(PremisesId premises) implements MeterPlace {}

    /**
     * On an input of the house: a common-house meter (ОДПУ) of a metering group.
     *
     * @param added whether its volume is added to the group's, or subtracted from it
     */
    record Common(GroupId group, boolean added) implements MeterPlace {}
}
