package io.saldo.cabinet.session;

import io.saldo.cabinet.user.UserBooks;

/** The ports that services for whoever has signed in work with. */
public interface SessionBooks extends UserBooks {
    SessionStore sessions();
}
