package io.saldo.kernel.money;

import io.saldo.kernel.error.InvalidValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A rational number: a quotient of two integers, the second positive. Adding, subtracting and multiplying are exact and
 * never divide; a division only builds a quotient. Rounding happens at the two named places, {@link #halfUp} and
 * {@link Kopecks#halfUp}.
 *
 * <p>Two longs carry the value as long as they can; beyond that two {@link BigInteger}s do, and the results are the
 * same. Equality is by value: 1/2 equals 2/4. Immutable and thread-safe.
 */
public final class Exact implements Comparable<Exact> {
    public static final Exact ZERO = new Exact(0, 1);
    public static final Exact ONE = new Exact(1, 1);

    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private final long num;
    private final long den;
    private final @Nullable Big big;

    private record Big(BigInteger num, BigInteger den) {}

    private Exact(long num, long den) {
        this.num = num;
        this.den = den;
        this.big = null;
    }

    private Exact(Big big) {
        this.num = 0;
        this.den = 1;
        this.big = big;
    }

    public static Exact of(long value) {
        return value == 0 ? ZERO : value == 1 ? ONE : new Exact(value, 1);
    }

    /** {@code num / den}; {@code den} is not zero. */
    public static Exact of(long num, long den) {
        return of(num).over(of(den));
    }

    /** {@code unscaled / 10^scale}, scale 0…18: {@code ofScaled(3190, 3)} is 3.190. */
    public static Exact ofScaled(long unscaled, int scale) {
        InvalidValueException.unless(scale >= 0 && scale <= 18, "scale", scale, "0…18 decimals");
        return new Exact(unscaled, POWERS[scale]);
    }

    public static Exact of(BigDecimal value) {
        return value.scale() <= 0
                ? quotient(value.toBigIntegerExact(), BigInteger.ONE)
                : quotient(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    public static Exact of(BigInteger value) {
        return quotient(value, BigInteger.ONE);
    }

    /** Reads a decimal ({@code 65.77}) or a quotient of two ({@code 1/3}); the point is a point. */
    public static Exact parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(decimal(text))
                : of(decimal(text.substring(0, slash))).over(of(decimal(text.substring(slash + 1))));
    }

    private static BigDecimal decimal(String text) {
        String trimmed = text.strip();
        // no exponents: «1e400» in an accountant's file is a slip, not a number
        InvalidValueException.unless(
                trimmed.matches("[+-]?\\d{1,10000}(\\.\\d{1,10000})?"),
                "number",
                text,
                "digits with at most one point, as in 12.50");
        return new BigDecimal(trimmed);
    }

    public Exact plus(Exact other) {
        if (big == null && other.big == null) {
            if (num == 0 || other.num == 0) {
                return num == 0 ? other : this;
            }
            if (den == other.den) {
                long sum = num + other.num;
                if (((num ^ sum) & (other.num ^ sum)) >= 0) {
                    return new Exact(sum, den);
                }
            } else if (fits(num, other.den) && fits(other.num, den) && fits(den, other.den)) {
                long left = num * other.den;
                long right = other.num * den;
                long sum = left + right;
                if (((left ^ sum) & (right ^ sum)) >= 0) {
                    return new Exact(sum, den * other.den);
                }
            } else {
                Exact shorter = overLeast(other);
                if (shorter != null) {
                    return shorter;
                }
            }
        }
        Big a = big();
        Big b = other.big();
        return quotient(a.num.multiply(b.den).add(b.num.multiply(a.den)), a.den.multiply(b.den));
    }

    /** The sum over the least common denominator; null where that is no long. */
    private @Nullable Exact overLeast(Exact other) {
        long common = gcd(den, other.den);
        long mine = other.den / common;
        long theirs = den / common;
        if (!fits(num, mine) || !fits(other.num, theirs) || !fits(den, mine)) {
            return null;
        }
        long left = num * mine;
        long right = other.num * theirs;
        long sum = left + right;
        return ((left ^ sum) & (right ^ sum)) >= 0 ? new Exact(sum, den * mine) : null;
    }

    /**
     * The product of what is left when each numerator is shortened by the other denominator; null where that is no
     * long.
     */
    private @Nullable Exact shortened(Exact other) {
        if (num == Long.MIN_VALUE || other.num == Long.MIN_VALUE) {
            return null;
        }
        long first = gcd(Math.abs(num), other.den);
        long second = gcd(Math.abs(other.num), den);
        long up = num / first;
        long otherUp = other.num / second;
        long down = den / second;
        long otherDown = other.den / first;
        return fits(up, otherUp) && fits(down, otherDown) ? new Exact(up * otherUp, down * otherDown) : null;
    }

    private static long gcd(long one, long other) {
        long a = one;
        long b = other;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    public Exact minus(Exact other) {
        return plus(other.negate());
    }

    public Exact times(Exact other) {
        if (big == null && other.big == null) {
            if (num == 0 || other.num == 0) {
                return ZERO;
            }
            if (fits(num, other.num) && fits(den, other.den)) {
                return new Exact(num * other.num, den * other.den);
            }
            Exact shorter = shortened(other);
            if (shorter != null) {
                return shorter;
            }
        }
        Big a = big();
        Big b = other.big();
        return quotient(a.num.multiply(b.num), a.den.multiply(b.den));
    }

    public Exact times(long factor) {
        return times(of(factor));
    }

    /**
     * The quotient of the two, exact.
     *
     * @throws InvalidValueException when {@code divisor} is zero
     */
    public Exact over(Exact divisor) {
        InvalidValueException.unless(divisor.signum() != 0, "divisor", "0", "a number other than zero");
        if (divisor.big == null && divisor.num != Long.MIN_VALUE) {
            return times(
                    divisor.num < 0
                            ? new Exact(/* num= */ -divisor.den, /* den= */ -divisor.num)
                            : new Exact(/* num= */ divisor.den, /* den= */ divisor.num));
        }
        Big a = big();
        Big b = divisor.big();
        return quotient(a.num.multiply(b.den), a.den.multiply(b.num));
    }

    public Exact over(long divisor) {
        return over(of(divisor));
    }

    public Exact negate() {
        return big == null && num != Long.MIN_VALUE
                ? new Exact(-num, den)
                : quotient(big().num.negate(), big().den);
    }

    /** The same value in lowest terms: what is multiplied often stays small. */
    public Exact reduced() {
        if (big == null && num != Long.MIN_VALUE) {
            long common = gcd(Math.abs(num), den);
            return common <= 1 ? this : new Exact(num / common, den / common);
        }
        Big value = big();
        return quotient(value.num, value.den);
    }

    public Exact abs() {
        return signum() < 0 ? negate() : this;
    }

    public Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Exact max(Exact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return big == null ? Long.signum(num) : big.num.signum();
    }

    /** Rounds to {@code decimals} (0…18) places, a tie away from zero: 0.125 to two places is 0.13, −0.125 is −0.13. */
    public Exact halfUp(int decimals) {
        if (isRoundedInLongs(decimals)) {
            return ofScaled(roundedInLongs(decimals), decimals);
        }
        BigInteger units = roundedUnits(decimals);
        return units.bitLength() < 64
                ? ofScaled(units.longValue(), decimals)
                : quotient(units, BigInteger.TEN.pow(decimals));
    }

    /** Whether the whole and the fraction, each in units of {@code 10^-decimals}, fit into longs with room to spare. */
    private boolean isRoundedInLongs(int decimals) {
        return big == null
                && num != Long.MIN_VALUE
                && decimals >= 0
                && decimals < POWERS.length
                && fits(num / den, POWERS[decimals] * 2)
                && fits(num % den, POWERS[decimals] * 2);
    }

    private long roundedInLongs(int decimals) {
        return num / den * POWERS[decimals] + halfUp(num % den * POWERS[decimals], den);
    }

    private BigInteger roundedUnits(int decimals) {
        InvalidValueException.unless(decimals >= 0 && decimals <= 18, "decimals", decimals, "0…18");
        if (isRoundedInLongs(decimals)) {
            return BigInteger.valueOf(roundedInLongs(decimals));
        }
        Big value = big();
        BigInteger[] parts =
                value.num.abs().multiply(BigInteger.valueOf(POWERS[decimals])).divideAndRemainder(value.den);
        BigInteger magnitude =
                parts[1].shiftLeft(1).compareTo(value.den) >= 0 ? parts[0].add(BigInteger.ONE) : parts[0];
        return value.num.signum() < 0 ? magnitude.negate() : magnitude;
    }

    /** The value in units of {@code 10^-decimals}, a tie away from zero. */
    long halfUpToLong(int decimals) {
        if (isRoundedInLongs(decimals)) {
            return roundedInLongs(decimals);
        }
        BigInteger units = roundedUnits(decimals);
        InvalidValueException.unless(units.bitLength() < 64, "amount", this, "at most 9.2 × 10^18 units");
        return units.longValue();
    }

    private static long halfUp(long num, long den) {
        long quotient = num / den;
        long remainder = Math.abs(num % den);
        // remainder ≥ den − remainder is 2 × remainder ≥ den without overflow
        return remainder >= den - remainder ? quotient + (num < 0 ? -1 : 1) : quotient;
    }

    /** Whether two longs carry it: then {@link #longNumerator} and {@link #longDenominator} tell it. */
    public boolean isOfLongs() {
        return big == null;
    }

    /** The numerator as it stands, not in lowest terms, of a value that two longs carry. */
    public long longNumerator() {
        InvalidValueException.unless(big == null, "numerator", this, "a value of two longs");
        return num;
    }

    /** The denominator as it stands, above zero, of a value that two longs carry. */
    public long longDenominator() {
        InvalidValueException.unless(big == null, "denominator", this, "a value of two longs");
        return den;
    }

    /** The numerator over {@link #denominator}, whatever carries it. */
    public BigInteger numerator() {
        return big().num;
    }

    /** The denominator, above zero, whatever carries it. */
    public BigInteger denominator() {
        return big().den;
    }

    /** The largest integer not above the value. */
    public BigInteger floor() {
        if (big == null) {
            return BigInteger.valueOf(Math.floorDiv(num, den));
        }
        Big value = big();
        BigInteger[] parts = value.num.divideAndRemainder(value.den);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** For showing only: at most {@code decimals} places, rounded half up, without trailing zeros. */
    public BigDecimal shown(int decimals) {
        BigDecimal rounded = new BigDecimal(roundedUnits(decimals), decimals).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Whether at most {@code decimals} places tell the whole value. */
    public boolean isExactAt(int decimals) {
        return equals(halfUp(decimals));
    }

    private Big big() {
        return big != null ? big : new Big(BigInteger.valueOf(num), BigInteger.valueOf(den));
    }

    private static Exact quotient(BigInteger num, BigInteger den) {
        BigInteger gcd = num.gcd(den);
        BigInteger n = den.signum() < 0 ? num.negate().divide(gcd) : num.divide(gcd);
        BigInteger d = den.abs().divide(gcd);
        return n.bitLength() < 64 && d.bitLength() < 64
                ? new Exact(n.longValue(), d.longValue())
                : new Exact(new Big(n, d));
    }

    /** Whether the product of two longs is a long. */
    private static boolean fits(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        return high == 0 ? a * b >= 0 : high == -1 && a * b < 0;
    }

    @Override
    public int compareTo(Exact other) {
        if (big == null && other.big == null) {
            if (den == other.den) {
                return Long.compare(num, other.num);
            }
            if (fits(num, other.den) && fits(other.num, den)) {
                return Long.compare(num * other.den, other.num * den);
            }
        }
        Big a = big();
        Big b = other.big();
        return a.num.multiply(b.den).compareTo(b.num.multiply(a.den));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exact exact && compareTo(exact) == 0;
    }

    @Override
    public int hashCode() {
        Big value = big();
        BigInteger gcd = value.num.gcd(value.den);
        return 31 * value.num.divide(gcd).hashCode() + value.den.divide(gcd).hashCode();
    }

    /**
     * Exact and free of locale: a plain decimal where one of at most 18 places tells the value, else {@code num/den} in
     * lowest terms.
     */
    @Override
    public String toString() {
        if (isExactAt(18)) {
            return shown(18).toPlainString();
        }
        Big value = big();
        BigInteger gcd = value.num.gcd(value.den);
        return value.num.divide(gcd) + "/" + value.den.divide(gcd);
    }
}
