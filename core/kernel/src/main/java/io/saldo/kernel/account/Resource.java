package io.saldo.kernel.account;

import io.saldo.kernel.quantity.Unit;

/** What meters measure (коммунальный ресурс). */
public enum Resource {
    COLD_WATER(Unit.CUBIC_METRE),
    HOT_WATER(Unit.CUBIC_METRE),
    SEWAGE(Unit.CUBIC_METRE),
    HEAT(Unit.GIGACALORIE),
    /** Heat that a house itself spends on warming water (тепло на подогрев воды). */
    HOT_WATER_HEAT(Unit.GIGACALORIE),
    ELECTRICITY(Unit.KILOWATT_HOUR),
    GAS(Unit.CUBIC_METRE),
    /** What containers hold (твёрдые коммунальные отходы); no meter measures it. */
    WASTE(Unit.CUBIC_METRE);

    private final Unit unit;

    Resource(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }
}
