package io.saldo.cabinet.event;

import java.util.List;

/** Journals of users. */
public interface EventStore {

    void add(SecurityEvent event);

    /** The latest of a user, the newest first; of one moment, the one added later first. */
    List<SecurityEvent> latest(String user, int atMost);

    /** Erases a journal. */
    void erase(String user);
}
