package io.saldo.cabinet.request;

import io.saldo.cabinet.link.LinkBooks;
import io.saldo.cabinet.number.Numbers;

/** The ports that services of requests work with. */
public interface RequestBooks extends LinkBooks {
    RequestStore requests();

    Numbers numbers();
}
