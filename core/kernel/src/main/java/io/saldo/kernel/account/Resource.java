package io.saldo.kernel.account;

import io.saldo.kernel.quantity.Unit;

/** What meters measure (коммунальный ресурс). */
public enum Resource {
    COLD_WATER(Unit.CUBIC_METRE),
    HEAT(Unit.GIGACALORIE),
    ELECTRICITY(Unit.KILOWATT_HOUR);

    private final Unit unit;

    Resource(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }
}
