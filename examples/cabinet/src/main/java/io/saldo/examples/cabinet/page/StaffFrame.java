package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.staff.StaffRole;
import io.saldo.examples.cabinet.security.StaffAccess;

/** Who of staff looks, for the menu. */
public record StaffFrame(String name, StaffRole role) {

    /** Whether a part of the menu is shown; templates ask. */
    public boolean may(String method, String pattern) {
        return StaffAccess.row(method, pattern)
                .filter(row -> row.roles().contains(role))
                .isPresent();
    }
}
