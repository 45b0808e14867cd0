package io.saldo.cabinet.staff;

import io.saldo.kernel.error.InvalidValueException;

/** Names a member of staff wherever somebody has done something; never a name. */
public record StaffId(String value) {
    /** What an identifier looks like. */
    public static final String FORM = "[0-9a-f]{32}";

    public StaffId {
        InvalidValueException.unless(value.matches(FORM), "member of staff", value, "32 lower-case hexadecimal digits");
    }

    @Override
    public String toString() {
        return value;
    }
}
