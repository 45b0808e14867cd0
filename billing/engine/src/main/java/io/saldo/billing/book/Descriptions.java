package io.saldo.billing.book;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Described;
import io.saldo.kernel.time.Fact;
import java.util.function.Function;

/** Checks that a thing exists on the days its description holds for. */
final class Descriptions {
    private Descriptions() {}

    /**
     * @param own the days of a thing, as it tells them itself
     */
    static <T> void check(Described<T> described, Function<T, DateRange> own) {
        for (Fact<T> fact : described.facts().facts()) {
            T value = fact.value();
            InvalidValueException.unless(
                    value == null || own.apply(value).equals(fact.range()),
                    "days of " + fact.id(),
                    fact.range(),
                    value == null ? "" : own.apply(value) + ", as it says itself");
        }
    }
}
