package io.saldo.cabinet.appeal;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.kernel.store.UnitOfWork;
import java.util.List;

/**
 * «Обращения» of a resident. Safe for use by many threads. An appeal is seen by who wrote it and by the organization;
 * everything may be refused with {@code SESSION_ENDED} and {@code NOT_FOUND}.
 */
public interface Appeals {

    static Appeals of(
            UnitOfWork<? extends AppealBooks> books, CabinetEnvironment environment, AppealSettings settings) {
        return new StoredAppeals(books, environment, settings);
    }

    /**
     * Registers an appeal: a number and a deadline. Refused: {@code INVALID}, {@code NOT_ALLOWED} for whom the account
     * is not any more, {@code FILES_TOO_MANY}, {@code FILE_TOO_LARGE}, {@code FILE_KIND}, {@code TOO_MANY_TRIES},
     * {@code KEY_USED}.
     */
    Outcome<AppealView> write(LinkedAccount account, WriteAppealCommand command);

    /** One's own about an account, the newest first. */
    Outcome<List<AppealView>> of(LinkedAccount account);

    Outcome<AppealView> open(LinkedAccount account, AppealId id);

    /**
     * Goes on; an answered appeal waits again, with its first deadline. Refused besides: {@code OUT_OF_TURN} where it
     * is closed, {@code CHANGED_MEANWHILE}.
     */
    Outcome<AppealView> goOn(LinkedAccount account, AppealId id, GoOnCommand command);

    /** A file of one's own appeal. */
    Outcome<StoredFile> file(LinkedAccount account, AppealId id, AttachmentId file);
}
