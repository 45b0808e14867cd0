package io.saldo.kernel.account;

import io.saldo.kernel.error.InvalidValueException;

/** The number of a personal account (лицевой счёт), 1 to 30 characters as in ГИС ЖКХ. */
public record AccountNumber(String value) implements Comparable<AccountNumber> {
    public AccountNumber {
        InvalidValueException.unless(
                !value.isBlank() && value.length() <= 30 && value.strip().equals(value),
                "account",
                value,
                "1 to 30 characters, no blanks around them");
    }

    @Override
    public int compareTo(AccountNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
