package io.saldo.kernel.law;

/** The values that the law sets by date. Each constant names its unit. */
public enum LawParameter {
    /**
     * Times the norm of cold water where a meter could be installed but is not (повышающий коэффициент); a plain
     * factor.
     */
    COLD_WATER_MULTIPLIER,
    /** The same of hot water; a plain factor. */
    HOT_WATER_MULTIPLIER,
    /** The same of electricity; a plain factor. */
    ELECTRICITY_MULTIPLIER,
    /**
     * 1 where the supplier owes a meter of electricity, not the owner: no factor where there is none, its average for
     * as long as a failed one is not replaced, and the norm with the factor from the month of a second act that nobody
     * was let in; 0 where the owner owes it as that of water.
     */
    ELECTRICITY_METER_BY_SUPPLIER,
    /**
     * For how many billing periods in a row the average of a failed meter may be used in premises where nobody lives;
     * periods.
     */
    AVERAGE_PERIODS_MOST_NON_RESIDENTIAL,
    /**
     * Times the norm charged for an unauthorised connection (несанкционированное подключение) whose capacity is not
     * known; a plain factor.
     */
    UNAUTHORISED_MULTIPLIER,
    /** How far back from the act it is charged where nobody knows since when; months. */
    UNAUTHORISED_MONTHS_BACK,
    /**
     * Times the norm, or the volume told, charged for tampering with a meter (несанкционированное вмешательство); a
     * plain factor.
     */
    TAMPERING_MULTIPLIER,
    /** How far back from the check it is charged; months. */
    TAMPERING_MONTHS_BACK,
    /**
     * Distributors of heat may be used where they cover more than this part of the area of the house; a plain factor.
     */
    DISTRIBUTOR_AREA,
    /** Times the norm of heating where a common meter could be installed in the house and is not; a plain factor. */
    HEATING_MULTIPLIER,
    /** 1 where a common volume below zero is given to the residents; 0 where it is carried on to later months. */
    NEGATIVE_VOLUME_BY_PERSONS,
    /** Value-added tax on tariffs set without it (НДС); a plain factor. */
    VAT,
    /** Over how many months an average consumption is taken; months. */
    AVERAGE_MONTHS,
    /** Over how many months of the heating season at least an average of heat is taken; months. */
    AVERAGE_MONTHS_OF_HEAT,
    /** The least number of months it may be taken over where the meter has worked less; months. */
    AVERAGE_MONTHS_LEAST,
    /** For how many billing periods in a row the average may be used; periods. */
    AVERAGE_PERIODS_MOST,
    /** The same of a common meter of heat; periods. */
    AVERAGE_PERIODS_MOST_OF_COMMON_HEAT,
    /** For how long from its due day a debt can be claimed (исковая давность); years. */
    LIMITATION_YEARS,
    /** The day of the following month up to which the month is to be paid; day of month. */
    DUE_DAY,
    /** Into how many monthly parts the yearly correction of heating falls, from January on; parts. */
    HEATING_CORRECTION_PARTS,
    /** The same of resources for common property; parts. */
    COMMON_CORRECTION_PARTS,
    /** 1 where sewage for common property that no meter counts is the sum of its waters; 0 where only a norm tells. */
    COMMON_SEWAGE_OF_WATERS,
    /** A temporary resident counts after more days in a row than this (временно проживающий); days. */
    TEMPORARY_RESIDENT_DAYS,
    /** An absence must last more full days in a row than this (временное отсутствие); days. */
    ABSENCE_DAYS,
    /**
     * 1 where it counts only if no meter can be installed or the meter is under repair, force majeure apart; 0 whatever
     * the reason there is no meter.
     */
    ABSENCE_NEEDS_IMPOSSIBILITY,
    /** How long after the return it may be applied for; days. */
    ABSENCE_APPLICATION_DAYS,
    /** How far an application made before leaving reaches; months. */
    ABSENCE_MONTHS_AHEAD,
    /** 1 where it lowers the fee for waste by area; 0 where not. */
    ABSENCE_OF_WASTE_BY_AREA,
    /**
     * 1 where it lowers the part of the sewage that a water by the norm makes, beside a metered water; 0 where sewage
     * is lowered only if neither water is metered.
     */
    ABSENCE_OF_SEWAGE_BY_PARTS,
    /**
     * 1 where a recalculation in per cent or by days starts from the rounded charge; 0 where from the exact one. The
     * law is silent; ours is rounding once.
     */
    RECALCULATION_FROM_ROUNDED,
    /**
     * 1 where absence and breaches of a month together take no more than the fee; 0 where each of them by itself takes
     * no more, as an agreement of the house may have it.
     */
    RECALCULATIONS_TOGETHER_AT_MOST_FEE,
    /** How an hour that is not full counts: 0 not at all, 1 by its part, 2 as a whole. */
    PART_OF_HOUR,
    /**
     * 1 where water, sewage and waste that were off for longer at once than allowed lower the fee inside the allowance
     * of the month too; 0 where the sum of the month alone counts.
     */
    OUTAGE_AT_ONCE_COUNTS,
    /** The same of heating, whose allowance at once depends on the temperature inside. */
    HEATING_AT_ONCE_COUNTS,
    /**
     * 1 where a fee by the norm goes down by the volume not supplied in an interruption for planned repairs or longer
     * than allowed; 0 where the norm is taken to count the yearly interruption already.
     */
    OUTAGE_VOLUME_OF_NORM,
    /** The hour from which a temperature may be lower at night; hours. */
    NIGHT_BEGINS,
    /** The hour up to which it may be lower; hours. */
    NIGHT_ENDS,
    /** Cold water may be off so long in a month; hours. */
    COLD_WATER_OFF_HOURS,
    /** Cold water may be off so long at once; hours. */
    COLD_WATER_OFF_AT_ONCE,
    /** Cold water may be off so long at once for an accident on a dead-end main; hours. */
    COLD_WATER_OFF_DEAD_END,
    /** By what part of itself the fee goes down for an hour more; a plain factor an hour. */
    COLD_WATER_OFF_RATE,
    /** The least pressure of cold water; MPa. */
    COLD_WATER_PRESSURE_LEAST,
    /** The greatest pressure of cold water; MPa. */
    COLD_WATER_PRESSURE_MOST,
    /** By what part of itself the fee goes down for an hour at another pressure; a plain factor an hour. */
    COLD_WATER_PRESSURE_RATE,
    /** Hot water may be off so long in a month; hours. */
    HOT_WATER_OFF_HOURS,
    /** Hot water may be off so long at once; hours. */
    HOT_WATER_OFF_AT_ONCE,
    /** Hot water may be off so long at once for an accident on a dead-end main; hours. */
    HOT_WATER_OFF_DEAD_END,
    /** Hot water may be off so long for the yearly maintenance; days. */
    HOT_WATER_MAINTENANCE_DAYS,
    /** By what part of itself the fee goes down for an hour more; a plain factor an hour. */
    HOT_WATER_OFF_RATE,
    /** The least temperature of hot water; °C. */
    HOT_WATER_LEAST,
    /** The greatest temperature of hot water; °C. */
    HOT_WATER_MOST,
    /** How far hot water may be from them by day; °C. */
    HOT_WATER_DEVIATION_BY_DAY,
    /** How far hot water may be from them at night; °C. */
    HOT_WATER_DEVIATION_AT_NIGHT,
    /** Each full step beyond lowers the fee; °C. */
    HOT_WATER_STEP,
    /** By what part of itself the fee goes down for an hour and step; a plain factor an hour. */
    HOT_WATER_RATE,
    /** Hot water below this is paid as cold; °C. */
    HOT_WATER_COLD_BELOW,
    /** The least pressure of hot water; MPa. */
    HOT_WATER_PRESSURE_LEAST,
    /** The greatest pressure of hot water; MPa. */
    HOT_WATER_PRESSURE_MOST,
    /** By what part of itself the fee goes down for an hour at another pressure; a plain factor an hour. */
    HOT_WATER_PRESSURE_RATE,
    /** Sewage may be off so long in a month; hours. */
    SEWAGE_OFF_HOURS,
    /** Sewage may be off so long at once; hours. */
    SEWAGE_OFF_AT_ONCE,
    /** By what part of itself the fee goes down for an hour more; a plain factor an hour. */
    SEWAGE_OFF_RATE,
    /** Electricity may be off so long in a month where the house has one source; hours. */
    ELECTRICITY_OFF_HOURS,
    /** Electricity may be off so long in a month where the house has two sources; hours. */
    ELECTRICITY_OFF_HOURS_TWO_SOURCES,
    /** By what part of itself the fee goes down for an hour more; a plain factor an hour. */
    ELECTRICITY_OFF_RATE,
    /** By what part of itself the fee goes down for an hour at another voltage or frequency; a plain factor an hour. */
    VOLTAGE_RATE,
    /** Gas may be off so long in a month; hours. */
    GAS_OFF_HOURS,
    /** By what part of itself the fee goes down for an hour more; a plain factor an hour. */
    GAS_OFF_RATE,
    /** The least pressure of gas; MPa. */
    GAS_PRESSURE_LEAST,
    /** The greatest pressure of gas; MPa. */
    GAS_PRESSURE_MOST,
    /** By what part of itself the fee goes down for an hour at another pressure; a plain factor an hour. */
    GAS_PRESSURE_RATE,
    /** A pressure further off than by this part of the limit makes the whole day bad; a plain factor. */
    PRESSURE_SHARE,
    /** Heating may be off so long in a month; hours. */
    HEATING_OFF_HOURS,
    /** Heating may be off so long at once where it is warm inside; hours. */
    HEATING_OFF_AT_ONCE_WARM,
    /** Heating may be off so long at once where it is cool inside; hours. */
    HEATING_OFF_AT_ONCE_COOL,
    /** Heating may be off so long at once where it is cold inside; hours. */
    HEATING_OFF_AT_ONCE_COLD,
    /** It is warm inside from this temperature; °C. */
    HEATING_WARM_FROM,
    /** It is cool inside from this temperature; °C. */
    HEATING_COOL_FROM,
    /** It is cold inside from this temperature; below it heating may not be off at all; °C. */
    HEATING_COLD_FROM,
    /** By what part of itself the fee goes down for an hour more; a plain factor an hour. */
    HEATING_OFF_RATE,
    /** The least temperature of a room; °C. */
    ROOM_TEMPERATURE,
    /** The least temperature of a corner room; °C. */
    ROOM_TEMPERATURE_CORNER,
    /** The least temperature of a room in a cold region; °C. */
    ROOM_TEMPERATURE_COLD_REGION,
    /** The least temperature of a corner room in a cold region; °C. */
    ROOM_TEMPERATURE_COLD_REGION_CORNER,
    /** How much warmer than that it may be; °C. */
    ROOM_WARMER,
    /** How much colder it may be at night; °C. */
    ROOM_COLDER_AT_NIGHT,
    /** Each full step beyond lowers the fee; °C. */
    ROOM_STEP,
    /** By what part of itself the fee goes down for an hour and step; a plain factor an hour. */
    ROOM_RATE,
    /** Waste may stay so long in a month; hours. */
    WASTE_OFF_HOURS,
    /** Waste may stay so long at once where it is cold outside; hours. */
    WASTE_OFF_AT_ONCE_COLD,
    /** Waste may stay so long at once where it is warm outside; hours. */
    WASTE_OFF_AT_ONCE_WARM,
    /** It is cold outside up to this temperature; °C. */
    WASTE_COLD_UP_TO,
    /** Each full step of hours beyond lowers the fee; hours. */
    WASTE_OFF_STEP,
    /** By what part of itself the fee goes down for a step; a plain factor. */
    WASTE_OFF_RATE,
    /**
     * The rate penalties are counted by: the key rate (ключевая ставка), before 2016 the refinancing rate; a part of
     * the debt a year, 0.16.
     */
    KEY_RATE,
    /** The most that rate may be; a part of the debt a year. */
    PENALTY_RATE_CAP,
    /** For how many days of delay nothing accrues (ст. 155 ч. 14); days. */
    PENALTY_FREE_DAYS,
    /** The rate is divided by it for each day of delay, up to {@link #PENALTY_DIVISOR_LAST_DAY}; days. */
    PENALTY_DIVISOR,
    /** The last day of delay of that divisor, counted from the day after the due day; days. */
    PENALTY_DIVISOR_LAST_DAY,
    /** The divisor of the days after it; days. */
    PENALTY_LATE_DIVISOR,
    /** As {@link #PENALTY_FREE_DAYS}, for contributions to capital repair (ст. 155 ч. 14.1); days. */
    CAPITAL_REPAIR_FREE_DAYS,
    /** As {@link #PENALTY_DIVISOR}, for contributions to capital repair, without a last day; days. */
    CAPITAL_REPAIR_DIVISOR,
    /** As {@link #PENALTY_FREE_DAYS}, for whoever buys under a contract with a supplier and is no household; days. */
    SUPPLY_FREE_DAYS,
    /** As {@link #PENALTY_DIVISOR}, for them, without a last day; days. */
    SUPPLY_DIVISOR,
    /** Whether no penalties accrue (мораторий); 1 on its days. */
    PENALTY_MORATORIUM,
    /** Whether none accrue on debts that fell due before its first day (мораторий на банкротство); 1 on its days. */
    BANKRUPTCY_MORATORIUM,
    /**
     * The most that a family may have to spend of its income before a subsidy (максимально допустимая доля); a part of
     * the income.
     */
    SUBSIDY_SHARE_MOST
}
