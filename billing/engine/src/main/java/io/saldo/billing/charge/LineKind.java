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
    /** A recalculation ordered by staff, with its reason (перерасчёт). */
    RECALCULATION,
    /** A benefit given as a discount in the bill (льгота). */
    BENEFIT,
    /** Penalties for paying late, about the month of the debt (пени). */
    PENALTY;

    /** Whether it belongs to the charge of its month, as opposed to what changes a charge afterwards and what late payment costs. */
    public boolean isCharge() {
        return this != RECALCULATION && this != BENEFIT && this != PENALTY;
    }
}
