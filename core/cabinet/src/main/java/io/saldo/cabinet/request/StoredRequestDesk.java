package io.saldo.cabinet.request;

import io.saldo.cabinet.letter.LetterKind;
import io.saldo.cabinet.letter.Mailroom;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.outcome.Once;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.BillingPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The desk as its interface says. */
final class StoredRequestDesk implements RequestDesk {
    private final UnitOfWork<? extends RequestBooks> books;
    private final CabinetEnvironment environment;
    private final Mailroom mailroom;

    StoredRequestDesk(UnitOfWork<? extends RequestBooks> books, CabinetEnvironment environment) {
        this.books = books;
        this.environment = environment;
        this.mailroom = new Mailroom(environment);
    }

    @Override
    public List<RequestView> open(OrganizationId organization, int atMost) {
        return books.read(store -> store.requests().open(organization, atMost).stream()
                .map(each -> StoredRequests.view(store, each))
                .toList());
    }

    @Override
    public Outcome<RequestView> find(OrganizationId organization, RequestId id) {
        return books.read(store -> find(store, organization, id));
    }

    private static Outcome<RequestView> find(RequestBooks store, OrganizationId organization, RequestId id) {
        return store.requests()
                .find(id)
                .filter(found -> found.account().organization().equals(organization))
                .map(found -> Outcome.done(StoredRequests.view(store, found)))
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    @Override
    public Outcome<RequestView> step(OrganizationId organization, RequestId id, StaffStepCommand command) {
        Optional<Refusal> invalid = environment.boundary().refusal(command);
        if (invalid.isPresent()) {
            return Outcome.refused(invalid.get());
        }
        return books.write(store -> find(store, organization, id)
                .then(view -> Once.only(
                        store.commands(),
                        new CommandKey("step-of-request", command.key()),
                        out -> out.field("request", id)
                                .field("author", command.author())
                                .field("price", command.price())
                                .field("note", command.note()),
                        () -> view.state().isOpen()
                                ? step(
                                        store,
                                        view,
                                        command.author(),
                                        command.price() == null ? RequestState.REFUSED : RequestState.PRICED,
                                        command.price(),
                                        command.note(),
                                        null)
                                : Outcome.refused(Reason.OUT_OF_TURN),
                        done -> "",
                        done -> view)));
    }

    @Override
    public Outcome<RequestView> done(OrganizationId organization, RequestId id, String author, BillingPeriod month) {
        return books.write(store -> find(store, organization, id).then(view -> {
            if (view.state() == RequestState.DONE) {
                return Outcome.done(view);
            }
            return view.agreed() == null
                    ? Outcome.refused(Reason.OUT_OF_TURN)
                    : step(store, view, author, RequestState.DONE, view.agreed(), "", month);
        }));
    }

    private Outcome<RequestView> step(
            RequestBooks store,
            RequestView view,
            String author,
            RequestState state,
            @Nullable Kopecks amount,
            String note,
            @Nullable BillingPeriod month) {
        Instant now = environment.now();
        PaidRequest request = view.request();
        var step = new RequestStep(request.id(), view.last().ordinal() + 1, now, author, state, amount, note, month);
        if (!store.requests().append(step)) {
            return Outcome.refused(Reason.CHANGED_MEANWHILE);
        }
        if (store.users().find(request.author()).isPresent()) {
            mailroom.order(store, LetterKind.REQUEST_CHANGED, request.author(), now, request.number());
        }
        return Outcome.done(StoredRequests.view(store, request));
    }
}
