package io.saldo.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Exact numbers against schoolbook fractions of big integers, and the laws of a field. */
@Domain(Numbers.class)
@Domain(DomainContext.Global.class)
class ExactLawsTest {
    private static final Exact BEYOND_LONGS = Exact.of(BigInteger.TEN.pow(40));

    @Property
    void theFourOperationsAgreeWithFractionsOfBigIntegers(@ForAll Fraction a, @ForAll Fraction b) {
        Exact x = a.exact();
        Exact y = b.exact();
        assertThat(Fraction.read(x)).isEqualTo(a);
        assertThat(Fraction.read(x.plus(y))).isEqualTo(a.plus(b));
        assertThat(Fraction.read(x.minus(y))).isEqualTo(a.minus(b));
        assertThat(Fraction.read(x.times(y))).isEqualTo(a.times(b));
        if (b.num().signum() != 0) {
            assertThat(Fraction.read(x.over(y))).isEqualTo(a.over(b));
        }
    }

    @Property
    void longsAtTheirLimitsAgreeWithFractionsOfBigIntegers(
            @ForAll long a, @ForAll long b, @ForAll @IntRange(min = 0, max = 18) int scale) {
        Exact x = Exact.of(a);
        assertThat(Fraction.read(x.plus(Exact.of(b))))
                .isEqualTo(Fraction.of(a, 1).plus(Fraction.of(b, 1)));
        assertThat(Fraction.read(x.times(b))).isEqualTo(Fraction.of(a, 1).times(Fraction.of(b, 1)));
        assertThat(Fraction.read(Exact.ofScaled(a, scale)))
                .isEqualTo(new Fraction(BigInteger.valueOf(a), BigInteger.TEN.pow(scale)));
        assumeThat(b).isNotZero();
        assertThat(Fraction.read(x.over(b))).isEqualTo(Fraction.of(a, b));
        assertThat(Fraction.read(Exact.of(a, b))).isEqualTo(Fraction.of(a, b));
    }

    @Property
    void orderAndSignAgreeWithFractionsOfBigIntegers(@ForAll Fraction a, @ForAll Fraction b) {
        Exact x = a.exact();
        Exact y = b.exact();
        assertThat(Integer.signum(x.compareTo(y))).isEqualTo(Integer.signum(a.compareTo(b)));
        assertThat(x.equals(y)).isEqualTo(a.equals(b));
        assertThat(x.signum()).isEqualTo(a.num().signum());
        assertThat(Fraction.read(x.min(y))).isEqualTo(a.compareTo(b) <= 0 ? a : b);
        assertThat(Fraction.read(x.max(y))).isEqualTo(a.compareTo(b) >= 0 ? a : b);
        assertThat(Fraction.read(x.negate())).isEqualTo(new Fraction(a.num().negate(), a.den()));
        assertThat(Fraction.read(x.abs())).isEqualTo(new Fraction(a.num().abs(), a.den()));
    }

    @Property
    void roundingAgreesWithHalfUpOfBigDecimal(@ForAll Fraction a, @ForAll @IntRange(min = 0, max = 18) int decimals) {
        Exact rounded = a.exact().halfUp(decimals);
        assertThat(rounded).isEqualTo(Exact.of(a.halfUp(decimals)));
        assertThat(a.exact().shown(decimals)).isEqualByComparingTo(a.halfUp(decimals));
        assertThat(a.exact().isExactAt(decimals))
                .isEqualTo(Fraction.read(rounded).equals(a));
    }

    @Property
    void aTieIsRoundedAwayFromZero(
            @ForAll @IntRange(min = 0, max = 1_000_000) int units, @ForAll @IntRange(min = 0, max = 12) int decimals) {
        Exact unit = Exact.ofScaled(1, decimals);
        Exact tie = unit.times(2L * units + 1).over(2);
        assertThat(tie.halfUp(decimals)).isEqualTo(unit.times(units + 1L));
        assertThat(tie.negate().halfUp(decimals)).isEqualTo(unit.times(-units - 1L));
    }

    @Property
    void theFloorIsTheLargestIntegerNotAbove(@ForAll Fraction a) {
        assertThat(a.exact().floor()).isEqualTo(a.floor());
    }

    @Property
    void addingAndMultiplyingAreCommutativeAndAssociative(@ForAll Exact a, @ForAll Exact b, @ForAll Exact c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
        assertThat(a.plus(b).times(c)).isEqualTo(a.times(c).plus(b.times(c)));
    }

    @Property
    void whatIsAddedCanBeTakenAwayAndWhatIsMultipliedDivided(@ForAll Exact a, @ForAll Exact b) {
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.minus(a)).isEqualTo(Exact.ZERO);
        assertThat(a.times(Exact.ONE)).isEqualTo(a);
        assumeThat(b.signum()).isNotZero();
        assertThat(a.times(b).over(b)).isEqualTo(a);
        assertThat(b.over(b)).isEqualTo(Exact.ONE);
    }

    @Property
    void theWayThroughBigNumbersGivesTheSame(@ForAll Exact a, @ForAll Exact b) {
        assertThat(a.times(BEYOND_LONGS).plus(b.times(BEYOND_LONGS)).over(BEYOND_LONGS))
                .isEqualTo(a.plus(b));
        assertThat(a.times(BEYOND_LONGS).times(b).over(BEYOND_LONGS)).isEqualTo(a.times(b));
        assertThat(a.plus(BEYOND_LONGS).compareTo(b.plus(BEYOND_LONGS))).isEqualTo(a.compareTo(b));
    }

    @Property
    void equalValuesHaveOneHashAndOneText(@ForAll Exact a, @ForAll @IntRange(min = 2, max = 1000) int factor) {
        // the detour leaves another numerator and denominator behind
        Exact detour = a.plus(Exact.of(1, factor)).minus(Exact.of(1, factor));
        assertThat(detour).isEqualTo(a).hasSameHashCodeAs(a).isEqualByComparingTo(a);
        assertThat(detour).hasToString(a.toString());
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll long num, @ForAll long den) {
        assumeThat(den).isNotZero();
        Exact value = Exact.of(num, den);
        assertThat(Exact.parse(value.toString())).isEqualTo(value);
    }
}
