package io.saldo.cabinet.appeal;

import io.saldo.cabinet.link.AccountLink;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Once;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.throttle.Subject;
import io.saldo.cabinet.throttle.Tried;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Appeals as their interface says. */
final class StoredAppeals implements Appeals {
    private static final String SERIES = "appeal";

    private final UnitOfWork<? extends AppealBooks> books;
    private final CabinetEnvironment environment;
    private final AppealSettings settings;

    StoredAppeals(UnitOfWork<? extends AppealBooks> books, CabinetEnvironment environment, AppealSettings settings) {
        this.books = books;
        this.environment = environment;
        this.settings = settings;
    }

    @Override
    public Outcome<AppealView> write(LinkedAccount account, WriteAppealCommand command) {
        Optional<Refusal> refusal = environment
                .boundary()
                .refusal(command)
                .or(() -> settings.files().refusal(command.files()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!account.role().submits()) {
            return Outcome.refused(Reason.NOT_ALLOWED);
        }
        return books.write(store -> account.in(store)
                .then(link -> Once.only(
                        store.commands(),
                        new CommandKey("write-appeal", command.key()),
                        out -> out.field("user", link.user())
                                .field("account", link.account().toString())
                                .field("kind", command.kind())
                                .field("subject", command.subject())
                                .field("text", command.text())
                                .field("email", command.email())
                                .field("phone", command.phone())
                                .field("files", sums(command.files())),
                        () -> register(store, link, command),
                        view -> view.appeal().id().value(),
                        id -> view(store, store.appeals().find(new AppealId(id)).orElseThrow()))));
    }

    private Outcome<AppealView> register(AppealBooks store, AccountLink link, WriteAppealCommand command) {
        Instant now = environment.now();
        Optional<Instant> closed = environment
                .settings()
                .throttle()
                .admit(
                        store.attempts(),
                        now,
                        Subject.of(Tried.APPEAL_BY_USER, link.user().value()));
        if (closed.isPresent()) {
            // counted all the same: nobody writes a thousand of them
            return Outcome.refused(Reason.TOO_MANY_TRIES, closed.get());
        }
        LocalDate today = LocalDate.ofInstant(now, environment.settings().zone());
        int number = store.numbers().next(link.account().organization(), SERIES, today.getYear());
        var appeal = new Appeal(
                new AppealId(environment.newId()),
                today.getYear() + "/" + number,
                link.account(),
                link.user(),
                command.kind(),
                command.subject(),
                command.replyTo(),
                command.about(),
                new Appeal.Deadline(now, settings.terms().until(command.kind(), today)));
        var first = new AppealEntry(
                appeal.id(),
                0,
                now,
                false,
                link.user().value(),
                command.text(),
                kept(store, command.files()),
                AppealState.REGISTERED);
        store.appeals().add(appeal, first);
        return Outcome.done(new AppealView(appeal, List.of(first)));
    }

    private List<Attachment> kept(AppealBooks store, List<AttachedFile> files) {
        List<Attachment> kept = new ArrayList<>();
        for (AttachedFile each : files) {
            Attachment attachment = AttachmentPolicy.checked(new AttachmentId(environment.newId()), each);
            store.attachments().put(attachment.id(), each.content());
            kept.add(attachment);
        }
        return kept;
    }

    private static String sums(List<AttachedFile> files) {
        return files.stream().map(AttachedFile::sha256).collect(Collectors.joining(" "));
    }

    static AppealView view(AppealBooks store, Appeal appeal) {
        return new AppealView(appeal, store.appeals().thread(appeal.id()));
    }

    @Override
    public Outcome<List<AppealView>> of(LinkedAccount account) {
        return books.read(store -> account.in(store)
                .then(link -> Outcome.done(store.appeals().of(link.user(), link.account()).stream()
                        .map(each -> view(store, each))
                        .toList())));
    }

    @Override
    public Outcome<AppealView> open(LinkedAccount account, AppealId id) {
        return books.read(store -> account.in(store).then(link -> own(store, link, id)));
    }

    /** What is somebody else's does not exist. */
    private static Outcome<AppealView> own(AppealBooks store, AccountLink link, AppealId id) {
        return store.appeals()
                .find(id)
                .filter(found ->
                        found.author().equals(link.user()) && found.account().equals(link.account()))
                .map(found -> Outcome.done(view(store, found)))
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    @Override
    public Outcome<AppealView> goOn(LinkedAccount account, AppealId id, GoOnCommand command) {
        Optional<Refusal> refusal = environment
                .boundary()
                .refusal(command)
                .or(() -> settings.files().refusal(command.files()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return books.write(store -> account.in(store)
                .then(link -> own(store, link, id)
                        .then(view -> Once.only(
                                store.commands(),
                                new CommandKey("go-on-appeal", command.key()),
                                out -> out.field("appeal", id)
                                        .field("text", command.text())
                                        .field("files", sums(command.files())),
                                () -> goOn(store, view, command),
                                done -> "",
                                done -> view))));
    }

    private Outcome<AppealView> goOn(AppealBooks store, AppealView view, GoOnCommand command) {
        if (view.state() == AppealState.CLOSED) {
            return Outcome.refused(Reason.OUT_OF_TURN);
        }
        var entry = new AppealEntry(
                view.appeal().id(),
                view.last().ordinal() + 1,
                environment.now(),
                false,
                view.appeal().author().value(),
                command.text(),
                kept(store, command.files()),
                view.state().waits() ? view.state() : AppealState.REGISTERED);
        return store.appeals().append(entry)
                ? Outcome.done(view(store, view.appeal()))
                : Outcome.refused(Reason.CHANGED_MEANWHILE);
    }

    @Override
    public Outcome<StoredFile> file(LinkedAccount account, AppealId id, AttachmentId file) {
        return books.read(store -> account.in(store)
                .then(link -> own(store, link, id))
                .then(view -> view.file(file)
                        .flatMap(found -> store.attachments().find(file).map(content -> new StoredFile(found, content)))
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND))));
    }
}
