package io.saldo.kernel.law;

/**
 * Why a number of a bill was determined in the way it was: a closed set of what the law or a decision asks for before
 * it lets a rule charge. The words are in the resource bundle of the kernel, under {@code condition.<NAME>}.
 */
public enum Condition {
    /** The meter was read in the month. */
    METER_READ,
    /** A reading after months without one: each of them has its part of the difference. */
    METER_READ_LATER,
    /** No reading was handed in: the average stands in (п. 59 «б»). */
    NO_READING,
    /** The performer was not let in: the average stands in (п. 59 «в»). */
    ACCESS_REFUSED,
    /** The meter failed, was lost or taken away, or its verification ended: the average stands in (п. 59 «а»). */
    METER_UNFIT,
    /** No reading for longer than the average may stand in. */
    NO_READING_TOO_LONG,
    /** Nobody was let in for longer than the average may stand in. */
    ACCESS_REFUSED_TOO_LONG,
    /** The meter has been unfit for longer than the average may stand in. */
    METER_UNFIT_TOO_LONG,
    /** No reading, and too little is known to take an average of. */
    NO_READING_NO_AVERAGE,
    /** Nobody was let in, and too little is known to take an average of. */
    ACCESS_REFUSED_NO_AVERAGE,
    /** The meter is unfit, and too little is known to take an average of. */
    METER_UNFIT_NO_AVERAGE,
    /** Nobody was let in for the second time, or again. */
    ACCESS_REFUSED_AGAIN,
    /** No meter, and an act says that none can be installed. */
    METER_IMPOSSIBLE,
    /** No meter, though one could be installed. */
    METER_POSSIBLE,
    /** The readings contradict each other: the norm keeps the place in a distribution, nothing is charged. */
    READINGS_DISPUTED,
    /** Others determined the volume. */
    STATED_BY_OTHERS,
    /** Nobody lives there and no meter tells: a volume by calculation is stated (п. 43). */
    CALCULATED,
    /** Sewage has a norm of its own, and neither water is metered. */
    WATERS_NOT_METERED,
    /** Sewage without a meter follows its waters. */
    BY_WATERS,
    /** The common meter of the house was read. */
    COMMON_METER_READ,
    /** A common meter could not be billed by: its average stands in (п. 59(1)). */
    COMMON_METER_AVERAGED,
    /** A common meter could not be billed by for longer than its average may stand in: the norm holds (п. 60(1)). */
    COMMON_METER_TOO_LONG,
    /** The owners or the law have common resources paid by the norm. */
    COMMON_BY_NORM,
    /** The owners have common resources paid by the average month. */
    COMMON_BY_AVERAGE,
    /** No meter counts sewage of the common property: it is the water used there. */
    COMMON_BY_WATERS,
    /** More was used in common than the norm lets residents be charged for (п. 44). */
    COMMON_ABOVE_NORM,
    /** The common volume is below zero and is given to the residents (п. 47). */
    COMMON_SAVED,
    /** Heating is paid evenly, by the average month of the year before. */
    LAST_YEAR,
    /** Heating is paid evenly, and the year before was not measured whole. */
    LAST_YEAR_UNKNOWN,
    /** The house has no common meter of heat. */
    NO_COMMON_METER,
    /** The house has no common meter of heat, though one could be installed. */
    COMMON_METER_POSSIBLE,
    /** The house makes its hot water itself, and a meter tells the heat spent on it. */
    HOT_WATER_MADE_METERED,
    /** The house makes its hot water itself, and no meter tells the heat spent on it. */
    HOT_WATER_MADE_UNMETERED,
    /** The price is set for a m² of area. */
    PRICE_PER_AREA,
    /** The price is set for premises. */
    PRICE_PER_PREMISES,
    /** The price is set for a person. */
    PRICE_PER_PERSON,
    /** The norm of waste is set for a person. */
    NORM_PER_PERSON,
    /** The norm of waste is set for a m² of area. */
    NORM_PER_AREA,
    /** The containers of the month were counted. */
    CONTAINERS_COUNTED,
    /** Suppliers invoiced the house for its common property. */
    INVOICED,
    /** A year paid evenly, by a norm or by an average is settled by the common meter. */
    YEAR_SETTLED,
    /** The price is set without value-added tax. */
    PRICE_WITHOUT_VAT,
    /** Somebody was away. */
    ABSENT,
    /** The service was interrupted or poor. */
    SUPPLIED_POORLY,
    /** A check of a sound meter found a difference (п. 61). */
    CHECK_DIFFERED,
    /** A connection without leave was found (п. 62). */
    CONNECTED_WITHOUT_LEAVE,
    /** A meter was found tampered with (п. 81(11)). */
    METER_TAMPERED,
    /** Somebody of the account has a benefit. */
    BENEFIT_GRANTED,
    /** A document states the amount. */
    STATED_BY_DOCUMENT,
    /** A debt was not paid when it was due. */
    PAID_LATE
}
