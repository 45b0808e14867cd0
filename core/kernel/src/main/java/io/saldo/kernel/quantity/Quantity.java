package io.saldo.kernel.quantity;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import java.math.BigDecimal;

/**
 * A measured or decreed number: {@code unscaled / 10^scale} of a unit. Areas, readings, norms and tariffs are such
 * numbers. The scale is kept as written in the source (a tariff of 43.570 stays so), and two quantities are equal when
 * written alike.
 *
 * @param unscaled the digits
 * @param scale number of decimals, 0…12
 * @param unit what is counted
 */
public record Quantity(long unscaled, int scale, Unit unit) {
    public Quantity {
        InvalidValueException.unless(scale >= 0 && scale <= 12, "scale", scale, "0…12 decimals");
    }

    /** Reads a decimal with a point: {@code parse("54.30", SQUARE_METRE)}. */
    public static Quantity parse(String number, Unit unit) {
        String text = number.strip();
        InvalidValueException.unless(
                text.matches("-?\\d{1,15}(\\.\\d{1,12})?"),
                "number",
                number,
                "digits with at most one point, as in 12.50");
        BigDecimal value = new BigDecimal(text);
        InvalidValueException.unless(
                value.unscaledValue().bitLength() < 63, "number", number, "at most 18 digits in all");
        return new Quantity(value.unscaledValue().longValueExact(), value.scale(), unit);
    }

    public static Quantity of(long whole, Unit unit) {
        return new Quantity(whole, 0, unit);
    }

    public Exact exact() {
        return Exact.ofScaled(unscaled, scale);
    }

    /** The number as written, without the unit. */
    public BigDecimal number() {
        return BigDecimal.valueOf(unscaled, scale);
    }

    public int signum() {
        return Long.signum(unscaled);
    }

    /** Number and unit, as in {@code 43.57 RUB/M3}. */
    @Override
    public String toString() {
        return number().toPlainString() + " " + unit;
    }
}
