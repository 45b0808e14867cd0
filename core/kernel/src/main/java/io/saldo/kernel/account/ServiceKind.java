package io.saldo.kernel.account;

import io.saldo.kernel.quantity.Unit;

/** Kinds of services by the law they are calculated under; rules choose by it. */
public enum ServiceKind {
    /** Содержание жилого помещения, by area. */
    MAINTENANCE(Unit.SQUARE_METRE),
    /** Холодное водоснабжение. */
    COLD_WATER(Unit.CUBIC_METRE),
    /** Водоотведение. */
    SEWAGE(Unit.CUBIC_METRE),
    /** Отопление. */
    HEATING(Unit.GIGACALORIE),
    /** Электроэнергия на содержание общего имущества (КР на СОИ). */
    COMMON_ELECTRICITY(Unit.KILOWATT_HOUR),
    /** Обращение с твёрдыми коммунальными отходами. */
    WASTE(Unit.CUBIC_METRE);

    private final Unit unit;

    ServiceKind(Unit unit) {
        this.unit = unit;
    }

    /** What a tariff is the price of one of. */
    public Unit unit() {
        return unit;
    }
}
