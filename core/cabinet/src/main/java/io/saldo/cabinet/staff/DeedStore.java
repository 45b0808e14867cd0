package io.saldo.cabinet.staff;

import java.util.List;

/** The journal of staff. It only grows. */
public interface DeedStore {

    void add(Deed deed);

    /** The latest of all, the newest first; of one moment, the one added later first. */
    List<Deed> latest(int atMost);

    /** The latest done to one thing, the newest first. */
    List<Deed> about(String about, int atMost);
}
