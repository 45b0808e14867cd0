package io.saldo.kernel.money;

import io.saldo.kernel.error.InvalidValueException;
import java.math.BigDecimal;
import java.util.Collection;
import javax.money.Monetary;
import javax.money.MonetaryAmount;

/**
 * Money as it is posted: a whole number of kopecks, positive for what is owed, negative for a credit. Sums are exact or
 * fail, never wrap. {@code toString()} gives roubles with two decimals and a point, for logs and files; what people
 * read is formatted where it is shown.
 *
 * @param value the amount in kopecks
 */
public record Kopecks(long value) implements Comparable<Kopecks> {
    public static final Kopecks ZERO = new Kopecks(0);

    public static Kopecks of(long kopecks) {
        return kopecks == 0 ? ZERO : new Kopecks(kopecks);
    }

    /** Reads roubles with at most two decimals: {@code 1250.5} is 125050 kopecks. Nothing is rounded on the way in. */
    public static Kopecks parse(String roubles) {
        Exact amount = Exact.parse(roubles);
        InvalidValueException.unless(amount.isExactAt(2), "amount", roubles, "roubles with at most two decimals");
        return halfUp(amount);
    }

    /** The one named rounding of money: roubles to kopecks, a tie away from zero (HALF_UP). */
    public static Kopecks halfUp(Exact roubles) {
        return of(roubles.halfUpToLong(2));
    }

    public static Kopecks sum(Collection<Kopecks> amounts) {
        Kopecks sum = ZERO;
        for (Kopecks amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    public Kopecks plus(Kopecks other) {
        return of(Math.addExact(value, other.value));
    }

    public Kopecks minus(Kopecks other) {
        return of(Math.subtractExact(value, other.value));
    }

    public Kopecks negate() {
        return of(Math.negateExact(value));
    }

    public Kopecks min(Kopecks other) {
        return value <= other.value ? this : other;
    }

    public Kopecks max(Kopecks other) {
        return value >= other.value ? this : other;
    }

    public int signum() {
        return Long.signum(value);
    }

    public boolean isZero() {
        return value == 0;
    }

    /** The amount in roubles, exactly. */
    public Exact roubles() {
        return Exact.ofScaled(value, 2);
    }

    /** For a host's own money code. Needs a JSR-354 implementation at run time. */
    public MonetaryAmount toMonetaryAmount() {
        return Monetary.getDefaultAmountFactory()
                .setCurrency("RUB")
                .setNumber(BigDecimal.valueOf(value, 2))
                .create();
    }

    /**
     * From a host's own money code.
     *
     * @throws InvalidValueException for another currency than RUB or a part of a kopeck
     */
    public static Kopecks from(MonetaryAmount amount) {
        InvalidValueException.unless(
                amount.getCurrency().getCurrencyCode().equals("RUB"), "currency", amount.getCurrency(), "RUB");
        return parse(amount.getNumber().numberValueExact(BigDecimal.class).toPlainString());
    }

    @Override
    public int compareTo(Kopecks other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(value, 2).toPlainString();
    }
}
