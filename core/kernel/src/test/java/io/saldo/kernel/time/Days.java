package io.saldo.kernel.time;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.jspecify.annotations.Nullable;

/** A few weeks of days and the ranges within, so that ranges meet often; every tenth has no end. */
final class Days extends DomainContextBase {
    static final LocalDate START = LocalDate.of(2026, 2, 20);
    private static final int LENGTH = 20;

    /** The oracle: the days a predicate holds for, and the first day after all ends for what has no end. */
    static Set<LocalDate> where(Predicate<LocalDate> holds) {
        return IntStream.rangeClosed(-1, 2 * LENGTH)
                .mapToObj(START::plusDays)
                .filter(holds)
                .collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, LENGTH).map(START::plusDays);
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        Arbitrary<@Nullable Integer> lengths =
                Arbitraries.integers().between(1, LENGTH).injectNull(0.1);
        return Combinators.combine(days(), lengths)
                .as((from, length) -> new DateRange(from, length == null ? null : from.plusDays(length)));
    }
}
