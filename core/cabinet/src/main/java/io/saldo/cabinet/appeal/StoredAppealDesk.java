package io.saldo.cabinet.appeal;

import io.saldo.cabinet.letter.LetterKind;
import io.saldo.cabinet.letter.Mailroom;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.outcome.Once;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The desk as its interface says. */
final class StoredAppealDesk implements AppealDesk {
    private final UnitOfWork<? extends AppealBooks> books;
    private final CabinetEnvironment environment;
    private final AppealSettings settings;
    private final Mailroom mailroom;

    StoredAppealDesk(UnitOfWork<? extends AppealBooks> books, CabinetEnvironment environment, AppealSettings settings) {
        this.books = books;
        this.environment = environment;
        this.settings = settings;
        this.mailroom = new Mailroom(environment);
    }

    @Override
    public List<AppealView> waiting(OrganizationId organization, int atMost) {
        return books.read(store -> store.appeals().waiting(organization, atMost).stream()
                .map(each -> StoredAppeals.view(store, each))
                .toList());
    }

    @Override
    public Outcome<AppealView> open(OrganizationId organization, AppealId id) {
        return books.read(store -> open(store, organization, id));
    }

    private static Outcome<AppealView> open(AppealBooks store, OrganizationId organization, AppealId id) {
        return store.appeals()
                .find(id)
                .filter(found -> found.account().organization().equals(organization))
                .map(found -> Outcome.done(StoredAppeals.view(store, found)))
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    @Override
    public Outcome<AppealView> answer(OrganizationId organization, AppealId id, AnswerCommand command) {
        Optional<Refusal> invalid = environment.boundary().refusal(command);
        if (invalid.isPresent()) {
            return Outcome.refused(invalid.get());
        }
        return books.write(store -> open(store, organization, id)
                .then(view -> Once.only(
                        store.commands(),
                        new CommandKey("answer-appeal", command.key()),
                        out -> out.field("appeal", id)
                                .field("author", command.author())
                                .field("text", command.text())
                                .field("state", command.state()),
                        () -> answer(store, view, command),
                        done -> "",
                        done -> view)));
    }

    private Outcome<AppealView> answer(AppealBooks store, AppealView view, AnswerCommand command) {
        if (view.state() == AppealState.CLOSED) {
            return Outcome.refused(Reason.OUT_OF_TURN);
        }
        Instant now = environment.now();
        var entry = new AppealEntry(
                view.appeal().id(),
                view.last().ordinal() + 1,
                now,
                true,
                command.author(),
                command.text(),
                List.of(),
                command.state());
        if (!store.appeals().append(entry)) {
            return Outcome.refused(Reason.CHANGED_MEANWHILE);
        }
        boolean tell = !command.text().isEmpty()
                && store.users().find(view.appeal().author()).isPresent();
        if (tell) {
            mailroom.order(
                    store,
                    LetterKind.APPEAL_ANSWERED,
                    view.appeal().author(),
                    now,
                    view.appeal().number());
        }
        return Outcome.done(StoredAppeals.view(store, view.appeal()));
    }

    @Override
    public Outcome<StoredFile> file(OrganizationId organization, AppealId id, AttachmentId file) {
        return books.read(store -> open(store, organization, id)
                .then(view -> view.file(file)
                        .flatMap(found -> store.attachments().find(file).map(content -> new StoredFile(found, content)))
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND))));
    }

    @Override
    public int prune(int atMost) {
        Instant before = environment
                .now()
                .atZone(environment.settings().zone())
                .minus(settings.kept())
                .toInstant();
        return books.<Integer>write(store -> {
            List<Appeal> old = store.appeals().closedBefore(before, atMost);
            for (Appeal each : old) {
                store.appeals().thread(each.id()).stream()
                        .flatMap(entry -> entry.files().stream())
                        .forEach(file -> store.attachments().erase(file.id()));
                store.appeals().erase(each.id());
            }
            return old.size();
        });
    }
}
