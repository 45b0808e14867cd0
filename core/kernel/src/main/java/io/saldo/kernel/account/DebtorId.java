package io.saldo.kernel.account;

import io.saldo.kernel.error.InvalidValueException;

/** Stands for whoever owes what an account accrues; says nothing about the person. */
public record DebtorId(String value) implements Comparable<DebtorId> {
    public DebtorId {
        InvalidValueException.unless(
                !value.isBlank() && value.length() <= 60 && value.strip().equals(value),
                "debtor",
                value,
                "1 to 60 characters, no blanks around them");
    }

    @Override
    public int compareTo(DebtorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
