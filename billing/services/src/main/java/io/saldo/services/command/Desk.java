package io.saldo.services.command;

import io.saldo.billing.service.OpenRegister;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Taken;
import io.saldo.kernel.store.UnitOfWork;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets commands have their effect once, whole or not at all: checks them, holds the shelves of their houses, takes
 * their key, and gives it back where they are refused. Safe for use by many threads.
 */
public final class Desk {
    private final UnitOfWork<BillingStore> books;
    private final Clock clock;
    private final Boundary boundary;

    /**
     * Over the books of one organization.
     *
     * @param books of one organization
     * @param clock tells the day, in the zone of the organization
     * @param validator of the host, without an expression language
     */
    public Desk(UnitOfWork<BillingStore> books, Clock clock, Validator validator) {
        this.books = books;
        this.clock = clock;
        this.boundary = new Boundary(validator);
    }

    public UnitOfWork<BillingStore> books() {
        return books;
    }

    /** Why a command does not get past the boundary; for services that do something before its unit. */
    public Optional<Refusal> invalid(Command command) {
        return boundary.refusal(command);
    }

    /** What is wrong with the fields of a row, for commands whose rows are checked one by one; in order of fields. */
    public List<WrongField> wrong(Object row) {
        return boundary.wrong(row);
    }

    /** A command about a house that is known; not looked for where it is null. */
    public Outcome<Recorded> inHouse(
            Command command, @Nullable String house, Function<Work, Outcome<Recorded>> effect) {
        return checked(
                command,
                store -> {
                    List<HouseId> houses = new ArrayList<>();
                    if (house != null) {
                        HouseId id = new HouseId(house);
                        if (store.statements().last(ShelfId.of(id)).isEmpty()) {
                            return Outcome.refused(Reason.UNKNOWN_HOUSE, house);
                        }
                        houses.add(id);
                    }
                    return Outcome.done(houses);
                },
                effect);
    }

    /** A command that makes a house. */
    public Outcome<Recorded> ofNewHouse(Command command, String house, Function<Work, Outcome<Recorded>> effect) {
        return checked(command, store -> Outcome.done(List.of(new HouseId(house))), effect);
    }

    /** A command about an account, whose house is the first, and about other houses. */
    public Outcome<Recorded> ofAccount(
            Command command, String account, List<String> others, Function<Work, Outcome<Recorded>> effect) {
        return checked(
                command,
                store -> {
                    Optional<HouseId> own = store.statements().houseOf(new AccountNumber(account));
                    if (own.isEmpty()) {
                        return Outcome.refused(Reason.UNKNOWN_ACCOUNT, account, "");
                    }
                    List<HouseId> houses = new ArrayList<>(List.of(own.get()));
                    for (String other : others) {
                        HouseId id = new HouseId(other);
                        if (store.statements().last(ShelfId.of(id)).isEmpty()) {
                            return Outcome.refused(Reason.UNKNOWN_HOUSE, other);
                        }
                        houses.add(id);
                    }
                    return Outcome.done(houses);
                },
                effect);
    }

    public Outcome<Recorded> ofAccount(Command command, String account, Function<Work, Outcome<Recorded>> effect) {
        return ofAccount(command, account, List.of(), effect);
    }

    /** A command about houses that are found out in its unit. */
    public Outcome<Recorded> checked(
            Command command,
            Function<BillingStore, Outcome<List<HouseId>>> houses,
            Function<Work, Outcome<Recorded>> effect) {
        return checked(command, houses, effect, Recorded::text, (work, text) -> Outcome.done(Recorded.again(text)));
    }

    /**
     * A command with a result of its own.
     *
     * @param kept the text of a result that the log keeps: no secret and no personal data
     * @param again the result of a command that was done before, from that text
     */
    public <T> Outcome<T> checked(
            Command command,
            Function<BillingStore, Outcome<List<HouseId>>> houses,
            Function<Work, Outcome<T>> effect,
            Function<T, String> kept,
            BiFunction<Work, String, Outcome<T>> again) {
        Optional<Refusal> invalid = boundary.refusal(command);
        if (invalid.isPresent()) {
            return new Outcome.Refused<>(invalid.get());
        }
        return books.write(
                store -> houses.apply(store).then(found -> once(store, command, found, effect, kept, again)));
    }

    private <T> Outcome<T> once(
            BillingStore store,
            Command command,
            List<HouseId> houses,
            Function<Work, Outcome<T>> effect,
            Function<T, String> kept,
            BiFunction<Work, String, Outcome<T>> again) {
        var work = new Work(store, OpenRegister.open(store, houses), command, houses, clock.instant(), clock.getZone());
        var key = new CommandKey(command.kind(), command.stamp().key());
        Taken taken = store.commands()
                .take(
                        key,
                        Fingerprint.of(out ->
                                out.field("author", command.stamp().author()).object("command", command)));
        if (taken instanceof Taken.Repeated repeated) {
            return again.apply(work, repeated.result());
        } else if (taken instanceof Taken.Conflict) {
            return Outcome.refused(Reason.KEY_USED, key);
        }
        Outcome<T> outcome = effect.apply(work);
        if (outcome instanceof Outcome.Done<T> done) {
            store.commands().done(key, kept.apply(done.value()));
        } else {
            store.commands().giveBack(key);
        }
        return outcome;
    }
}
