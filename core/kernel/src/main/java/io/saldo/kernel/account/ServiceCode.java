package io.saldo.kernel.account;

import io.saldo.kernel.error.InvalidValueException;

/** The code of a service (услуга) in the house. */
public record ServiceCode(String value) implements Comparable<ServiceCode> {
    public ServiceCode {
        InvalidValueException.unless(
                !value.isBlank() && value.length() <= 40 && value.strip().equals(value),
                "service",
                value,
                "1 to 40 characters, no blanks around them");
    }

    @Override
    public int compareTo(ServiceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
