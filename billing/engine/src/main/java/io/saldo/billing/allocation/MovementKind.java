package io.saldo.billing.allocation;

/**
 * What moves the balance of an account (вид движения). A closed set: whatever happens to money is one of these, and
 * every kind is a column of the movement.
 *
 * <p>The sign of an amount is its effect on what is owed: a charge is above zero, a payment below.
 */
public enum MovementKind {
    /** What is owed, or held as an overpayment, at the beginning (входящее сальдо). */
    OPENING,
    /** What a bill charges for its month: principal or penalty (начисление, пени). */
    CHARGE,
    /** What a bill changes in earlier months (перерасчёт), and what it takes back of penalties. */
    RECALCULATION,
    /** A correction of the balance by a document (корректировка сальдо). */
    CORRECTION,
    /** A benefit given as a discount in the bill (льгота). */
    BENEFIT,
    /** A payment (платёж). */
    PAYMENT,
    /** A payment taken back: it was never due, or the bank recalled it (сторно платежа). */
    REVERSAL,
    /** An overpayment paid out (возврат). */
    REFUND,
    /** Moved between accounts, services or creditors; zero in sum over the house (перенос). */
    TRANSFER,
    /** A debt nobody will collect (списание). */
    WRITE_OFF,
    /** A court cost or state duty awarded (судебные расходы, госпошлина). */
    COURT_COST,
    /**
     * Money of the account that waited and was set off against a debt to the same payee (зачёт аванса); zero in sum
     * over each payee of an account. It has no document.
     */
    SET_OFF
}
