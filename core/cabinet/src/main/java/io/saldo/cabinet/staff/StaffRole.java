package io.saldo.cabinet.staff;

/** What a member of staff is. The host's table says what each may do. */
public enum StaffRole {
    /** Speaks with residents: accounts, links, readings, appeals, requests. */
    OPERATOR,
    /** Money and months. */
    ACCOUNTANT,
    /** Who is staff, besides everything else. */
    ADMINISTRATOR
}
