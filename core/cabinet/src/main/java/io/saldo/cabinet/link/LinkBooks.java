package io.saldo.cabinet.link;

import io.saldo.cabinet.session.SessionBooks;

/** The ports that services for whoever has an account work with. */
public interface LinkBooks extends SessionBooks {
    LinkStore links();

    CodeEditionStore codeEditions();
}
