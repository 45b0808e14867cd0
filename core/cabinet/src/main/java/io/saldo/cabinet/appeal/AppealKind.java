package io.saldo.cabinet.appeal;

/** What an appeal is (обращение). */
public enum AppealKind {
    /** Вопрос. */
    QUESTION,
    /** Пожелание. */
    WISH
}
