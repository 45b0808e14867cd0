package io.saldo.cabinet.appeal;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Appeals and their threads. */
public interface AppealStore {

    /** Adds a new appeal with its first entry. */
    void add(Appeal appeal, AppealEntry first);

    Optional<Appeal> find(AppealId id);

    /** Those that a user wrote about an account, the newest first. */
    List<Appeal> of(UserId author, AccountRef account);

    /** All that a user wrote, the newest first. */
    List<Appeal> of(UserId author);

    /** The thread of an appeal, the oldest entry first. */
    List<AppealEntry> thread(AppealId id);

    /**
     * Adds the next entry. False, and nothing is changed, where the thread has grown meanwhile or there is no such
     * appeal (P-18, P-19).
     */
    boolean append(AppealEntry entry);

    /** The appeals to an organization that wait for an answer, the earliest deadline first. */
    List<Appeal> waiting(OrganizationId organization, int atMost);

    /** The appeals of all that are closed since before a moment. */
    List<Appeal> closedBefore(Instant moment, int atMost);

    /** Erases an appeal and its thread; one that is not there is no error. */
    void erase(AppealId id);
}
