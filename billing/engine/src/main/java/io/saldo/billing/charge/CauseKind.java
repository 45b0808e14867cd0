package io.saldo.billing.charge;

/**
 * What a fact that reopens a closed month is about. The order is that in which several causes of one month are told
 * apart.
 */
public enum CauseKind {
    /** A reading of a meter in the premises (показание). */
    METER_READING,
    /** Where a meter stands, and when it is in use (установка, снятие прибора). */
    METER,
    /** The verification or a failure of a meter (поверка, неисправность). */
    VERIFICATION,
    /** Whether a meter can be installed (акт о технической возможности). */
    METER_POSSIBILITY,
    /** A volume that others determined. */
    STATED_VOLUME,
    /** Who lives in the premises (проживающие). */
    RESIDENTS,
    /** Which accounts share the premises (доли). */
    SHARES,
    /** When an account is open, and of which kind it is (открытие, закрытие счёта). */
    ACCOUNT,
    /** What premises are for (назначение помещения). */
    PREMISES,
    /** The agreement on a service (договор). */
    AGREEMENT,
    /** What tariffs and norms of the premises are chosen by. */
    CHARACTERISTICS,
    /** Who was away (временное отсутствие). */
    ABSENCE,
    /** An interruption or poor quality (перерыв, ненадлежащее качество). */
    QUALITY,
    /** What an inspection of the premises found (акт проверки, недопуск, несанкционированное потребление). */
    INSPECTION,
    /** A benefit granted, changed or ended (льгота). */
    BENEFIT,
    /** The area of premises (площадь). */
    AREA,
    /** Whatever became known of premises that others bill: they take part in what the house divides. */
    OTHERS_PREMISES,
    /** A reading or the verification of a meter of the house. */
    HOUSE_METER,
    /** What a metering group serves (группа учёта). */
    METERING_GROUP,
    /** What a service is (вид услуги). */
    SERVICE,
    /** The days the organization manages the house (дни управления). */
    MANAGEMENT,
    /** What a supplier invoiced for the common property (счёт поставщика). */
    INVOICE,
    /** A tariff (тариф). */
    TARIFF,
    /** A norm (норматив). */
    NORM,
    /** A row of the law that reaches back behind the day it was published. */
    LAW,
    /** A decision about the house (решение собственников, органа власти). */
    HOUSE_DECISION,
    /** Another sum than before is carried over from a month that was charged again (перенос). */
    CARRIED_OVER,
    /** A document of staff or a court (распоряжение, решение суда). */
    DOCUMENT
}
