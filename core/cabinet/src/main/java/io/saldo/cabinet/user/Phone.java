package io.saldo.cabinet.user;

import io.saldo.kernel.error.InvalidValueException;

/** A telephone: a plus and 10 to 15 digits. */
public record Phone(String value) {
    /** As people write it: digits with blanks, brackets, hyphens; a plus or the Russian eight before them. */
    public static final String FORM = "\\+?(?=(\\D*\\d){10,15}\\D*$)[0-9 ()-]{10,30}";

    public Phone {
        InvalidValueException.unless(
                value.matches("\\+[0-9]{10,15}"), "telephone", value.length() + " characters", "+ and 10 to 15 digits");
    }

    /** From how people write it: ten digits or eleven after an eight are Russian. */
    public static Phone of(String written) {
        String digits = written.replaceAll("[^0-9]", "");
        if (digits.length() == 11 && digits.startsWith("8") && !written.strip().startsWith("+")) {
            return new Phone("+7" + digits.substring(1));
        }
        return new Phone((digits.length() == 10 ? "+7" : "+") + digits);
    }

    @Override
    public String toString() {
        return "+…" + value.substring(value.length() - 2);
    }
}
