package io.saldo.kernel.law;

/** The acts that rules and values cite. Titles are in the resource bundle of the kernel, under {@code act.<NAME>}. */
public enum Act {
    /** Жилищный кодекс РФ. */
    HOUSING_CODE,
    /** Гражданский кодекс РФ. */
    CIVIL_CODE,
    /** Трудовой кодекс РФ (working days). */
    LABOUR_CODE,
    /** Правила предоставления коммунальных услуг, ПП РФ от 06.05.2011 № 354. */
    RULES_354,
    /** Правила содержания общего имущества, ПП РФ от 13.08.2006 № 491. */
    RULES_491,
    /** ПП РФ от 25.11.2025 № 1871. */
    DECREE_1871,
    /** Налоговый кодекс РФ. */
    TAX_CODE,
    /** Федеральный закон от 24.06.2025 № 177-ФЗ. */
    LAW_177,
    /** Приказ Минстроя от 26.01.2018 № 43/пр: the sample form of the payment document. */
    ORDER_43,
    /** Решения Банка России о ставках. */
    BANK_OF_RUSSIA,
    /** ПП РФ от 02.04.2020 № 424. */
    DECREE_424,
    /** ПП РФ от 26.03.2022 № 474. */
    DECREE_474,
    /** ПП РФ от 28.03.2022 № 497. */
    DECREE_497,
    /** ПП РФ от 18.03.2025 № 329. */
    DECREE_329,
    /** Федеральные законы 35-ФЗ, 190-ФЗ, 416-ФЗ: supply of electricity, heat and water. */
    SUPPLY_LAWS
}
