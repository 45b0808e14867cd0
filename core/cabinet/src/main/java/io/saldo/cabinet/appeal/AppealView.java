package io.saldo.cabinet.appeal;

import io.saldo.kernel.error.InvalidValueException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An appeal with its thread.
 *
 * @param thread at least the first entry, the oldest first
 */
public record AppealView(Appeal appeal, List<AppealEntry> thread) {
    public AppealView {
        thread = List.copyOf(thread);
        InvalidValueException.unless(!thread.isEmpty(), "thread", appeal.id(), "at least one entry");
    }

    public AppealState state() {
        return last().state();
    }

    public AppealEntry last() {
        return thread.get(thread.size() - 1);
    }

    /** Whether an answer is late. */
    public boolean isOverdue(LocalDate today) {
        return state().waits() && today.isAfter(appeal.deadline().until());
    }

    Optional<Attachment> file(AttachmentId id) {
        return thread.stream()
                .flatMap(entry -> entry.files().stream())
                .filter(each -> each.id().equals(id))
                .findFirst();
    }
}
