package io.saldo.kernel.account;

import io.saldo.kernel.quantity.Unit;
import java.util.List;
import java.util.Optional;

/** Kinds of services by the law they are calculated under; rules choose by it. */
public enum ServiceKind {
    /** Содержание жилого помещения: by area, for each premises or for each person, as the tariff says. */
    MAINTENANCE(Unit.SQUARE_METRE, Unit.PREMISES, Unit.PERSON),
    /** Взнос на капитальный ремонт. */
    CAPITAL_REPAIR(Unit.SQUARE_METRE),
    /** Наём: rent of a municipal or State flat. */
    RENT(Unit.SQUARE_METRE),
    /** A fixed fee agreed with the owners: lift, intercom, aerial (лифт, домофон, антенна). */
    FIXED_FEE(Unit.PREMISES, Unit.PERSON, Unit.SQUARE_METRE),
    /** A payment that nobody owes, as insurance (добровольное страхование): shown apart, never a debt. */
    VOLUNTARY(Unit.PREMISES, Unit.PERSON, Unit.SQUARE_METRE),
    /** Холодное водоснабжение. */
    COLD_WATER(Unit.CUBIC_METRE),
    /** Горячее водоснабжение: the whole under a one-part tariff, the water component under a two-part one. */
    HOT_WATER(Unit.CUBIC_METRE),
    /** The heat component of hot water (тепловая энергия в составе горячей воды). */
    HOT_WATER_HEAT(Unit.GIGACALORIE),
    /** Водоотведение. */
    SEWAGE(Unit.CUBIC_METRE),
    /** Электроснабжение. */
    ELECTRICITY(Unit.KILOWATT_HOUR),
    /** Газоснабжение. */
    GAS(Unit.CUBIC_METRE),
    /** Отопление; by the fuel of the house's own boiler where the tariff is for a m³ of gas. */
    HEATING(Unit.GIGACALORIE, Unit.CUBIC_METRE),
    /** Холодная вода на содержание общего имущества (КР на СОИ). */
    COMMON_COLD_WATER(Unit.CUBIC_METRE),
    /** Горячая вода на содержание общего имущества (КР на СОИ). */
    COMMON_HOT_WATER(Unit.CUBIC_METRE),
    /** Отведение сточных вод в целях содержания общего имущества (КР на СОИ). */
    COMMON_SEWAGE(Unit.CUBIC_METRE),
    /** Электроэнергия на содержание общего имущества (КР на СОИ). */
    COMMON_ELECTRICITY(Unit.KILOWATT_HOUR),
    /**
     * Все ресурсы на содержание общего имущества одной строкой: a part of what suppliers invoiced the house, divided by
     * area to the kopeck.
     */
    COMMON_RESOURCES(Unit.SQUARE_METRE),
    /** Обращение с твёрдыми коммунальными отходами. */
    WASTE(Unit.CUBIC_METRE);

    private final List<Unit> units;

    ServiceKind(Unit... units) {
        this.units = List.of(units);
    }

    /** What a tariff may be the price of one of; the usual one first. */
    public List<Unit> units() {
        return units;
    }

    /** What a tariff is usually the price of one of. */
    public Unit unit() {
        return units.get(0);
    }

    /** The resource whose volume it is the price of; none where it is paid by area, people, premises or invoices. */
    public Optional<Resource> resource() {
        return switch (this) {
            case COLD_WATER, COMMON_COLD_WATER -> Optional.of(Resource.COLD_WATER);
            case HOT_WATER, COMMON_HOT_WATER -> Optional.of(Resource.HOT_WATER);
            case HOT_WATER_HEAT -> Optional.of(Resource.HOT_WATER_HEAT);
            case SEWAGE, COMMON_SEWAGE -> Optional.of(Resource.SEWAGE);
            case ELECTRICITY, COMMON_ELECTRICITY -> Optional.of(Resource.ELECTRICITY);
            case GAS -> Optional.of(Resource.GAS);
            case HEATING -> Optional.of(Resource.HEAT);
            case WASTE -> Optional.of(Resource.WASTE);
            case MAINTENANCE, CAPITAL_REPAIR, RENT, FIXED_FEE, VOLUNTARY, COMMON_RESOURCES -> Optional.empty();
        };
    }

    /**
     * The resource of which premises may have a volume of their own for it: by their meters, by a norm or as others
     * determined it. None where the volume is a part of the house's, or is counted from another: the heat of hot water
     * goes by the water, waste by people, area or containers.
     */
    public Optional<Resource> ownResource() {
        return switch (this) {
            case COLD_WATER, HOT_WATER, SEWAGE, ELECTRICITY, GAS, HEATING -> resource();
            case HOT_WATER_HEAT,
                    COMMON_COLD_WATER,
                    COMMON_HOT_WATER,
                    COMMON_SEWAGE,
                    COMMON_ELECTRICITY,
                    COMMON_RESOURCES,
                    WASTE,
                    MAINTENANCE,
                    CAPITAL_REPAIR,
                    RENT,
                    FIXED_FEE,
                    VOLUNTARY -> Optional.empty();
        };
    }

    /** Whether it is one resource used for common property. */
    public boolean isCommonResource() {
        return this == COMMON_COLD_WATER
                || this == COMMON_HOT_WATER
                || this == COMMON_SEWAGE
                || this == COMMON_ELECTRICITY;
    }
}
