package io.saldo.examples.benchmarks;

import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Facts as somebody states them: each with an id, its days, and the moment it became known. */
final class Stated {
    /** Before everything: what was told when the house was taken over. */
    static final Known AT_FIRST = new Known(Instant.EPOCH, 0);

    static final DateRange ALWAYS = DateRange.from(LocalDate.of(2010, 1, 1));

    private Stated() {}

    /** What holds for as long as the house stands. */
    static <T> Timeline<T> always(String id, T value) {
        return Timeline.of(List.of(fact(id, ALWAYS, value)));
    }

    static <T> Fact<T> fact(String id, DateRange days, T value) {
        return Fact.of(new FactId(id), days, AT_FIRST, value);
    }

    /** Values each of one day. */
    static <T> Timeline<T> events(Collection<T> values, Function<T, String> id, Function<T, LocalDate> day) {
        return Timeline.of(values.stream()
                .map(each -> fact(id.apply(each), DateRange.day(day.apply(each)), each))
                .toList());
    }
}
