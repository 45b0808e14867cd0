package io.saldo.cabinet.request;

import io.saldo.cabinet.link.AccountLink;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Once;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.throttle.Subject;
import io.saldo.cabinet.throttle.Tried;
import io.saldo.cabinet.user.Phone;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Requests as their interface says. */
final class StoredRequests implements PaidRequests {
    private static final String SERIES = "request";

    private final UnitOfWork<? extends RequestBooks> books;
    private final CabinetEnvironment environment;
    private final Catalogue catalogue;

    StoredRequests(UnitOfWork<? extends RequestBooks> books, CabinetEnvironment environment, Catalogue catalogue) {
        this.books = books;
        this.environment = environment;
        this.catalogue = catalogue;
    }

    @Override
    public Outcome<List<PaidService>> catalogue(LinkedAccount account) {
        return books.read(store -> account.in(store)
                .then(link -> Outcome.done(catalogue.of(link.account().organization()))));
    }

    @Override
    public Outcome<PaidService> check(LinkedAccount account, OrderServiceCommand command) {
        Optional<Refusal> invalid = environment.boundary().refusal(command);
        if (invalid.isPresent()) {
            return Outcome.refused(invalid.get());
        }
        if (!account.role().submits()) {
            return Outcome.refused(Reason.NOT_ALLOWED);
        }
        return books.<Outcome<?>>read(account::in)
                .then(link -> catalogue.of(account.account().organization()).stream()
                        .filter(each -> each.code().equals(command.service()))
                        .findFirst()
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND)));
    }

    @Override
    public Outcome<RequestView> order(LinkedAccount account, OrderServiceCommand command) {
        return check(account, command).then(offered -> order(account, offered, command));
    }

    private Outcome<RequestView> order(LinkedAccount account, PaidService offered, OrderServiceCommand command) {
        return books.write(store -> account.in(store)
                .then(link -> Once.only(
                        store.commands(),
                        new CommandKey("order-service", command.key()),
                        out -> out.field("user", link.user())
                                .field("account", link.account().toString())
                                .field("service", command.service())
                                .field("address", command.address())
                                .field("wished", command.wished())
                                .field("phone", command.phone()),
                        () -> order(store, link, offered, command),
                        view -> view.request().id().value(),
                        id -> view(
                                store, store.requests().find(new RequestId(id)).orElseThrow()))));
    }

    private Outcome<RequestView> order(
            RequestBooks store, AccountLink link, PaidService service, OrderServiceCommand command) {
        Instant now = environment.now();
        Optional<Instant> closed = environment
                .settings()
                .throttle()
                .admit(
                        store.attempts(),
                        now,
                        Subject.of(Tried.REQUEST_BY_USER, link.user().value()));
        if (closed.isPresent()) {
            return Outcome.refused(Reason.TOO_MANY_TRIES, closed.get());
        }
        int year = LocalDate.ofInstant(now, environment.settings().zone()).getYear();
        var request = new PaidRequest(
                new RequestId(environment.newId()),
                year + "/" + store.numbers().next(link.account().organization(), SERIES, year),
                link.account(),
                link.user(),
                service,
                command.address(),
                command.wished(),
                Phone.of(command.phone()),
                now);
        var first = new RequestStep(request.id(), 0, now, link.user().value(), RequestState.ACCEPTED, null, "", null);
        store.requests().add(request, first);
        return Outcome.done(new RequestView(request, List.of(first)));
    }

    static RequestView view(RequestBooks store, PaidRequest request) {
        return new RequestView(request, store.requests().steps(request.id()));
    }

    @Override
    public Outcome<List<RequestView>> of(LinkedAccount account) {
        return books.read(store -> account.in(store)
                .then(link -> Outcome.done(store.requests().of(link.user(), link.account()).stream()
                        .map(each -> view(store, each))
                        .toList())));
    }

    @Override
    public Outcome<RequestView> open(LinkedAccount account, RequestId id) {
        return books.read(store -> account.in(store).then(link -> own(store, link, id)));
    }

    /** What is somebody else's does not exist. */
    private static Outcome<RequestView> own(RequestBooks store, AccountLink link, RequestId id) {
        return store.requests()
                .find(id)
                .filter(found ->
                        found.author().equals(link.user()) && found.account().equals(link.account()))
                .map(found -> Outcome.done(view(store, found)))
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    @Override
    public Outcome<RequestView> agree(LinkedAccount account, RequestId id, Kopecks price) {
        return books.write(store -> account.in(store)
                .then(link -> own(store, link, id))
                .then(view -> {
                    if (view.state() == RequestState.AGREED && price.equals(view.price())) {
                        return Outcome.done(view);
                    }
                    return view.state() == RequestState.PRICED && price.equals(view.price())
                            ? step(store, view, RequestState.AGREED)
                            : Outcome.refused(Reason.OUT_OF_TURN);
                }));
    }

    @Override
    public Outcome<RequestView> withdraw(LinkedAccount account, RequestId id) {
        return books.write(store -> account.in(store)
                .then(link -> own(store, link, id))
                .then(view -> {
                    if (view.state() == RequestState.WITHDRAWN) {
                        return Outcome.done(view);
                    }
                    return view.state().isOpen()
                            ? step(store, view, RequestState.WITHDRAWN)
                            : Outcome.refused(Reason.OUT_OF_TURN);
                }));
    }

    private Outcome<RequestView> step(RequestBooks store, RequestView view, RequestState state) {
        var step = new RequestStep(
                view.request().id(),
                view.last().ordinal() + 1,
                environment.now(),
                view.request().author().value(),
                state,
                null,
                "",
                null);
        return store.requests().append(step)
                ? Outcome.done(view(store, view.request()))
                : Outcome.refused(Reason.CHANGED_MEANWHILE);
    }
}
