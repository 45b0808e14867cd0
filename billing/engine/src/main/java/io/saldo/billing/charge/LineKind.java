package io.saldo.billing.charge;

/** What a line of a bill is. A closed set: every kind has a place in the balance movement. */
public enum LineKind {
    /** Base charge (базовое начисление). */
    BASE,
    /** What the multiplying factor adds to the fee by the norm (повышающий коэффициент). */
    MULTIPLYING_FACTOR,
    /** Value-added tax on a tariff set without it (НДС). */
    VAT,
    /** A charge made once, by a document (разовое начисление). */
    ONE_OFF,
    /**
     * A difference that a check of a sound meter found, at the price of the month of the check (п. 61); below zero
     * where too much was billed.
     */
    METER_CHECK,
    /** A resource used without leave, or past a meter that was tampered with (п. 62, 81(11)). */
    UNAUTHORISED_USE,
    /** What a temporary absence takes off a fee by the norm; below zero (временное отсутствие). */
    ABSENCE,
    /** What interruptions and poor quality take off a fee; below zero (перерывы, ненадлежащее качество). */
    QUALITY,
    /** What a closed month comes to more or less by facts that became known later (перерасчёт). */
    RECALCULATION,
    /** What a year paid evenly or by a norm comes to more or less by the common meter (годовая корректировка). */
    YEARLY_CORRECTION,
    /**
     * What a month paid evenly, by a norm or by an average comes to by the common meter. It stands in no bill: the year
     * is settled by the sum of its months (расчёт месяца по общедомовому прибору).
     */
    BY_METER,
    /**
     * A recalculation ordered by staff or a court, with its document: an amount that no calculation makes anew
     * (перерасчёт по документу).
     */
    CORRECTION,
    /**
     * A benefit given as a discount in the bill (льгота): calculated where a fact grants it, or stated by a document.
     */
    BENEFIT,
    /** Penalties for paying late, about the month of the debt (пени). */
    PENALTY;

    /** Whether a calculation makes every line of it ({@link Line#isCalculated}). */
    public boolean isCalculated() {
        return (isCharge() && this != ONE_OFF) || this == ABSENCE || this == QUALITY;
    }

    /** Whether it belongs to the charge of its month, as opposed to what changes a charge afterwards. */
    public boolean isCharge() {
        return switch (this) {
            case BASE, MULTIPLYING_FACTOR, VAT, ONE_OFF, METER_CHECK, UNAUTHORISED_USE -> true;
            default -> false;
        };
    }

    /** Whether a document shows it as a recalculation, with its reason. */
    public boolean isRecalculation() {
        return this == RECALCULATION
                || this == YEARLY_CORRECTION
                || this == CORRECTION
                || this == ABSENCE
                || this == QUALITY;
    }

    /** Whether staff may put it into a bill by a document. */
    public boolean isStated() {
        return this == ONE_OFF || this == CORRECTION || this == BENEFIT;
    }
}
