package io.saldo.cabinet.outcome;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.CommandLog;
import io.saldo.kernel.store.Taken;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lets a command have its effect once, whatever happens between the browser and us. */
public final class Once {
    private Once() {}

    /**
     * Does {@code effect} unless the same key did it before; then the first result is told again. A refused effect
     * gives its key back.
     *
     * @param content what the command says and who says it, without its key and without any secret
     * @param kept the text of a result that the log keeps: no secret and no personal data
     * @param again the result from that text
     */
    public static <T> Outcome<T> only(
            CommandLog log,
            CommandKey key,
            Canonical content,
            Supplier<Outcome<T>> effect,
            Function<T, String> kept,
            Function<String, T> again) {
        Taken taken = log.take(key, Fingerprint.of(content));
        if (taken instanceof Taken.Repeated repeated) {
            return Outcome.done(again.apply(repeated.result()));
        }
        if (taken instanceof Taken.Conflict) {
            return Outcome.refused(Reason.KEY_USED);
        }
        Outcome<T> outcome = effect.get();
        if (outcome instanceof Outcome.Done<T> done) {
            log.done(key, kept.apply(done.value()));
        } else {
            log.giveBack(key);
        }
        return outcome;
    }

    /** The same for a command whose result says only when it was done. */
    public static Outcome<Acknowledged> acknowledged(
            CommandLog log, CommandKey key, Canonical content, Supplier<Outcome<Acknowledged>> effect) {
        return only(
                log, key, content, effect, done -> done.at().toString(), text -> new Acknowledged(Instant.parse(text)));
    }
}
