package io.saldo.examples.cabinet.staff;

import io.saldo.examples.cabinet.page.MissingException;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What staff type, as far as it can be read. */
final class Typed {
    /** The fault of an amount that cannot be read. */
    static final String AMOUNT = "Укажите сумму больше нуля, например 1500 или 1500,50.";

    private Typed() {}

    /** An amount above zero with a comma or a point, blanks between thousands; null for anything else. */
    static @Nullable Kopecks amount(String text) {
        String plain = text.replaceAll("[\\s\\u00a0]", "").replace(',', '.');
        if (!plain.matches("[0-9]{1,10}(\\.[0-9]{1,2})?")) {
            return null;
        }
        Kopecks amount = Kopecks.of(new BigDecimal(plain).movePointRight(2).longValueExact());
        return amount.signum() > 0 ? amount : null;
    }

    /** A number with a comma or a point; null for anything else. */
    static @Nullable BigDecimal number(String text) {
        String plain = text.replaceAll("[\\s\\u00a0]", "").replace(',', '.');
        return plain.matches("[0-9]{1,12}(\\.[0-9]{1,6})?") ? new BigDecimal(plain) : null;
    }

    /** A day as a browser sends it; null for anything else. */
    static @Nullable LocalDate day(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What is missing goes into a command as it is: the boundary of the services refuses it, at its field. */
    @SuppressWarnings("NullAway") // the component has a constraint that says so
    static <T> T orMissing(@Nullable T value) {
        return value;
    }

    /** A house of an address; what cannot be one does not exist. */
    static HouseId house(String text) {
        try {
            return new HouseId(text);
        } catch (InvalidValueException e) {
            throw new MissingException();
        }
    }

    static @Nullable AccountNumber account(String text) {
        try {
            return new AccountNumber(text.strip());
        } catch (InvalidValueException e) {
            return null;
        }
    }
}
