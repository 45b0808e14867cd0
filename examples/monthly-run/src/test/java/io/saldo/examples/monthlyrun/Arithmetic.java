package io.saldo.examples.monthlyrun;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Recomputes what an accountant wrote: + − × ÷, parentheses, [rounded to kopecks half up], ⌊cut to kopecks⌋, and names
 * of numbers. Quotients stay exact.
 */
final class Arithmetic {
    private final String text;
    private final Map<String, Fraction> names;
    private int at;

    /** A quotient of integers; nothing of the product takes part. */
    record Fraction(BigInteger above, BigInteger below) {
        static Fraction of(String number) {
            BigDecimal value = new BigDecimal(number);
            int scale = Math.max(0, value.scale());
            return new Fraction(value.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.above.negate(), other.below));
        }

        Fraction times(Fraction other) {
            return new Fraction(above.multiply(other.above), below.multiply(other.below));
        }

        Fraction over(Fraction other) {
            return new Fraction(above.multiply(other.below), below.multiply(other.above));
        }

        BigDecimal kopecks(RoundingMode mode) {
            return new BigDecimal(above).divide(new BigDecimal(below), 2, mode);
        }

        boolean equalTo(Fraction other) {
            return above.multiply(other.below).equals(other.above.multiply(below));
        }
    }

    private Arithmetic(String text, Map<String, Fraction> names) {
        this.text = text.replace(" ", "");
        this.names = names;
    }

    static Fraction value(String text, Map<String, Fraction> names) {
        var arithmetic = new Arithmetic(text, names);
        Fraction value = arithmetic.sum();
        if (arithmetic.at < arithmetic.text.length()) {
            throw new IllegalArgumentException("not arithmetic from " + arithmetic.at + ": " + text);
        }
        return value;
    }

    private boolean next(char sign) {
        boolean here = at < text.length() && text.charAt(at) == sign;
        at += here ? 1 : 0;
        return here;
    }

    private Fraction sum() {
        Fraction sum = product();
        while (true) {
            if (next('+')) {
                sum = sum.plus(product());
            } else if (next('−')) {
                sum = sum.minus(product());
            } else {
                return sum;
            }
        }
    }

    private Fraction product() {
        Fraction product = one();
        while (true) {
            if (next('×')) {
                product = product.times(one());
            } else if (next('÷')) {
                product = product.over(one());
            } else {
                return product;
            }
        }
    }

    private Fraction one() {
        if (next('−')) {
            return Fraction.of("0").minus(one());
        } else if (next('(')) {
            return closed(')', sum());
        } else if (next('[')) {
            return Fraction.of(closed(']', sum()).kopecks(RoundingMode.HALF_UP).toPlainString());
        } else if (next('⌊')) {
            return Fraction.of(closed('⌋', sum()).kopecks(RoundingMode.FLOOR).toPlainString());
        }
        int from = at;
        while (at < text.length() && "+−×÷()[]⌊⌋".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        Fraction named = names.get(word);
        return named == null ? Fraction.of(word) : named;
    }

    private Fraction closed(char end, Fraction value) {
        if (!next(end)) {
            throw new IllegalArgumentException("no " + end + " at " + at + ": " + text);
        }
        return value;
    }
}
