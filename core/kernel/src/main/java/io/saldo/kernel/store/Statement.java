package io.saldo.kernel.store;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a store keeps it.
 *
 * @param code the kind of what is stated, that of a withdrawal too
 * @param thing what it is about; of a correction that moves a payment to another account, the new one
 * @param fact its value is null for a withdrawal
 */
public record Statement(String code, String thing, Fact<Stated> fact) implements Canonical {
    private static final int LONGEST_THING = 300;

    public Statement {
        InvalidValueException.unless(
                code.matches("[a-z][a-z-]{0,39}"), "kind", code, "1 to 40 small Latin letters and hyphens");
        InvalidValueException.unless(
                !thing.isBlank() && thing.length() <= LONGEST_THING,
                "thing",
                thing,
                "1 to " + LONGEST_THING + " characters");
        Stated value = fact.value();
        InvalidValueException.unless(
                value == null || (value.code().equals(code) && value.thing().equals(thing)),
                "kind and thing of " + fact.id(),
                code + " " + thing,
                "those of what is stated");
    }

    /** What is stated about its own thing. */
    public static Statement of(FactId id, DateRange days, Known known, @Nullable FactId replaces, Stated value) {
        return new Statement(value.code(), value.thing(), new Fact<>(id, days, known, replaces, value));
    }

    public FactId id() {
        return fact.id();
    }

    /** The same fact, known at another moment. */
    public Statement at(Known known) {
        return new Statement(code, thing, new Fact<>(fact.id(), fact.range(), known, fact.replaces(), fact.value()));
    }

    /** Whether the other says the same under the same id, whenever either became known. */
    public boolean repeats(Statement other) {
        return equals(other.at(fact.known()));
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("kind", code).field("thing", thing).object("fact", fact);
    }
}
