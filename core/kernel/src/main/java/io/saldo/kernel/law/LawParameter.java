package io.saldo.kernel.law;

/** The values that the law sets by date. Each constant names its unit. */
public enum LawParameter {
    /** Times the norm of cold water where a meter could be installed but is not (повышающий коэффициент); a plain factor. */
    COLD_WATER_MULTIPLIER,
    /** The same of hot water; a plain factor. */
    HOT_WATER_MULTIPLIER,
    /** The same of electricity; a plain factor. */
    ELECTRICITY_MULTIPLIER,
    /** Value-added tax on tariffs set without it (НДС); a plain factor. */
    VAT,
    /** Over how many months an average consumption is taken; months. */
    AVERAGE_MONTHS,
    /** The least number of months it may be taken over where the meter has worked less; months. */
    AVERAGE_MONTHS_LEAST,
    /** For how many billing periods in a row the average may be used; periods. */
    AVERAGE_PERIODS_MOST,
    /** The day of the following month up to which the month is to be paid; day of month. */
    DUE_DAY,
    /** The rate penalties are counted by: the key rate (ключевая ставка), before 2016 the refinancing rate; a part of the debt a year, 0.16. */
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
    BANKRUPTCY_MORATORIUM
}
