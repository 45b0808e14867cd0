package io.saldo.cabinet.appeal;

import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.kernel.store.UnitOfWork;
import java.util.List;

/**
 * The organization's side of appeals. Safe for use by many threads. Who may come here is the host's to decide: nothing
 * of it is open to residents.
 */
public interface AppealDesk {

    static AppealDesk of(
            UnitOfWork<? extends AppealBooks> books, CabinetEnvironment environment, AppealSettings settings) {
        return new StoredAppealDesk(books, environment, settings);
    }

    /** What waits for an answer, the overdue ones first. */
    List<AppealView> waiting(OrganizationId organization, int atMost);

    /** Refused: {@code NOT_FOUND}, also where it is another organization's. */
    Outcome<AppealView> open(OrganizationId organization, AppealId id);

    /**
     * Takes into work, answers or closes; the author is written to when it is answered. Refused: {@code INVALID},
     * {@code NOT_FOUND}, {@code OUT_OF_TURN} where it is closed, {@code CHANGED_MEANWHILE}, {@code KEY_USED}.
     */
    Outcome<AppealView> answer(OrganizationId organization, AppealId id, AnswerCommand command);

    /** A file. Refused: {@code NOT_FOUND}. */
    Outcome<StoredFile> file(OrganizationId organization, AppealId id, AttachmentId file);

    /** Erases what is closed for as long as appeals are kept, with its files; how many appeals that were. */
    int prune(int atMost);
}
