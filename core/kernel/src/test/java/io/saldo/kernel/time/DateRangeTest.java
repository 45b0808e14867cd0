package io.saldo.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(Days.class)
class DateRangeTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @Property
    void theIntersectionHasTheDaysOfBoth(@ForAll DateRange a, @ForAll DateRange b) {
        assertThat(Days.where(day ->
                        a.intersection(b).filter(both -> both.contains(day)).isPresent()))
                .isEqualTo(Days.where(day -> a.contains(day) && b.contains(day)));
        assertThat(a.overlaps(b)).isEqualTo(a.intersection(b).isPresent());
    }

    @Property
    void intersectingIsCommutativeAndAssociative(@ForAll DateRange a, @ForAll DateRange b, @ForAll DateRange c) {
        assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
        assertThat(a.intersection(b).flatMap(both -> both.intersection(c)))
                .isEqualTo(b.intersection(c).flatMap(both -> both.intersection(a)));
        assertThat(a.intersection(a)).contains(a);
    }

    @Property
    void aRangeContainsAnotherWhenItContainsAllItsDays(@ForAll DateRange a, @ForAll DateRange b) {
        assertThat(a.contains(b)).isEqualTo(Days.where(b::contains).stream().allMatch(a::contains));
        assertThat(a.contains(a)).isTrue();
    }

    @Property
    void theNumberOfDaysIsTheNumberOfDaysContained(@ForAll DateRange a) {
        if (a.until() == null) {
            assertThatThrownBy(a::days)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("a range with an end");
        } else {
            assertThat(a.days()).isEqualTo(Days.where(a::contains).size()).isPositive();
        }
    }

    @Property
    void theOrderIsTotalAndAgreesWithEquality(@ForAll DateRange a, @ForAll DateRange b, @ForAll DateRange c) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a).isLessThanOrEqualTo(c);
        }
        if (a.from().isBefore(b.from())) {
            assertThat(a).isLessThan(b);
        }
    }

    @Test
    void ofRangesWithOneBeginningTheLongerIsTheLaterAndNoEndTheLast() {
        DateRange day = DateRange.day(MARCH);
        DateRange month = new DateRange(MARCH, APRIL);
        DateRange open = DateRange.from(MARCH);
        assertThat(day).isLessThan(month);
        assertThat(month).isLessThan(open);
        assertThat(open).isGreaterThan(day);
        assertThat(open).isEqualByComparingTo(DateRange.from(MARCH));
    }

    @Test
    void theEndItselfIsOutside() {
        DateRange month = new DateRange(MARCH, APRIL);
        assertThat(month.contains(MARCH)).isTrue();
        assertThat(month.contains(APRIL.minusDays(1))).isTrue();
        assertThat(month.contains(APRIL)).isFalse();
        assertThat(month.overlaps(DateRange.from(APRIL))).isFalse();
        assertThat(month.intersection(DateRange.from(APRIL))).isEqualTo(Optional.empty());
        assertThat(month.days()).isEqualTo(31);
    }

    @Test
    void theLastDayOfALawIsWithinItsRange() {
        DateRange closed = DateRange.closed(MARCH, LocalDate.of(2026, 3, 31));
        assertThat(closed).isEqualTo(new DateRange(MARCH, APRIL)).hasToString("2026-03-01..2026-03-31");
        assertThat(DateRange.closed(MARCH, null))
                .isEqualTo(DateRange.from(MARCH))
                .hasToString("2026-03-01..");
        assertThat(DateRange.closed(MARCH, MARCH)).isEqualTo(DateRange.day(MARCH));
    }

    @Test
    void aRangeHasAtLeastOneDay() {
        assertThatThrownBy(() -> new DateRange(MARCH, MARCH)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new DateRange(APRIL, MARCH)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> DateRange.closed(MARCH, MARCH.minusDays(1))).isInstanceOf(InvalidValueException.class);
    }
}
