package io.saldo.cabinet.outcome;

import java.util.Optional;
import java.util.function.Function;

/** What a command came to. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static <T> Outcome<T> refused(Reason reason, Object... details) {
        return new Refused<>(Refusal.of(reason, details));
    }

    default Optional<T> result() {
        return this instanceof Done<T> done ? Optional.of(done.value()) : Optional.empty();
    }

    default Optional<Refusal> why() {
        return this instanceof Refused<T> refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    default <U> Outcome<U> then(Function<? super T, Outcome<U>> next) {
        if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.refusal());
        }
        return next.apply(((Done<T>) this).value());
    }
}
