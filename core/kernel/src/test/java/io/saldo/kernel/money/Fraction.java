package io.saldo.kernel.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The oracle of the tests of {@link Exact}: a fraction of two big integers in lowest terms, by the schoolbook. */
public record Fraction(BigInteger num, BigInteger den) implements Comparable<Fraction> {
    public Fraction {
        BigInteger gcd = num.gcd(den).multiply(BigInteger.valueOf(den.signum()));
        num = num.divide(gcd);
        den = den.divide(gcd);
    }

    static Fraction of(long num, long den) {
        return new Fraction(BigInteger.valueOf(num), BigInteger.valueOf(den));
    }

    /** Reads an exact number by its text alone, so that nothing of its arithmetic helps. */
    static Fraction read(Exact exact) {
        String[] sides = exact.toString().split("/", -1);
        if (sides.length == 2) {
            return new Fraction(new BigInteger(sides[0]), new BigInteger(sides[1]));
        }
        BigDecimal decimal = new BigDecimal(sides[0]);
        return new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public Exact exact() {
        return Exact.of(num).over(Exact.of(den));
    }

    Fraction plus(Fraction other) {
        return new Fraction(num.multiply(other.den).add(other.num.multiply(den)), den.multiply(other.den));
    }

    Fraction minus(Fraction other) {
        return new Fraction(num.multiply(other.den).subtract(other.num.multiply(den)), den.multiply(other.den));
    }

    Fraction times(Fraction other) {
        return new Fraction(num.multiply(other.num), den.multiply(other.den));
    }

    Fraction over(Fraction other) {
        return new Fraction(num.multiply(other.den), den.multiply(other.num));
    }

    BigDecimal halfUp(int decimals) {
        return new BigDecimal(num).divide(new BigDecimal(den), decimals, RoundingMode.HALF_UP);
    }

    BigInteger floor() {
        return new BigDecimal(num)
                .divide(new BigDecimal(den), 0, RoundingMode.FLOOR)
                .toBigInteger();
    }

    @Override
    public int compareTo(Fraction other) {
        return num.multiply(other.den).compareTo(other.num.multiply(den));
    }
}
