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
    DUE_DAY
}
