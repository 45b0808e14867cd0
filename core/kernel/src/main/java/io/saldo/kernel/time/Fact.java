package io.saldo.kernel.time;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody stated: it holds for a range of days, became known at a moment, and may replace an earlier fact by
 * naming it. A fact without a value withdraws the fact it names.
 *
 * @param id names the fact for good
 * @param range the days it holds for
 * @param known when it became known
 * @param replaces the fact that this one replaces or withdraws
 * @param value what holds; null for a withdrawal
 */
public record Fact<T>(
        FactId id,
        DateRange range,
        Known known,
        @Nullable FactId replaces,
        @Nullable T value) implements Canonical {
    public Fact {
        InvalidValueException.unless(
                value != null || replaces != null, "replaces", id, "a withdrawal must name the fact it withdraws");
        InvalidValueException.unless(!id.equals(replaces), "replaces", id, "a fact cannot replace itself");
    }

    public static <T> Fact<T> of(FactId id, DateRange range, Known known, T value) {
        return new Fact<>(id, range, known, null, value);
    }

    public static <T> Fact<T> replacing(FactId replaced, FactId id, DateRange range, Known known, T value) {
        return new Fact<>(id, range, known, replaced, value);
    }

    public static <T> Fact<T> withdrawing(Fact<T> withdrawn, FactId id, Known known) {
        return new Fact<>(id, withdrawn.range, known, withdrawn.id, null);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("id", id).field("range", range).field("known", known).field("replaces", replaces);
        if (value instanceof Canonical canonical) {
            out.object("value", canonical);
        } else {
            out.field("value", value);
        }
    }
}
