package io.saldo.billing.service;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** What came of a wish: what was wished, or an expected refusal. No service throws for what a person may do wrong. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal.Reason reason, Object... details) {
        return new Refused<>(Refusal.of(reason, details));
    }

    default Optional<T> result() {
        return this instanceof Done<T> done ? Optional.of(done.value()) : Optional.empty();
    }

    default Optional<Refusal> why() {
        return this instanceof Refused<T> refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    /**
     * The result, where a refusal would be an error of the program.
     *
     * @throws NoSuchElementException where it was refused, with its reason
     */
    default T orElseThrow() {
        return result().orElseThrow(() ->
                new NoSuchElementException(why().map(Refusal::toString).orElse("")));
    }

    default <U> Outcome<U> then(Function<? super T, Outcome<U>> next) {
        return this instanceof Done<T> done ? next.apply(done.value()) : new Refused<>(((Refused<T>) this).refusal());
    }
}
