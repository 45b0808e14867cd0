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
    ORDER_43
}
